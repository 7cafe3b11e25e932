import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { askedAgency, assigned, leadAgency } from '../support/assigned-task';

jest.setTimeout(180_000);

interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly 'x-names'?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** Every place of a request where one text stands, with its schema. */
const leaves = (schema: Schema, at: string): readonly (readonly [string, Schema])[] => {
  const { properties = {}, items, additionalProperties, propertyNames, anyOf, oneOf, allOf } = schema;
  const inner = [
    ...Object.entries(properties).flatMap(([name, one]) => leaves(one, `${at} ${name}`)),
    ...(items ? leaves(items, `${at}[]`) : []),
    ...(typeof additionalProperties === 'object' ? leaves(additionalProperties, `${at}{}`) : []),
    ...(propertyNames ? leaves(propertyNames, `${at}{key}`) : []),
    ...[...(anyOf ?? []), ...(oneOf ?? []), ...(allOf ?? [])].flatMap((one) => leaves(one, at)),
  ];
  return schema.type === 'string' || schema['x-names'] !== undefined ? [[at, schema], ...inner] : inner;
};

/** Ids of what has no name that people know, and those that are given here for the first time. */
const withoutNames: readonly RegExp[] = [
  /^\w+ \/(plans|tasks|delegations|policies)\S* path id$/,
  /^\w+ \/uploads\/\{id\} path id$/,
  /^\w+ \/me\/sessions\/\{id\} path id$/,
  /(plan|taskId|byPlanId|policyId|task)$/i,
  /^get \/plans\S* query (replaces|against)$/,
  /^post \/plans query replaces$/,
  /^post \/(agencies|agency-groups|policies) body id$/,
  // A version of the plan, an imported one.
  /^post \/plans\/\{id\}\/(draft\/version|amendments) body from$/,
];

