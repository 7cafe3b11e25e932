import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { formOf } from '../support/assigned-task';
import { planText, type AnnexRow } from '../support/plan-text';
import { isRejection } from '#libs/domain/shared/rejection';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

const row = (number: string, title: string): AnnexRow => ({
  number,
  title,
  leads: 'Sở Tài chính',
  product: 'Báo cáo',
  timing: 'Trước ngày 30/11/2026',
});

describe('the end of a plan over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  let [older, newer] = ['', ''];
  const reason = 'Thay bằng kế hoạch mới';
  const post = (as: string, path: string, body?: unknown): Promise<Answer> =>
    stage.call(as, 'POST', `/api/v1/plans${path}`, { body });
  const get = async (as: string, path: string) => (await stage.call(as, 'GET', `/api/v1${path}`)).body;
  const activated = async (number: string, rows: readonly AnnexRow[]): Promise<string> => {
    const text = planText({ number, date: '2026-01-15' }, rows);
    const { planId } = (await post('monitor', '', formOf({}, { 'k.txt': text }))).body;
    const body = {
      monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
      supervisorId: 'supervisor',
      policyId: 'default-1',
      accepts: 'supervisor',
    };
    await stage.call('monitor', 'PUT', `/api/v1/plans/${planId}/setup`, { body });
    expect((await post('monitor', `/${planId}/review`)).status).toBe(201);
    expect((await post('monitor', `/${planId}/activation`)).status).toBe(201);
    const { plans } = stage.services.application;
    for (const { key } of (await plans.load(planId))?.plan.tasks ?? []) await plans.assignTask(planId, key);
    await plans.finishActivation(planId);
    return planId;
  };
  const expectRefused = async (
    answer: Promise<Answer>,
    status: number,
    code: string,
    words = '',
  ): Promise<void> => {
    const { status: given, body } = await answer;
    expect([given, body.code]).toEqual([status, code]);
    expect(body.detail).toContain(words);
    expect((await get('committee', `/plans/${older}`)).kind).toBe('active');
  };

  beforeAll(async () => {
    stage = await startApiStage(clock);
    older = await activated('7', [
      row('1', 'Xây dựng quy chế quản lý tài sản công'),
      row('2', 'Tập huấn cấp xã'),
    ]);
    newer = await activated('8', [row('1', 'Lập hồ sơ điện tử cho người cao tuổi')]);
  });
  afterAll(() => stage?.stop());

  it('tells of each plan how its tasks stand, who is in charge, and what the reader may do', async () => {
    clock.instant = '2026-03-02T02:01:00.000Z';
    await stage.drain();
    const boxes = { 'open-in-time': 2, 'open-overdue': 0, 'done-in-time': 0 };
    const standing = { boxes, total: 2, stages: { 'awaiting-acknowledgement': 2 } };
    const { items, offers } = await get('committee', '/plans?standings=true');
    expect(items.find(({ id }: { id: string }) => id === older)).toMatchObject({
      standing,
      monitoringAgency: { agencyId: 'so-ke-hoach-va-dau-tu', name: expect.stringContaining('Sở') },
      supervisor: { userId: 'supervisor' },
    });
    expect(offers).toEqual([]);
    expect((await get('monitor', '/plans')).offers).toMatchObject([{ name: 'ImportPlan', path: '/plans' }]);
    expect((await get('monitor', '/plans')).items[0]).not.toHaveProperty('standing');
    const namesOf = async (as: string) =>
      (await get(as, `/plans/${older}`)).offers.map((offer: { name: string; onlyPreview: boolean }) =>
        offer.onlyPreview ? `(${offer.name})` : offer.name,
      );
    expect(await namesOf('supervisor')).toEqual([
      'AmendPlan',
      'ClosePlan',
      'SupersedePlan',
      'NameSupervisor',
    ]);
    expect(await namesOf('monitor')).toEqual([
      '(AmendPlan)',
      '(ClosePlan)',
      '(SupersedePlan)',
      'CorrectPlanDocument',
    ]);
    expect(await namesOf('committee')).toEqual([]);
    const plan = await get('supervisor', `/plans/${older}`);
    expect(plan).toMatchObject({ standing, documentEtag: '1', counts: { amendments: 0 } });
    expect(plan.offers[0]).toMatchObject({ path: `/plans/${older}/amendments`, previewed: true });
    // Before it was imported there was no such plan; nothing is offered about the past.
    expect(await get('office', `/plans/${older}?asOf=2026-03-01T00:00:00Z`)).toMatchObject({ status: 404 });
    const past = await get('supervisor', `/plans/${older}?asOf=2026-03-02T02:00:30Z`);
    expect(past).toMatchObject({ kind: 'active', standing, offers: [] });
  });

  it('shows beforehand what is not done, and changes nothing', async () => {
    const { body } = await post('monitor', `/${older}/closure?preview=true`, { reason });
    expect(body.tasks).toMatchObject([
      { key: '1', choice: null, agencies: ['so-tai-chinh'] },
      { key: '2', choice: null },
    ]);
    expect(await get('committee', `/plans/${older}/ending`)).toMatchObject({ kind: 'active', ending: null });
  });

  it('refuses what does not hold, with a sentence, and nothing happens', async () => {
    const close = (key: string) => ({ key, choice: 'close', reason });
    const all = [close('1'), close('2')];
    const supersede = (body: object) => post('supervisor', `/${older}/supersession`, { reason, ...body });
    const closing = (body: object) => post('supervisor', `/${older}/closure`, { reason, ...body });
    await expectRefused(closing({ choices: [close('1')] }), 409, 'PLAN.CHOICE_MISSING', '2');
    await expectRefused(closing({ choices: [...all, close('9')] }), 422, 'PLAN.CHOICE_NOT_NEEDED', '9');
    await expectRefused(closing({ choices: [...all, close('1')] }), 422, 'PLAN.CHOICE_TWICE', '1');
    await expectRefused(supersede({ byPlanId: older, choices: all }), 409, 'SUPERSESSION.LOOP');
    await expectRefused(supersede({ byPlanId: 'kh-khong-co', choices: all }), 404, 'PLAN.NOT_FOUND');
    const lost = [{ key: '1', choice: 'carry-over', toKey: '9' }, close('2')];
    await expectRefused(
      ...([
        supersede({ byPlanId: newer, choices: lost }),
        422,
        'SUPERSESSION.TASK_NOT_IN_PLAN',
        '9',
      ] as const),
    );
  });

  it('carries over what was chosen, and the history is read through the task that goes on', async () => {
    const choices = [
      { key: '1', choice: 'carry-over', toKey: null },
      { key: '2', choice: 'close', reason: 'Đã lồng ghép' },
    ];
    const answer = await post('supervisor', `/${older}/supersession`, { byPlanId: newer, reason, choices });
    expect(answer.status).toBe(201);
    const { endings } = stage.services.application;
    for (const key of ['1', '2']) expect(await endings.carryOut(older, key)).toBeNull();
    expect(isRejection(await endings.finish(older, []))).toBe(false);
    expect(await get('committee', `/plans/${older}/ending`)).toMatchObject({
      kind: 'superseded',
      ending: { byPlanId: newer, total: 2, asked: 2, refused: [] },
    });
    const carried = `${newer}-tu-${older}-1`;
    expect(await get('so-tai-chinh.head', `/tasks/${carried}`)).toMatchObject({
      planId: newer,
      predecessors: [{ planId: older, taskId: `${older}-1` }],
      status: 'open-in-time',
    });
    expect(await get('so-tai-chinh.head', `/tasks/${older}-1`)).toMatchObject({
      status: 'cancelled',
      successor: { planId: newer, taskId: carried },
    });
    const { items } = await get('so-tai-chinh.head', `/tasks/${carried}/history?predecessors=true`);
    const told = items.map(({ taskId, type }: { taskId: string; type: string }) => [taskId, type]);
    expect(told).toEqual([
      [`${older}-1`, 'TaskAssigned'],
      [`${older}-1`, 'CycleOpened'],
      [`${older}-1`, 'TaskSuperseded'],
      [carried, 'TaskAssigned'],
      [carried, 'CycleOpened'],
      [carried, 'PredecessorLinked'],
    ]);
  });

  it('leaves the plan readable, and takes nothing more for it', async () => {
    expect((await get('so-tai-chinh.head', `/plans/${older}`)).kind).toBe('superseded');
    const again = await post('supervisor', `/${older}/closure`, { reason });
    expect([again.status, again.body.code]).toEqual([409, 'PLAN.CLOSED']);
    expect(again.body.detail).toContain(newer);
    const { items } = await get('committee', `/plans/${older}/history`);
    const sentences = items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences.at(-2)).toBe(
      `Thay thế bằng kế hoạch ${newer}: chuyển 1 nhiệm vụ, cho thôi 1: ${reason}.`,
    );
  });
});
