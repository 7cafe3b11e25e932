import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';
import { dateOf } from '#libs/domain/shared/time';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

describe('changes of a task over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const head = `${leadAgency}.head`;
  let stage: ApiStage;
  const post = (as: string, what: string, body: unknown = {}) =>
    stage.call(as, 'POST', `/api/v1/tasks/${what}`, { body });
  const get = async (as: string, path: string) => (await stage.call(as, 'GET', `/api/v1/tasks/${path}`)).body;
  const listed = async (query: string): Promise<string[]> =>
    (await stage.call('committee', 'GET', `/api/v1/tasks?${query}`)).body.items.map(
      ({ id }: { id: string }) => id,
    );
  const later = (minutes: number) => {
    clock.instant = new Date(Date.parse(clock.instant) + minutes * 60_000).toISOString();
  };
  const sentences = async (taskId: string) =>
    (await get('committee', `${taskId}/history`)).items.map(({ sentence }: { sentence: string }) => sentence);
  beforeAll(async () => {
    stage = await startApiStage(clock);
    for (const taskId of ['extended', 'suspended', 'amended', 'proposed', 'dropped', 'cancelled', 'returned'])
      await assigned(stage.services, taskId);
    later(1);
  });
  afterAll(() => stage?.stop());

  it('an extension goes from the head over the work list of the supervisor to a new deadline', async () => {
    const asked = { proposedDue: '2026-08-31', reason: 'Chờ số liệu quý II' };
    expect((await post(head, 'extended/extension-requests', asked)).status).toBe(201);
    later(1);
    await stage.drain();
    const worklist = (await stage.call('supervisor', 'GET', '/api/v1/worklist')).body;
    expect(JSON.stringify(worklist)).toContain('DecideExtension');
    const decision = { granted: true, due: '2026-07-31', answer: 'Đến hết tháng 7' };
    expect((await post('supervisor', 'extended/extension-requests/1/decision', decision)).status).toBe(201);
    const task = await get('committee', 'extended');
    const [participant] = task.cycles[0].participants;
    expect(participant.dates).toMatchObject({
      originalDeadline: '2026-06-30T17:00:00.000Z',
      approvedDeadline: '2026-07-31T17:00:00.000Z',
    });
    expect(participant.extensions).toMatchObject([{ n: 1, status: 'granted', reason: asked.reason }]);
    const then = await get('committee', 'extended?asOf=2026-03-02T02:01:30Z');
    expect(then.cycles[0].participants[0].dates.approvedDeadline).toBe('2026-06-30T17:00:00.000Z');
    expect((await sentences('extended')).slice(-2)).toEqual([
      'Sở Tài chính đề nghị gia hạn (số 1) đến hết ngày 31/08/2026: Chờ số liệu quý II.',
      expect.stringMatching(
        /đồng ý gia hạn \(số 1\) cho Sở Tài chính đến hết ngày 31\/07\/2026: Đến hết tháng 7\.$/,
      ),
    ]);
    const again = await post('supervisor', 'extended/extension-requests/1/decision', decision);
    expect([again.status, again.body.code]).toEqual([409, 'EXTENSION.DECIDED']);
    const nothing = await post('supervisor', 'extended/extension-requests/9/decision', decision);
    expect([nothing.status, nothing.body.code]).toEqual([404, 'EXTENSION.NOT_FOUND']);
  });

  it('a suspended task says so in lists, and has more time when it goes on', async () => {
    expect((await post('supervisor', 'suspended/suspension', { reason: 'Chờ quy định mới' })).status).toBe(
      201,
    );
    await stage.drain();
    expect(await listed('stage=suspended')).toEqual(['suspended']);
    later(2 * 24 * 60);
    expect((await post('supervisor', 'suspended/resumption')).status).toBe(201);
    const task = await get('committee', 'suspended');
    expect(task.cycles[0].participants[0].dates.approvedDeadline).toBe('2026-07-02T17:00:00.000Z');
    expect(task.suspensions).toMatchObject([{ reason: 'Chờ quy định mới', to: clock.instant }]);
  });

  it('an amendment names its document, and what it changes is seen beside what was', async () => {
    const document = { number: '15/KH-UBND', date: '2026-03-01' };
    const terms = { title: 'Rà soát toàn bộ tài sản công', due: '2026-09-30' };
    expect((await post('supervisor', 'amended/amendments', { document, terms })).status).toBe(201);
    expect(await get('committee', 'amended')).toMatchObject({
      title: terms.title,
      amendments: [{ n: 1, document, before: { due: '2026-06-30' }, after: terms }],
    });
    expect((await sentences('amended')).at(-1)).toMatch(
      /điều chỉnh nhiệm vụ \(văn bản số 15\/KH-UBND ngày 01\/03\/2026\): nội dung "Rà soát toàn bộ tài sản công"; thời hạn hết ngày 30\/09\/2026\.$/,
    );
    const past = await post('supervisor', 'amended/amendments', { document, terms: { due: '2026-03-01' } });
    expect([past.status, past.body.code]).toEqual([422, 'DEADLINE.IN_PAST']);
    const empty = await post('supervisor', 'amended/amendments', { document, terms: {} });
    expect([empty.status, empty.body.code]).toEqual([400, 'REQUEST.INVALID']);
  });

  it('a proposal to amend a task goes over the work list of the supervisor to what was decided about it', async () => {
    const proposal = { terms: { title: 'Rà soát toàn tỉnh', due: '2026-10-31' }, reason: 'Quy định mới' };
    expect((await post(head, 'proposed/amendment-proposals', proposal)).status).toBe(201);
    const known = clock.instant;
    later(1);
    await stage.drain();
    const worklist = (await stage.call('supervisor', 'GET', '/api/v1/worklist')).body;
    const item = worklist.items.find(({ id }: { id: string }) => id === 'proposed');
    expect(item.expected).toMatchObject([{ type: 'DecideAmendmentProposal', n: 1 }]);
    const before = await get('committee', 'proposed');
    expect(before).toMatchObject({ title: 'Rà soát danh mục tài sản công', amendments: [] });
    expect(before.amendmentProposals).toMatchObject([
      { n: 1, status: 'proposed', agencyId: leadAgency, name: 'Sở Tài chính', after: proposal.terms },
    ]);
    const document = { number: '16/KH-UBND', date: dateOf(clock.instant) };
    const decision = { accepted: true, document, terms: { ...proposal.terms, due: '2026-09-30' } };
    const decided = await post('supervisor', 'proposed/amendment-proposals/1/decision', decision);
    expect([decided.status, decided.body.events.map(({ type }: { type: string }) => type)]).toEqual([
      201,
      ['AmendmentProposalDecided', 'TaskAmended'],
    ]);
    expect(await get('committee', 'proposed')).toMatchObject({
      title: 'Rà soát toàn tỉnh',
      amendments: [{ n: 1, document, after: decision.terms }],
      amendmentProposals: [{ status: 'accepted', document, after: proposal.terms }],
    });
    const then = await get('committee', `proposed?asOf=${known}`);
    expect(then).toMatchObject({ title: before.title, amendmentProposals: [{ status: 'proposed' }] });
    expect((await sentences('proposed')).slice(-3)).toEqual([
      'Sở Tài chính đề nghị sửa đổi nhiệm vụ (số 1), nội dung "Rà soát toàn tỉnh"; thời hạn hết ngày 31/10/2026: Quy định mới.',
      expect.stringMatching(
        /đồng ý với đề nghị sửa đổi nhiệm vụ \(số 1\) của Sở Tài chính \(văn bản số 16\/KH-UBND ngày 04\/03\/2026\)\.$/,
      ),
      expect.stringMatching(/điều chỉnh nhiệm vụ .*thời hạn hết ngày 30\/09\/2026\.$/),
    ]);
    const again = await post('supervisor', 'proposed/amendment-proposals/1/decision', decision);
    expect([again.status, again.body.code]).toEqual([409, 'AMENDMENT_PROPOSAL.DECIDED']);
  });

  it('a proposal that nobody decided lapses with its task and leaves the work list', async () => {
    const proposal = { terms: { product: 'Kế hoạch' }, reason: 'Đúng thẩm quyền' };
    expect((await post('monitor', 'dropped/amendment-proposals', proposal)).status).toBe(201);
    expect((await post('supervisor', 'dropped/cancellation', { reason: 'Trùng việc' })).status).toBe(201);
    await stage.drain();
    const worklist = (await stage.call('supervisor', 'GET', '/api/v1/worklist')).body;
    expect(JSON.stringify(worklist)).not.toContain('dropped');
    expect((await get('monitor', 'dropped')).amendmentProposals).toMatchObject([{ status: 'lapsed' }]);
    const decision = { accepted: false, answer: 'Nhiệm vụ đã dừng' };
    const late = await post('supervisor', 'dropped/amendment-proposals/1/decision', decision);
    expect([late.status, late.body.code]).toEqual([409, 'TASK.CLOSED']);
  });

  it('a cancelled task is told as cancelled and takes nothing more', async () => {
    expect((await post('supervisor', 'cancelled/cancellation', { reason: 'Trùng việc' })).status).toBe(201);
    await stage.drain();
    expect((await listed('status=cancelled')).sort()).toEqual(['cancelled', 'dropped']);
    const late = await post(head, 'cancelled/progress-reports', { result: 'Đang làm' });
    expect([late.status, late.body.code]).toEqual([409, 'TASK.CLOSED']);
  });

  it('a proposal to return a task ends with another lead, and the first one still reads what it did', async () => {
    expect((await post(head, 'returned/progress-reports', { result: 'Đã rà soát sơ bộ' })).status).toBe(201);
    later(3 * 24 * 60);
    const proposal = { kind: 'return', reason: 'Không đúng chức năng', suggestedAgencyId: 'so-y-te' };
    expect((await post(head, 'returned/return-proposals', proposal)).body.code).toBe(
      'RETURN_PROPOSAL.TOO_LATE',
    );
    const moved = { from: leadAgency, to: 'so-y-te', reason: 'Đúng chức năng hơn' };
    expect((await post('supervisor', 'returned/reassignment', moved)).status).toBe(201);
    const heir = 'so-y-te.head';
    expect(
      (await post(heir, 'returned/return-proposals', { ...proposal, suggestedAgencyId: leadAgency })).status,
    ).toBe(201);
    const opinion = { opinion: 'Nên giao lại đơn vị cũ' };
    expect((await post('monitor', 'returned/return-proposals/1/opinion', opinion)).status).toBe(201);
    expect((await get('committee', 'returned')).stage).toBe('return-proposed');
    const decision = { accepted: true, to: leadAgency };
    expect((await post('supervisor', 'returned/return-proposals/1/decision', decision)).status).toBe(201);
    const task = await get(heir, 'returned');
    expect(task.leads).toMatchObject([{ agencyId: leadAgency }]);
    expect(task.cycles[0].former).toMatchObject([{ agencyId: 'so-y-te' }]);
    const own = task.cycles[0].participants.find((p: { agencyId: string }) => p.agencyId === leadAgency);
    expect(own.progress).toMatchObject([{ result: 'Đã rà soát sơ bộ' }]);
    await stage.drain();
    const listed = async (query: string) =>
      (await stage.call(heir, 'GET', `/api/v1/tasks?${query}`)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await listed('limit=200')).not.toContain('returned');
    expect(await listed('role=former&limit=200')).toContain('returned');
    const late = await post(heir, 'returned/progress-reports', { result: 'x' });
    expect([late.status, late.body.code]).toEqual([403, 'TASK.FOREIGN']);
    expect((await sentences('returned')).slice(-2)[0]).toMatch(/đồng ý với đề nghị số 1 của Sở Y tế/);
    const moving = (await sentences('returned')).at(-1);
    expect(moving).toMatch(/chuyển việc chủ trì từ Sở Y tế sang Sở Tài chính: Không đúng chức năng\.$/);
  });
});