describe('where requests name people, agencies and groups', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  let places: readonly (readonly [string, Schema])[];
  beforeAll(async () => {
    stage = await startApiStage(clock);
    const { body } = await stage.call(null, 'GET', '/api/openapi.json');
    const paths = body.paths as Record<string, Record<string, Operation>>;
    places = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
        .flatMap(([method, { parameters = [], requestBody }]) => {
          const route = `${method} ${path.replace('/api/v1', '')}`;
          return [
            ...parameters.flatMap((one) =>
              one.schema ? leaves(one.schema, `${route} ${one.in} ${one.name}`) : [],
            ),
            ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
              schema ? leaves(schema, `${route} body`) : [],
            ),
          ];
        }),
    );
  });
  afterAll(() => stage?.stop());

  const call = (as: string, method: string, path: string, body?: unknown): Promise<Answer> =>
    stage.call(as, method, `/api/v1${path}`, body === undefined ? {} : { body });
  const codeOf = ({ status, body }: Answer) => [status, (body as { code?: string } | null)?.code];

  it('every id that a request carries may be a name, unless it is of something without one', () => {
    const ids = places.filter(([, { pattern }]) => pattern === '^[A-Za-z0-9][A-Za-z0-9._-]*$');
    const forgotten = ids.map(([at]) => at).filter((at) => !withoutNames.some((form) => form.test(at)));
    expect(ids.length).toBeGreaterThan(50);
    expect(forgotten).toEqual([]);
  });

  it('fields that are called after people and agencies say whose names they take', () => {
    const called = /(agency|agencyIds?|coordinatorIds\[\]|groupId|parentId|userId|supervisorId|delegateId)$/i;
    const silent = places.filter(([at, schema]) => called.test(at) && schema['x-names'] === undefined);
    expect(silent.map(([at]) => at)).toEqual([]);
    const kinds = new Set(places.flatMap(([, schema]) => schema['x-names'] ?? []));
    expect([...kinds].sort()).toEqual([
      'acceptor',
      'account',
      'agency',
      'group',
      'person',
      'supervisor',
      'unit',
    ]);
  });

  it('a task is found, coordinated and moved by the names of agencies', async () => {
    const { agencies } = await stage.services.application.referenceData.directory();
    const nameOf = (id: string) => agencies[id]?.name.toUpperCase() ?? '';
    await assigned(stage.services, 'theo-ten');
    await stage.drain();
    const listed = async (query: string) => {
      const { body } = await call('office', 'GET', `/tasks?agency=${encodeURIComponent(query)}`);
      return (body.items as { id: string }[]).map(({ id }) => id);
    };
    expect(await listed(nameOf(leadAgency))).toEqual(await listed(leadAgency));
    expect(await listed(leadAgency)).toEqual(['theo-ten']);
    const unknown = await call('office', 'GET', `/tasks?agency=${encodeURIComponent('Tài chính')}`);
    expect(codeOf(unknown)).toEqual([422, 'DIRECTORY.UNKNOWN_AGENCY']);
    expect(unknown.body.facts.candidates).toContain('Sở Tài chính (so-tai-chinh)');
    const asked = { coordinatorIds: [nameOf(askedAgency)], content: 'Cho ý kiến' };
    const coordination = '/tasks/theo-ten/coordination-requests';
    expect((await call(`${leadAgency}.officer`, 'POST', coordination, asked)).status).toBeLessThan(300);
    const moved = { from: nameOf(leadAgency), to: 'Sở Y tế', reason: 'Đúng chức năng' };
    expect((await call('supervisor', 'POST', '/tasks/theo-ten/reassignment', moved)).status).toBe(201);
    const { assignment } = (await stage.services.application.tasks.load('theo-ten'))?.state as any;
    expect(assignment.assignees.map((one: { agencyId: string }) => one.agencyId)).toContain('so-y-te');
  });

  it('who accepts is named by the name of the agency', async () => {
    await assigned(stage.services, 'nghiem-thu');
    const terms = { accepts: 'agency:Sở Y tế' };
    const body = { document: { number: '9/KH', date: '2026-01-01' }, terms };
    expect((await call('supervisor', 'POST', '/tasks/nghiem-thu/amendments', body)).status).toBe(201);
    const { assignment } = (await stage.services.application.tasks.load('nghiem-thu'))?.state as any;
    expect(assignment.accepts).toBe('agency:so-y-te');
  });

  it('agencies, groups, successions and accounts are called by name in addresses as well', async () => {
    const at = (path: string, name: string) => call('admin', 'GET', `${path}/${encodeURIComponent(name)}`);
    expect((await at('/agencies', 'sở  y tế')).body).toMatchObject({ id: 'so-y-te' });
    const members = [{ agencyId: 'Sở Nội vụ' }, { agencyId: 'so-y-te' }];
    const group = { id: 'nhom-ten', name: 'Nhóm Theo tên', members };
    expect((await call('admin', 'POST', '/agency-groups', group)).status).toBe(201);
    // What is named a moment ago is known.
    expect((await at('/agency-groups', 'nhóm theo tên')).body).toMatchObject({
      id: 'nhom-ten',
      membersToday: ['so-noi-vu', 'so-y-te'],
    });
    expect((await at('/users', 'Văn phòng UBND')).body).toMatchObject({ id: expect.any(String) });
    const act = { kind: 'merger', from: 'Sở Y tế', to: ['Sở Nội vụ'], on: '2027-01-01' };
    const body = { ...act, document: { number: '1/NQ', date: '2026-03-01' }, groups: {} };
    const preview = await call('admin', 'POST', '/successions?preview=true', body);
    expect(preview.status).toBe(201);
    expect(JSON.stringify(preview.body)).toContain('so-y-te');
  });

  it('an account that is disabled is still called by its name where accounts are kept', async () => {
    const users = await stage.services.identity.listUsers();
    const one = users.find(({ id }) => id === 'so-y-te.officer');
    const name = 'Người Bị Khóa';
    await call('admin', 'PATCH', `/users/${one?.id ?? ''}`, { name, disabled: true, despite: 'Nghỉ' });
    const path = `/users/${encodeURIComponent(name)}`;
    expect((await call('admin', 'PATCH', path, { disabled: false })).body).toMatchObject({ id: one?.id });
    const filtered = await call('auditor', 'GET', `/user-changes?user=${encodeURIComponent(name)}`);
    expect(filtered.body.items).toHaveLength(3);
    const nobody = await call('admin', 'GET', `/users/${encodeURIComponent('Bị Khóa')}`);
    expect(codeOf(nobody)).toEqual([422, 'USER.NAME_UNKNOWN']);
    expect(nobody.body.facts.candidates).toContain(name);
  });
});
