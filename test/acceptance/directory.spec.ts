import { randomUUID } from 'node:crypto';
import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

/** Of the directory what was read is used for a second. */
const waitFor = async (condition: () => Promise<void>, left = 200): Promise<void> => {
  try {
    await condition();
  } catch (error) {
    if (left === 0) throw error;
    await new Promise((next) => setTimeout(next, 20));
    await waitFor(condition, left - 1);
  }
};

describe('the directory in the hands of an administrator', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await startApiStage(clock);
  });
  afterAll(() => stage?.stop());

  const call = (as: string | null, method: string, path: string, body?: unknown): Promise<Answer> =>
    stage.call(as, method, `/api/v1${path}`, body === undefined ? {} : { body });
  const codeOf = ({ status, body }: Answer) => [status, (body as { code?: string } | null)?.code];
  const password = 'một mật khẩu dài';
  const newUser = (username: string, changes: object = {}) => ({
    username,
    name: 'Nguyễn Văn A',
    email: 'sai@don-doc.invalid',
    agencyId: leadAgency,
    roles: ['officer'],
    password,
    ...changes,
  });
  const created = async (username: string, changes: object = {}): Promise<string> => {
    const { status, body } = await call('admin', 'POST', '/users', newUser(username, changes));
    expect(status).toBe(201);
    return body.id;
  };
  const signIn = (username: string, given = password) =>
    call(null, 'POST', '/session', { username, password: given });
  const withToken = (token: string) => (method: string, path: string, body?: unknown) =>
    stage.call(null, method, `/api/v1${path}`, {
      ...(body !== undefined && { body }),
      headers: { authorization: `Bearer ${token}` },
    });

  describe('an account', () => {
    it('is corrected in each of its particulars, and what it was stays on record', async () => {
      const id = await created('sua');
      const correct = (body: object) => call('admin', 'PATCH', `/users/${id}`, body);
      for (const changes of [
        { name: 'Nguyễn Văn Ả' },
        { email: 'dung@don-doc.invalid' },
        { agencyId: 'so-tu-phap' },
        { roles: ['head'] },
      ])
        expect(await correct(changes)).toMatchObject({ status: 200, body: { id, ...changes } });
      expect((await correct({ password: 'Mat-khau-moi-2026' })).status).toBe(200);
      expect(codeOf(await signIn('sua'))).toEqual([401, 'SESSION.BAD_CREDENTIALS']);
      expect((await signIn('sua', 'Mat-khau-moi-2026')).body.user).toMatchObject({
        name: 'Nguyễn Văn Ả',
        agencyId: 'so-tu-phap',
        roles: ['head'],
      });
      const { body } = await call('auditor', 'GET', `/user-changes?user=${id}`);
      expect(body.items).toHaveLength(6);
      expect(body.items[0]).toMatchObject({
        by: 'admin',
        byName: 'Quản trị hệ thống',
        at: '2026-03-02T02:00:00.000Z',
        passwordSet: true,
      });
      expect(body.items[4]).toMatchObject({
        before: { name: 'Nguyễn Văn A' },
        after: { name: 'Nguyễn Văn Ả' },
      });
      expect(JSON.stringify(body)).not.toContain('Mat-khau');
    });

    it('is not left without what its roles need', async () => {
      const id = await created('khuyet');
      const correct = async (body: object) => codeOf(await call('admin', 'PATCH', `/users/${id}`, body));
      expect(await correct({ agencyId: null })).toEqual([422, 'USER.AGENCY_MISSING']);
      expect(await correct({ agencyId: 'khong-co' })).toEqual([422, 'DIRECTORY.UNKNOWN_AGENCY']);
      expect(await correct({ roles: ['officer', 'officer'] })).toEqual([400, 'REQUEST.INVALID']);
      expect(await correct({ agencyId: null, roles: ['supervisor'] })).toEqual([200, undefined]);
      const nobodys = newUser('vo-chu', { agencyId: null });
      expect(codeOf(await call('admin', 'POST', '/users', nobodys))).toEqual([422, 'USER.AGENCY_MISSING']);
      expect(await correct({ id: 'khac' })).toEqual([400, 'REQUEST.INVALID']);
    });

    it('is called in a history what it was called when it acted', async () => {
      const { services } = stage;
      await assigned(services, 'named');
      const id = await created('can-bo');
      const own = withToken((await signIn('can-bo')).body.token);
      const headers = { authorization: `Bearer ${(await signIn('can-bo')).body.token as string}` };
      await stage.call(null, 'POST', '/api/v1/tasks/named/acknowledgement', { headers });
      clock.instant = '2026-03-02T02:10:00.000Z';
      await call('admin', 'PATCH', `/users/${id}`, { name: 'Nguyễn Thị Mới' });
      const named = async (): Promise<string | undefined> => {
        const { body } = await own('GET', '/tasks/named/history');
        const acts = (body.items as { actor: { userId: string; name: string } }[]).map(({ actor }) => actor);
        return acts.find(({ userId }) => userId === id)?.name;
      };
      // What people are called is up to a second old.
      while ((await named()) === id) await new Promise(setImmediate);
      expect(await named()).toBe('Nguyễn Văn A');
      expect((await own('GET', '/me')).body.name).toBe('Nguyễn Thị Mới');
    });
  });

  describe('people themselves', () => {
    it('put their name and address right, and no more', async () => {
      await created('tu-sua');
      const own = withToken((await signIn('tu-sua')).body.token);
      const right = { email: 'dung@don-doc.invalid' };
      expect(await own('PATCH', '/me', right)).toMatchObject({ status: 200, body: right });
      for (const body of [{ roles: ['admin'] }, { agencyId: 'so-y-te' }, { disabled: false }, {}])
        expect(codeOf(await own('PATCH', '/me', body))).toEqual([400, 'REQUEST.INVALID']);
    });

    it('change their password by the present one, which ends their other sessions', async () => {
      await created('doi');
      const [here, there] = (await Promise.all(
        [1, 2].map(async () => withToken((await signIn('doi')).body.token)),
      )) as [ReturnType<typeof withToken>, ReturnType<typeof withToken>];
      const next = 'một mật khẩu khác';
      const wrong = { current: 'không phải thế', password: next };
      expect(codeOf(await here('PUT', '/me/password', wrong))).toEqual([403, 'USER.WRONG_PASSWORD']);
      expect((await here('PUT', '/me/password', { current: password, password: next })).status).toBe(204);
      expect(codeOf(await there('GET', '/me'))).toEqual([401, 'SESSION.REVOKED']);
      expect((await here('GET', '/me')).status).toBe(200);
      expect((await signIn('doi', next)).status).toBe(201);
    });

    it('see their sessions, and end one or all others', async () => {
      await created('phien');
      const open = async () => withToken((await signIn('phien')).body.token);
      const [here, second, third] = [await open(), await open(), await open()];
      const listed = async () =>
        (await here('GET', '/me/sessions')).body.items as { id: string; current: boolean }[];
      const own = (await listed()).filter(({ current }) => current);
      expect([(await listed()).length, own.length]).toEqual([3, 1]);
      const other = (await second('GET', '/me/sessions')).body.items.find(
        ({ current }: { current: boolean }) => current,
      );
      expect((await here('DELETE', `/me/sessions/${other.id as string}`)).status).toBe(204);
      expect(codeOf(await second('GET', '/me'))).toEqual([401, 'SESSION.REVOKED']);
      const unknown = await here('DELETE', `/me/sessions/${randomUUID()}`);
      expect(codeOf(unknown)).toEqual([404, 'SESSION.NOT_FOUND']);
      expect((await here('DELETE', '/me/sessions')).status).toBe(204);
      expect(codeOf(await third('GET', '/me'))).toEqual([401, 'SESSION.REVOKED']);
      expect((await listed()).map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    });

    it('end nobody else’s sessions', async () => {
      await created('ke-khac');
      const theirs = withToken((await signIn('ke-khac')).body.token);
      const [{ id }] = (await theirs('GET', '/me/sessions')).body.items;
      const tried = await call('office', 'DELETE', `/me/sessions/${id as string}`);
      expect(codeOf(tried)).toEqual([404, 'SESSION.NOT_FOUND']);
      expect((await theirs('GET', '/me')).status).toBe(200);
    });
  });

  describe('an agency or a group', () => {
    const phong = { id: 'phong-a', name: 'Phòng A', kind: 'other', parentId: leadAgency };
    const nhom = { id: 'nhom-a', name: 'Nhóm A', members: [{ agencyId: leadAgency }] };
    const entry = async (path: string, id: string) =>
      ((await call('admin', 'GET', path)).body.items as { id: string }[]).find((one) => one.id === id);
    beforeAll(async () => {
      expect((await call('admin', 'POST', '/agencies', phong)).status).toBe(201);
      expect((await call('admin', 'POST', '/agency-groups', nhom)).status).toBe(201);
    });

    it('is not overwritten by another one under its id, of whatever kind', async () => {
      const taken = [409, 'DIRECTORY.ID_TAKEN'];
      const other = { ...phong, name: 'Phòng khác' };
      expect(codeOf(await call('admin', 'POST', '/agencies', other))).toEqual(taken);
      expect(codeOf(await call('admin', 'POST', '/agency-groups', { ...nhom, members: [] }))).toEqual(taken);
      expect(codeOf(await call('admin', 'POST', '/agencies', { ...other, id: nhom.id }))).toEqual(taken);
      const group = { id: phong.id, name: 'Nhóm khác' };
      expect(codeOf(await call('admin', 'POST', '/agency-groups', group))).toEqual(taken);
      expect((await call('admin', 'POST', '/agencies', phong)).body.events).toEqual([]);
      await waitFor(async () => expect(await entry('/agencies', phong.id)).toMatchObject(phong));
    });

    it.each([
      ['in other letters', 'PHÒNG a'],
      ['with marks of their own', 'Phòng A'.normalize('NFD')],
      ['with what nobody sees', 'Phòng\u200b A'],
      ['with other spaces', ' Phòng  A '],
    ])('shares its name with no other one, %s', async (_, name) => {
      const twin = { ...phong, id: 'phong-b', name };
      expect(codeOf(await call('admin', 'POST', '/agencies', twin))).toEqual([409, 'DIRECTORY.NAME_TAKEN']);
      const alias = { id: 'phong-c', name: 'Phòng C', kind: 'other', aliases: [name] };
      expect(codeOf(await call('admin', 'POST', '/agencies', alias))).toEqual([409, 'DIRECTORY.NAME_TAKEN']);
    });

    it('of two that are registered at once under one name, is one', async () => {
      const twins = ['sinh-doi-1', 'sinh-doi-2'].map((id) =>
        call('admin', 'POST', '/agencies', { id, name: 'Phòng Sinh đôi', kind: 'other' }),
      );
      expect((await Promise.all(twins)).map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('is corrected in what was said, and refused what cannot be', async () => {
      const correct = (changes: object) => call('admin', 'PATCH', `/agencies/${phong.id}`, changes);
      expect((await correct({ aliases: ['P.A'], validTo: '2030-12-31' })).status).toBe(200);
      const settled = { ...phong, aliases: ['P.A'], validTo: '2030-12-31' };
      await waitFor(async () => expect(await entry('/agencies', phong.id)).toMatchObject(settled));
      expect(codeOf(await correct({ name: 'Sở Y tế' }))).toEqual([409, 'DIRECTORY.NAME_TAKEN']);
      expect(codeOf(await correct({ parentId: phong.id }))).toEqual([409, 'DIRECTORY.PARENT_LOOP']);
      const above = await call('admin', 'PATCH', `/agencies/${leadAgency}`, { parentId: phong.id });
      expect(codeOf(above)).toEqual([409, 'DIRECTORY.PARENT_LOOP']);
      expect(codeOf(await correct({ validFrom: '2031-01-01' }))).toEqual([422, 'DIRECTORY.PERIOD_EMPTY']);
      expect(codeOf(await correct({}))).toEqual([400, 'REQUEST.INVALID']);
      const unknown = await call('admin', 'PATCH', '/agencies/khong-co', { name: 'Không có' });
      expect(codeOf(unknown)).toEqual([404, 'DIRECTORY.NOT_FOUND']);
      const members = [
        { agencyId: leadAgency, to: '2026-06-30' },
        { agencyId: 'so-y-te', from: '2026-07-01' },
      ];
      expect((await call('admin', 'PATCH', `/agency-groups/${nhom.id}`, { members })).status).toBe(200);
      await waitFor(async () => expect(await entry('/agency-groups', nhom.id)).toMatchObject({ members }));
    });

    it('does not end while something hangs on it, unless a reason is given', async () => {
      const id = 'phong-giu';
      await call('admin', 'POST', '/agencies', { id, name: 'Phòng Giữ', kind: 'other' });
      await call('admin', 'POST', '/agencies', { id: 'to-giu', name: 'Tổ Giữ', kind: 'other', parentId: id });
      const members = [{ agencyId: id, from: null, to: null }];
      await call('admin', 'POST', '/agency-groups', { id: 'nhom-giu', name: 'Nhóm giữ', members });
      const end = (validTo: string, more = {}) =>
        call('admin', 'PATCH', `/agencies/${id}`, { validTo, ...more });
      await waitFor(async () =>
        expect((await call('admin', 'POST', '/users', newUser('nguoi-giu', { agencyId: id }))).status).toBe(
          201,
        ),
      );
      const refused = await end('2026-12-31');
      expect(codeOf(refused)).toEqual([409, 'DIRECTORY.STILL_NEEDED']);
      expect(refused.body.facts).toMatchObject({ tasks: 0, groups: 'nhom-giu', below: 'to-giu' });
      const holdings = await call('auditor', 'GET', `/agencies/${id}/holdings?on=2026-12-31`);
      expect(holdings.body).toMatchObject({ groups: ['nhom-giu'], below: ['to-giu'], plans: [] });
      expect(holdings.body.accounts).toHaveLength(1);
      expect(codeOf(await call('auditor', 'GET', '/agencies/khong-co/holdings'))).toEqual([
        404,
        'DIRECTORY.NOT_FOUND',
      ]);
      // Nothing is let go by a name, nor by a later end than the one that was said.
      expect((await end('2027-12-31', { despite: 'Theo Nghị quyết 1' })).status).toBe(200);
      expect((await call('admin', 'PATCH', `/agencies/${id}`, { name: 'Phòng Giữ lại' })).status).toBe(200);
      expect((await end('2028-12-31')).status).toBe(200);
      expect(codeOf(await end('2027-06-30'))).toEqual([409, 'DIRECTORY.STILL_NEEDED']);
      const stored = await stage.services.application.ledger.readStream('directory/main');
      expect(stored.filter(({ data }) => (data as { despite?: string }).despite)).toHaveLength(1);
      expect(codeOf(await call('admin', 'PATCH', `/agencies/${id}`, { despite: 'x' }))).toEqual([
        400,
        'REQUEST.INVALID',
      ]);
    });

    it('is held by the tasks in which it takes part, those it accepts, and the plans it follows', async () => {
      await assigned(stage.services, 'giu');
      const end = await call('admin', 'PATCH', `/agencies/${leadAgency}`, { validTo: '2026-12-31' });
      expect(codeOf(end)).toEqual([409, 'DIRECTORY.STILL_NEEDED']);
      expect(end.body.detail).toContain('nhiệm vụ đang mở');
      const { body } = await call('admin', 'GET', `/agencies/${leadAgency}/holdings`);
      expect(body.tasks).toContain('giu');
      expect(body.accounts).toContain(`${leadAgency}.head`);
    });

    it('that ends by an act ends when the act says so', async () => {
      const id = 'phong-tan';
      await call('admin', 'POST', '/agencies', { id, name: 'Phòng Tan', kind: 'other' });
      const act = { kind: 'merger', from: id, to: ['so-noi-vu'], on: '2026-07-01' };
      const body = { ...act, document: { number: '1/NQ', date: '2026-03-01' } };
      await waitFor(async () => expect((await call('admin', 'POST', '/successions', body)).status).toBe(201));
      const later = () => call('admin', 'PATCH', `/agencies/${id}`, { validTo: '2027-01-01' });
      expect(codeOf(await later())).toEqual([409, 'SUCCESSION.CARRIED_OUT']);
      expect((await call('admin', 'PATCH', `/agencies/${id}`, { name: 'Phòng Tán' })).status).toBe(200);
    });
  });

  describe('whoever may name somebody', () => {
    const people = async (as: string, q: string) =>
      (await call(as, 'GET', `/people?q=${encodeURIComponent(q)}`)).body.items as { id: string }[];

    it('looks them up by words without accents, and learns id, name, agency and roles alone', async () => {
      expect(await people('monitor', 'lanh dao ubnd')).toEqual([
        {
          id: 'supervisor',
          name: 'Lãnh đạo UBND phụ trách',
          agencyId: null,
          agency: null,
          roles: ['supervisor'],
        },
      ]);
      const short = await call('monitor', 'GET', '/people?q=a');
      expect(codeOf(short)).toEqual([400, 'REQUEST.INVALID']);
      await created('nguoi-cu', { name: 'Người Đã Nghỉ' });
      const id = (await people('monitor', 'nguoi da nghi'))[0]?.id ?? '';
      await call('admin', 'PATCH', `/users/${id}`, { disabled: true });
      expect(await people('monitor', 'nguoi da nghi')).toEqual([]);
    });

    it('names them and agencies by name wherever an id is asked for', async () => {
      const id = await created('theo-ten', { name: 'Phạm Theo Tên', agencyId: 'sở y tế' });
      expect((await call('admin', 'GET', `/users/${id}`)).body.agencyId).toBe('so-y-te');
      const until = { until: '2026-12-31' };
      const given = { delegateId: 'phạm theo tên', ...until };
      expect((await call('supervisor', 'POST', '/delegations', given)).status).toBe(201);
      const { items } = (await call('supervisor', 'GET', '/delegations')).body;
      expect(items[0].delegateId).toBe(id);
    });

    it('is told who may be meant where nobody or several are', async () => {
      await created('trung-1', { name: 'Hoàng Trùng Tên' });
      await created('trung-2', { name: 'Hoàng Trùng Tên' });
      const to = (delegateId: string) =>
        call('supervisor', 'POST', '/delegations', { delegateId, until: '2026-12-31' });
      const several = await to('Hoàng Trùng Tên');
      expect(codeOf(several)).toEqual([422, 'USER.NAME_AMBIGUOUS']);
      expect(several.body.facts.candidates).toMatch(/^Hoàng Trùng Tên \(u-\w+\); Hoàng Trùng Tên \(u-\w+\)$/);
      const unsure = await to('trùng tên');
      expect(codeOf(unsure)).toEqual([422, 'USER.NAME_UNKNOWN']);
      expect(unsure.body.facts.candidates).toContain('Hoàng Trùng Tên');
      const id = await created('lac', { name: 'Lạc' });
      const agency = await call('admin', 'PATCH', `/users/${id}`, { agencyId: 'Tài chính' });
      expect(codeOf(agency)).toEqual([422, 'DIRECTORY.UNKNOWN_AGENCY']);
      expect(agency.body.facts.candidates).toContain('Sở Tài chính (so-tai-chinh)');
    });
  });

  describe('a name that means something to JavaScript', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    /** Who asks what, with the name in it. */
    const entrances: Record<string, (name: string) => readonly [string, string, string, unknown?]> = {
      'an account’s agency': (n) => [
        'admin',
        'POST',
        '/users',
        newUser(`cua-${n.toLowerCase()}`, { agencyId: n }),
      ],
      'an account’s field': (n) => ['admin', 'PATCH', '/users/committee', { field: [n] }],
      'an account that is corrected': (n) => ['admin', 'PATCH', `/users/${n}`, { name: 'Ai đó' }],
      'an account that is read': (n) => ['admin', 'GET', `/users/${n}`],
      'whoever is delegated to': (n) => [
        'supervisor',
        'POST',
        '/delegations',
        { delegateId: n, until: '2026-12-31' },
      ],
      'a delegated act': (n) => [
        'supervisor',
        'POST',
        '/delegations',
        { delegateId: 'so-y-te.head', until: '2026-12-31', acts: [n] },
      ],
      'a policy': (n) => ['admin', 'GET', `/policies/${n}`],
      'a plan': (n) => ['office', 'GET', `/plans/${n}`],
      'a part of a draft': (n) => ['monitor', 'PATCH', `/plans/kh-x/draft/${n}/1`, { product: 'x' }],
      'a task': (n) => ['office', 'GET', `/tasks/${n}`],
      'an agency in a list': (n) => ['office', 'GET', `/tasks?agency=${n}`],
      'an agency in a list under today’s names': (n) => [
        'office',
        'GET',
        `/tasks?agency=${n}&agencyAs=today`,
      ],
      'a parent agency': (n) => [
        'admin',
        'POST',
        '/agencies',
        { id: 'phong-thu', name: 'Phòng thử', kind: 'other', parentId: n },
      ],
      'a member of a group': (n) => [
        'admin',
        'POST',
        '/agency-groups',
        { id: 'nhom-thu', name: 'Nhóm thử', members: [{ agencyId: n }] },
      ],
      'an agency that ends': (n) => [
        'admin',
        'POST',
        '/successions',
        { from: n, to: 'so-noi-vu', on: '2030-01-01' },
      ],
      'a successor': (n) => ['admin', 'POST', '/successions', { from: leadAgency, to: n, on: '2030-01-01' }],
      'a group that an agency leaves': (n) => [
        'admin',
        'POST',
        '/successions',
        {
          kind: 'merger',
          from: leadAgency,
          to: ['so-noi-vu'],
          on: '2030-01-01',
          document: { number: '1/NQ', date: '2026-01-01' },
          groups: { [n]: ['so-noi-vu'] },
        },
      ],
      'a succession': (n) => ['admin', 'GET', `/successions/${n}`],
      'whoever takes a task over': (n) => [
        'supervisor',
        'POST',
        '/tasks/owned/reassignment',
        { from: leadAgency, to: n, reason: 'x' },
      ],
      'a unit that is suggested': (n) => [
        `${leadAgency}.head`,
        'POST',
        '/tasks/owned/return-proposals',
        { kind: 'return', reason: 'x', suggestedAgencyId: n },
      ],
      'an officer': (n) => [`${leadAgency}.head`, 'POST', '/tasks/owned/officer', { userId: n }],
      'whoever solves a difficulty': (n) => [
        'supervisor',
        'POST',
        '/tasks/owned/difficulties/1/assignment',
        { agencyId: n, due: '2026-12-30' },
      ],
      'a unit that is asked to coordinate': (n) => [
        `${leadAgency}.officer`,
        'POST',
        '/tasks/owned/coordination-requests',
        { coordinatorIds: [n], content: 'x' },
      ],
      'a unit that is urged': (n) => [
        'office',
        'POST',
        '/tasks/owned/official-reminders',
        { to: [n], document: { number: '5/UBND', date: '2026-03-01' } },
      ],
      'a unit that is directed': (n) => [
        'supervisor',
        'POST',
        '/tasks/owned/directives',
        { kind: 'direction', text: 'x', to: [n] },
      ],
      'a cycle': (n) => [`${leadAgency}.officer`, 'POST', '/tasks/owned/acknowledgement', { cycle: n }],
      'a filter of the record of changes': (n) => ['auditor', 'GET', `/user-changes?user=${n}`],
    };

    beforeAll(async () => {
      await assigned(stage.services, 'owned');
      const content = { content: 'Thiếu kinh phí' };
      await call(`${leadAgency}.officer`, 'POST', '/tasks/owned/difficulties', content);
    });

    it.each(Object.keys(entrances))('is unknown like any other: %s', async (entrance) => {
      const answerTo = async (name: string) => {
        const [as, method, path, body] = entrances[entrance]?.(name) ?? [];
        const { status, body: answered } = await call(as ?? '', method ?? '', path ?? '', body);
        return { status, code: answered.code, items: answered.items };
      };
      const other = await answerTo('khong-co');
      expect(other.status).toBeLessThan(500);
      for (const name of names) expect([name, await answerTo(name)]).toEqual([name, other]);
      // No id begins so; as the name of a member the parser of JSON refuses it.
      const form = await answerTo('__proto__');
      expect([400, (await answerTo('_khong_co')).status]).toContain(form.status);
    });
  });

  it('takes no weak tag for what somebody saw', async () => {
    const headers = { 'if-match': 'W/"0123456789abcdef"' };
    for (const tag of [headers, { 'if-match': '"0123456789abcdef", w/"0"' }]) {
      const answer = await stage.call('supervisor', 'POST', '/api/v1/tasks/owned/deliverables/1/approval', {
        headers: tag,
      });
      expect(codeOf(answer)).toEqual([412, 'PRECONDITION.WEAK']);
    }
  });
});
