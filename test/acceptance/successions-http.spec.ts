import { isRejection } from '#libs/domain/shared/rejection';
import { ManualClock } from '#libs/testing/postgres';
import { waitUntil } from '#infra/embedded/wait';
import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { assigned } from '../support/assigned-task';
import { leavingNoTrace, standing } from '../support/leaving-no-trace';

jest.setTimeout(180_000);

const [planning, finance, home, health] = [
  'so-ke-hoach-va-dau-tu',
  'so-tai-chinh',
  'so-noi-vu',
  'so-y-te',
] as const;
const document = { number: '19/NQ-HĐND', date: '2026-02-20' };
const merger = { kind: 'merger', from: planning, to: finance, on: '2026-03-16', document };
const lead = (agencyId: string) => ({ agencyId, role: 'lead' as const, groupId: null });
const unit = (agencyId: string) => ({ agencyId, role: 'coordinator' as const, groupId: null });

describe('the end of an agency over HTTP', () => {
  let stage: ApiStage;
  const post = (as: string, path: string, body: unknown = {}): Promise<Answer> =>
    stage.call(as, 'POST', `/api/v1/successions${path}`, { body });
  const get = (as: string, path: string): Promise<Answer> => stage.call(as, 'GET', `/api/v1${path}`);
  const expectRefused = async (as: string, path: string, body: unknown, code: string): Promise<void> => {
    const { body: refusal } = await post(as, path, body);
    expect([refusal.code, typeof refusal.detail]).toEqual([code, 'string']);
    expect(refusal.detail).not.toContain(code);
  };
  /** What the process does, step by step. */
  const carryOut = async (id: string): Promise<void> => {
    const { successionMoves: moves } = stage.services.application;
    await moves.moveRest(id);
    const tasks = await moves.listTasks(id, null);
    for (const taskId of tasks) expect(await moves.moveTask(id, taskId)).toBe(true);
    const finished = await moves.finish(id, tasks.length, []);
    if (isRejection(finished)) throw new Error(finished.code);
  };

  beforeAll(async () => {
    // Every refused command of all that follows is held against ledger and audit log.
    stage = leavingNoTrace(await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z')));
    const services = stage.services;
    await assigned(services, 'don', { assignees: [lead(planning), unit(home)] });
    await assigned(services, 'tu-phoi-hop', { assignees: [lead(finance), unit(planning)] });
    await assigned(services, 'xong', { assignees: [lead(planning)], pastDeadline: 'record-done' });
    await assigned(services, 'vuong-mac', { assignees: [lead(home)], monitoringAgencyId: finance });
    const raised = { content: 'Thiếu kinh phí' };
    const path = '/api/v1/tasks/vuong-mac/difficulties';
    await stage.call(`${home}.head`, 'POST', path, { body: raised });
    const given = { agencyId: planning, due: '2026-04-01' };
    await stage.call('supervisor', 'POST', `${path}/1/assignment`, { body: given });
    await assigned(services, 'khac', { assignees: [lead(home)], monitoringAgencyId: finance });
  });
  afterAll(() => stage?.stop());

  it('is shown beforehand, with what a person has to choose, and changes nothing', async () => {
    const { position } = await standing(stage);
    const { status, body } = await post('admin', '?preview=true', merger);
    expect(status).toBe(201);
    expect(body.refusal).toBeNull();
    const parts = body.tasks.map((one: Record<string, unknown>) => [one.taskId, one.part, one.need, one.to]);
    expect(parts).toEqual(
      expect.arrayContaining([
        ['don', 'participant', null, finance],
        ['don', 'monitoring', null, finance],
        ['tu-phoi-hop', 'participant', 'lead-and-coordinator', null],
        ['vuong-mac', 'resolver', null, finance],
      ]),
    );
    expect(body.missing).toEqual([
      { taskId: 'tu-phoi-hop', part: 'participant', need: 'lead-and-coordinator' },
    ]);
    expect(body.closedTasks).toBe(1);
    expect(body.accounts.map(({ userId }: { userId: string }) => userId)).toContain(`${planning}.head`);
    // Who keeps the directory reads no tasks.
    expect(body.tasks.some((one: object) => 'title' in one)).toBe(false);
    expect((await standing(stage)).position).toBe(position);
  });

  it.each([
    ['to an agency nobody knows', { to: 'khong-co' }, 'DIRECTORY.UNKNOWN_AGENCY'],
    ['of an agency nobody knows', { from: 'khong-co' }, 'DIRECTORY.UNKNOWN_AGENCY'],
    ['into itself', { to: planning }, 'DIRECTORY.SUCCESSION_LOOP'],
    ['a split with one successor', { kind: 'split' }, 'SUCCESSION.WRONG_SUCCESSORS'],
    [
      'a dissolution that nobody answers for later',
      { kind: 'dissolution', to: [] },
      'SUCCESSION.GENERAL_MISSING',
    ],
    [
      'a document of tomorrow',
      { document: { number: '1', date: '2026-03-03' } },
      'SUCCESSION.DOCUMENT_IN_FUTURE',
    ],
    ['an account elsewhere', { accounts: [{ userId: 'x', agencyId: home }] }, 'SUCCESSION.ACCOUNT_ELSEWHERE'],
  ])('%s is refused and leaves no trace', async (_, changes, code) => {
    await expectRefused('admin', '', { ...merger, ...changes }, code);
  });

  it('is recorded by the administrator, chosen for by the supervisor, and begun when nothing is missing', async () => {
    await expectRefused('supervisor', '', merger, 'ACTOR.NOT_PERMITTED');
    const recorded = await post('admin', '', merger);
    expect([recorded.status, recorded.body.status]).toEqual([201, 'recorded']);
    await expectRefused('admin', '', merger, 'SUCCESSION.EXISTS');
    await expectRefused('admin', `/${planning}/confirmation`, {}, 'SUCCESSION.CHOICE_MISSING');
    const choose = (taskId: string, to: string | null) => ({ choices: [{ taskId, to }] });
    const path = `/${planning}/choices`;
    await expectRefused('admin', path, choose('tu-phoi-hop', finance), 'ACTOR.NOT_PERMITTED');
    await expectRefused('supervisor', path, choose('don', home), 'SUCCESSION.NOTHING_TO_CHOOSE');
    await expectRefused('supervisor', path, choose('tu-phoi-hop', 'x'), 'DIRECTORY.UNKNOWN_AGENCY');
    expect((await post('supervisor', path, choose('tu-phoi-hop', finance))).status).toBe(201);
    expect((await get('supervisor', `/successions/${planning}/preview`)).body.missing).toEqual([]);
    expect((await post('admin', `/${planning}/confirmation`)).body.status).toBe('confirmed');
    const { body } = await get(`${finance}.head`, `/successions/${planning}`);
    expect(body).toMatchObject({ id: planning, status: 'confirmed', on: '2026-03-16', moved: 0 });
  });

  it('is withdrawn before its day by a document, and recorded anew', async () => {
    const path = `/${planning}/withdrawal`;
    const validTo = async () => {
      const { items } = (await get('admin', '/agencies')).body;
      return items.find(({ id: agencyId }: { id: string }) => agencyId === planning).validTo;
    };
    expect(await waitUntil(async () => (await validTo()) === '2026-03-15', 5_000)).toBe(true);
    await expectRefused('supervisor', path, { reason: 'Hoãn', document }, 'ACTOR.NOT_PERMITTED');
    await expectRefused('admin', path, { document }, 'REQUEST.INVALID');
    await expectRefused('admin', path, { reason: 'Hoãn' }, 'SUCCESSION.DOCUMENT_MISSING');
    const tomorrow = { reason: 'Hoãn', document: { number: '1', date: '2026-03-03' } };
    await expectRefused('admin', path, tomorrow, 'SUCCESSION.DOCUMENT_IN_FUTURE');
    const unknown = `/${health}/withdrawal`;
    await expectRefused('admin', unknown, { reason: 'Hoãn', document }, 'SUCCESSION.NOT_FOUND');
    const withdrawn = await post('admin', path, { reason: 'Hoãn', document });
    expect([withdrawn.status, withdrawn.body.status]).toEqual([201, 'withdrawn']);
    expect(await waitUntil(async () => (await validTo()) === null, 5_000)).toBe(true);
    expect((await get('admin', `/successions/${planning}`)).body).toMatchObject({
      status: 'withdrawn',
      withdrawal: { by: 'admin', reason: 'Hoãn', document },
    });
    await expectRefused('admin', path, { reason: 'Hoãn', document }, 'SUCCESSION.WITHDRAWN');
    await expectRefused('admin', `/${planning}/confirmation`, {}, 'SUCCESSION.WITHDRAWN');

    expect((await post('admin', '', merger)).body.status).toBe('recorded');
    const choices = [{ taskId: 'tu-phoi-hop', to: finance }];
    await post('supervisor', `/${planning}/choices`, { choices });
    expect((await post('admin', `/${planning}/confirmation`)).body.status).toBe('confirmed');
  });

  it('moves at its day, which was put right, and cannot be amended afterwards', async () => {
    const today = { on: '2026-03-02', document };
    const { successionMoves: moves } = stage.services.application;
    expect((await moves.begin(planning)).beginsAt).toBe('2026-03-15T17:00:00.000Z');
    expect((await post('admin', `/${planning}/amendment`, today)).status).toBe(201);
    expect((await moves.begin(planning)).beginsAt).toBeNull();
    await expectRefused('admin', `/${planning}/amendment`, today, 'SUCCESSION.BEGUN');
    await carryOut(planning);
    const { body } = await get('office', '/tasks/don');
    expect(body.leads).toMatchObject([{ agencyId: finance }]);
    expect(body.monitoringAgencyId).toBe(finance);
    const own = (await get('office', '/tasks/tu-phoi-hop')).body;
    expect([own.leads.length, own.coordinators.length]).toEqual([1, 0]);
    expect((await get('admin', `/successions/${planning}`)).body).toMatchObject({ status: 'carried-out' });
    await expectRefused('admin', `/${planning}/amendment`, today, 'SUCCESSION.CARRIED_OUT');
    await expectRefused('admin', '', merger, 'SUCCESSION.CARRIED_OUT');
    const fact = { from: planning, to: finance, on: '2026-05-01' };
    await expectRefused('admin', '', fact, 'SUCCESSION.CARRIED_OUT');
  });

  it('brings a difficulty that its predecessor was to solve into the successor’s work list', async () => {
    await stage.drain();
    const expectedOf = async (as: string) => {
      const { items } = (await get(as, '/worklist')).body;
      return items.find(({ id }: { id: string }) => id === 'vuong-mac')?.expected;
    };
    expect(await expectedOf(`${finance}.head`)).toMatchObject([{ type: 'ResolveDifficulty' }]);
    expect(await expectedOf(`${planning}.head`)).toBeUndefined();
    const { body } = await get('office', `/difficulties?resolver=${finance}`);
    expect(body.items).toMatchObject([{ taskId: 'vuong-mac', resolver: { agencyId: finance } }]);
  });

  it('lets the successor read what its predecessor has finished, and act on none of it', async () => {
    const readBy = (as: string) => async () => (await get(as, '/tasks/xong')).status === 200;
    expect(await waitUntil(readBy(`${finance}.head`), 5_000)).toBe(true);
    await stage.drain();
    const listed = async (as: string, filters: string) =>
      (await get(as, `/tasks?${filters}`)).body.items.map(({ id }: { id: string }) => id).sort();
    expect(await listed(`${finance}.head`, 'limit=50')).toContain('xong');
    expect(await readBy(`${health}.head`)()).toBe(false);
    expect(await listed(`${health}.head`, 'limit=50')).not.toContain('xong');
    const acknowledged = await stage.call(`${finance}.head`, 'POST', '/api/v1/tasks/xong/acknowledgement');
    expect(acknowledged.status).toBeGreaterThanOrEqual(400);
  });

  it('lets somebody to whom the successor’s people delegate read that as well, as long as they act for them', async () => {
    const delegate = `${health}.head`;
    const read = async (headers = {}) =>
      (await stage.call(delegate, 'GET', '/api/v1/tasks/xong', { headers })).status;
    expect(await read()).toBe(403);
    const body = { delegateId: delegate, acts: ['all'], until: '2026-03-05' };
    expect((await stage.call(`${finance}.head`, 'POST', '/api/v1/delegations', { body })).status).toBe(201);
    expect([await read(), await read({ 'on-behalf-of': `${finance}.head` })]).toEqual([200, 200]);
  });

  it('is read under the names of the time, or under those of today', async () => {
    const tasks = async (filters: string) =>
      (await get('office', `/tasks?limit=50&${filters}`)).body.items as {
        id: string;
        leads: { agencyId: string; name: string }[];
        coordinators: { agencyId: string }[];
      }[];
    const ids = async (filters: string) => (await tasks(filters)).map(({ id }) => id).sort();
    expect(await ids(`agency=${finance}`)).toEqual(['don', 'tu-phoi-hop']);
    expect(await ids(`agency=${planning}`)).toEqual(['xong']);
    for (const agency of [finance, planning])
      expect(await ids(`agencyAs=today&role=lead&agency=${agency}`)).toEqual(['don', 'tu-phoi-hop', 'xong']);
    const [done] = (await tasks('agencyAs=today')).filter(({ id }) => id === 'xong');
    expect(done?.leads).toMatchObject([{ agencyId: finance, name: 'Sở Tài chính' }]);

    const leading = async (query: string) => {
      const { body } = await get('office', `/dashboard${query}`);
      const boxes = body.byAgency as { agencyId: string; total: number }[];
      return Object.fromEntries(boxes.map(({ agencyId, total }) => [agencyId, total]));
    };
    expect(await leading('')).toMatchObject({ [finance]: 2, [planning]: 1 });
    const today = await leading('?agencyAs=today');
    expect(today).toMatchObject({ [finance]: 3 });
    expect(today).not.toHaveProperty(planning);
    expect((await get('office', '/dashboard?agencyAs=xyz')).body.code).toBe('REQUEST.INVALID');
  });

  it('cannot go back, nor to an agency that is gone, nor end one twice', async () => {
    const back = { ...merger, from: finance, to: planning, on: '2026-04-01' };
    await expectRefused('admin', '', back, 'DIRECTORY.SUCCESSION_LOOP');
    const gone = { ...merger, from: home, to: planning, on: '2026-04-01' };
    await expectRefused('admin', '', gone, 'SUCCESSION.SUCCESSOR_NOT_IN_FORCE');
  });

  it('cannot lie before what the agency has done since', async () => {
    expect((await stage.call(`${home}.head`, 'POST', '/api/v1/tasks/khac/acknowledgement')).status).toBe(201);
    const past = { ...merger, from: home, to: health, on: '2026-03-02' };
    await expectRefused('admin', '', past, 'SUCCESSION.PAST_ACTS');
    expect((await post('admin', '?preview=true', past)).body.refusal.code).toBe('SUCCESSION.PAST_ACTS');
  });

  it('cannot leave a group without members, unless somebody takes the place', async () => {
    const group = { id: 'nhom-mot', name: 'Nhóm một đơn vị', members: [{ agencyId: health }] };
    await stage.call('admin', 'POST', '/api/v1/agency-groups', { body: group });
    const split = { ...merger, kind: 'split', from: health, to: [home, finance], on: '2026-04-01' };
    await expectRefused('admin', '', split, 'SUCCESSION.GROUP_EMPTY');
    const filled = { ...split, groups: { [group.id]: [finance] } };
    const { body } = await post('admin', '?preview=true', filled);
    expect(body.refusal).toBeNull();
    expect(body.groups).toContainEqual(
      expect.objectContaining({ groupId: group.id, joining: [finance], left: 0 }),
    );
  });
});
