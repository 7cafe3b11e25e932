import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { formOf } from '../support/assigned-task';
import { planText, type AnnexRow } from '../support/plan-text';
import { ManualClock } from '#libs/testing/postgres';
import { isRejection } from '#libs/domain/shared/rejection';

jest.setTimeout(180_000);

const row = (number: string, title: string, changes: Partial<AnnexRow> = {}): AnnexRow => ({
  number,
  title,
  leads: 'Sở Tài chính',
  product: 'Báo cáo',
  timing: 'Trước ngày 30/11/2026',
  ...changes,
});
const rows = [row('1', 'Xây dựng quy chế quản lý tài sản công'), row('2', 'Tập huấn nghiệp vụ cấp xã')];

describe('an amendment of an active plan over HTTP', () => {
  const document = { number: '99/QĐ-UBND', date: '2026-03-01' };
  let stage: ApiStage;
  let planId: string;
  let newer: string;
  const post = (as: string, path: string, body?: unknown): Promise<Answer> =>
    stage.call(as, 'POST', `/api/v1/plans${path}`, { body });
  const importRows = async (of: readonly AnnexRow[]): Promise<string> => {
    const text = planText({ number: '7', date: '2026-01-15' }, of);
    return (await post('monitor', '', formOf({}, { 'k.txt': text }))).body.planId as string;
  };
  beforeAll(async () => {
    stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'));
    planId = await importRows(rows);
    const body = {
      monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
      supervisorId: 'supervisor',
      policyId: 'default-1',
      accepts: 'supervisor',
    };
    await stage.call('monitor', 'PUT', `/api/v1/plans/${planId}/setup`, { body });
    const { plans } = stage.services.application;
    expect((await post('monitor', `/${planId}/review`)).body).toMatchObject({ planId });
    expect((await post('monitor', `/${planId}/activation`)).status).toBe(201);
    for (const { key } of (await plans.load(planId))?.plan.tasks ?? []) await plans.assignTask(planId, key);
    await plans.finishActivation(planId);
    newer = await importRows([
      row('1', rows[0]?.title ?? '', { product: 'Đề án', timing: 'Trước ngày 31/12/2026' }),
      row('2', 'Lập hồ sơ điện tử cho người cao tuổi', { leads: 'Sở Y tế' }),
    ]);
  });
  afterAll(() => stage?.stop());

  it('shows the monitoring agency beforehand what changes for whom, and changes nothing', async () => {
    const { status, body } = await post('monitor', `/${planId}/amendments?preview=true`, { from: newer });
    expect(status).toBe(201);
    expect(body.tasks).toMatchObject([
      { key: '1', kind: 'alter', agencies: ['so-tai-chinh'], refused: [] },
      { key: '2', kind: 'drop', agencies: ['so-tai-chinh'], refused: [] },
      { key: '2-2', kind: 'add', agencies: ['so-y-te'], refused: [] },
    ]);
    const fields: { field: string }[] = body.tasks[0].fields;
    expect(fields.map(({ field }) => field).sort()).toEqual(['product', 'timing']);
    const list = await stage.call('monitor', 'GET', `/api/v1/plans/${planId}/amendments`);
    expect(list.body.items).toEqual([]);
  });

  it('is decided by the supervisor, once, and tells how far it is', async () => {
    const body = { from: newer, document };
    expect((await post('monitor', `/${planId}/amendments`, body)).body.code).toBe('ACTOR.NOT_PERMITTED');
    const undocumented = await post('supervisor', `/${planId}/amendments`, { from: newer });
    expect(undocumented.body.code).toBe('AMENDMENT.DOCUMENT_MISSING');
    const decided = await post('supervisor', `/${planId}/amendments`, body);
    expect([decided.status, decided.body.amendment]).toEqual([201, 1]);
    const again = await post('supervisor', `/${planId}/amendments`, body);
    expect([again.status, again.body.code]).toEqual([409, 'AMENDMENT.UNDER_WAY']);
    const progress = () => stage.call('monitor', 'GET', `/api/v1/plans/${planId}/amendments/1`);
    expect((await progress()).body).toMatchObject({ total: 3, asked: null, finishedAt: null });
    const { amendments, tasks } = stage.services.application;
    const concerned = await amendments.listTasks(planId, 1);
    if (isRejection(concerned)) throw new Error(concerned.code);
    for (const { key } of concerned) expect(await amendments.carryOut(planId, 1, key)).toEqual([]);
    for (const { key } of concerned) expect(await amendments.carryOut(planId, 1, key)).toEqual([]);
    await amendments.finish(planId, 1, []);
    expect((await progress()).body).toMatchObject({ total: 3, asked: 3, refused: [], document });
    const altered = (await tasks.history(`${planId}-1`)).filter(({ type }) => type === 'TaskAmended');
    expect(altered).toMatchObject([{ data: { by: 'supervisor', after: { product: 'Đề án' } } }]);
    expect((await stage.call('monitor', 'GET', `/api/v1/plans/${newer}`)).body.mergedInto).toBe(planId);
    const nothing = await post('supervisor', `/${planId}/amendments`, body);
    expect(nothing.body.code).toBe('AMENDMENT.NOTHING_CHANGES');
  });

  it('gets another supervisor by the office, who decides about the plan and each task from then on', async () => {
    const { identity, application } = stage.services;
    const account = { id: 'pct-moi', username: 'pct-moi', name: 'Phó Chủ tịch mới', email: 'p@example.vn' };
    await identity.createUser(
      { ...account, agencyId: null, roles: ['supervisor'], field: [] },
      stage.password,
      { by: 'admin' },
    );
    const body = { supervisorId: 'pct-moi', document: { ...document, number: '12/QĐ-UBND' } };
    const disable = (body: object = {}) =>
      stage.call('admin', 'PATCH', '/api/v1/users/supervisor', { body: { disabled: true, ...body } });
    const needed = await disable();
    expect([needed.status, needed.body.code]).toEqual([409, 'USER.STILL_NEEDED']);
    expect(needed.body.detail).toContain('phụ trách kế hoạch 7');
    const path = `/${planId}/supervisor`;
    expect((await post('monitor', path, body)).body.code).toBe('ACTOR.NOT_PERMITTED');
    const unknown = await post('office', path, { ...body, supervisorId: 'office' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'PLAN.SUPERVISOR_UNKNOWN']);
    expect((await post('office', path, body)).status).toBe(201);
    const { amendments, tasks } = application;
    const concerned = await amendments.listTasks(planId, 2);
    if (isRejection(concerned)) throw new Error(concerned.code);
    for (const { key } of concerned) expect(await amendments.carryOut(planId, 2, key)).toEqual([]);
    await amendments.finish(planId, 2, []);
    const states = await Promise.all(concerned.map(({ taskId }) => tasks.load(taskId)));
    expect(states.map((one) => one?.state.kind)).toEqual(['open', 'cancelled', 'open']);
    const inCharge = states.flatMap((one) =>
      one?.state.kind === 'open' ? [one.state.assignment.supervisorId] : [],
    );
    expect(inCharge).toEqual(['pct-moi', 'pct-moi']);
    const direct = { kind: 'direction', text: 'Làm sớm' };
    const directive = (as: string) =>
      stage.call(as, 'POST', `/api/v1/tasks/${planId}-1/directives`, { body: direct });
    expect([(await directive('supervisor')).status, (await directive('pct-moi')).status]).toEqual([403, 201]);
    const holdings = await stage.call('admin', 'GET', '/api/v1/users/supervisor/holdings');
    expect(holdings.body).toMatchObject({ plans: [], alone: [] });
    expect((await disable()).status).toBe(200);
  });

  it('lets an account go although something hangs on it only for a reason, which is kept', async () => {
    const disable = (body: object) =>
      stage.call('admin', 'PATCH', '/api/v1/users/pct-moi', { body: { disabled: true, ...body } });
    expect((await disable({})).body.code).toBe('USER.STILL_NEEDED');
    expect((await disable({ despite: 'Tài khoản bị lộ mật khẩu' })).body.disabled).toBe(true);
    const changes = await stage.call('admin', 'GET', '/api/v1/user-changes?user=pct-moi');
    expect(changes.body.items[0]).toMatchObject({ by: 'admin', reason: 'Tài khoản bị lộ mật khẩu' });
  });
});
