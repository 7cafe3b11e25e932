import {
  assignee,
  assignment,
  coordinator,
  directoryOf,
  head,
  lead,
  Life,
  monitor,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';
import { approvingAgencyOf } from '#libs/domain/follow-up/approver';
import { followUpColumns } from '#libs/domain/follow-up/columns';
import { followUpRow, type FollowUpFacts } from '#libs/domain/follow-up/row';
import { toldRow } from '#libs/exports/follow-up-table/told-row';
import { columnTitle } from '#libs/exports/follow-up-table/word-columns';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const elsewhere = person('elsewhere.officer', 'elsewhere', 'officer');

const names = {
  agency: (id: string) => `cq ${id}`,
  user: (id: string) => `ông ${id}`,
  group: (id: string) => `nhóm ${id}`,
};

/** A task of the year 2026 with what its people have done until now. */
const begun = (changes: Partial<Assignment> = {}): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const rowOf = (life: Life, facts: Partial<FollowUpFacts> = {}) =>
  toldRow(
    followUpRow(life.task, {
      ordinal: 7,
      at: life.now,
      changedAt: life.now,
      names,
      plan: { date: '2026-01-02', authority: 'UBND thành phố', assignedOn: '2026-01-02' },
      approver: { name: 'ông supervisor', email: 's@x.invalid', phone: null },
      ...facts,
    }),
    'vi',
  );
const must = (answer: unknown): void => {
  if (isRejection(answer)) throw new Error(answer.code);
};

describe('a row of the follow-up table', () => {
  it('names who approves what is waited for first: the supervisor, where the agency that accepts leads', () => {
    const leads = [assignee('monitoring', 'lead'), assignee('lead', 'lead')];
    const alone = begun({ accepts: 'monitoring-agency', assignees: leads.slice(0, 1) });
    const both = begun({ accepts: 'monitoring-agency', assignees: leads });
    expect([alone, both, begun()].map(({ task }) => approvingAgencyOf(task))).toEqual([
      null,
      'monitoring',
      null,
    ]);
  });

  it('has the columns that the office asked for, in their order, and a value for each', () => {
    expect(followUpColumns.map(({ id }) => columnTitle(id, 'vi'))).toEqual([
      'STT',
      'Tên nhiệm vụ',
      'Lãnh đạo chủ trì',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Cán bộ đầu mối',
      'Ngày giao',
      'Hạn hoàn thành',
      'Loại',
      'Nguồn gốc',
      'Trạng thái',
      'Kết quả',
      'Mức độ hoàn thành (%)',
      'Khó khăn',
      'Đề xuất',
      'Mã',
      'Người giao',
      'Lộ trình',
      'Ngày cập nhật',
      'Ngày hoàn thành thực tế',
      'Số lần gia hạn',
      'Mốc cũ',
      'Người phê duyệt',
      'Email người phê duyệt',
      'Điện thoại người phê duyệt',
    ]);
    expect(Object.keys(rowOf(begun())).sort()).toEqual(followUpColumns.map(({ id }) => id as string).sort());
  });

  it('says of a task that was assigned who owes what by when, and where it comes from', () => {
    expect(rowOf(begun())).toMatchObject({
      ordinal: 7,
      code: 'plan-1',
      title: 'Rà soát hồ sơ',
      leader: 'ông supervisor',
      leads: 'cq lead',
      coordinators: 'cq unit; cq second',
      assignedOn: '2026-01-02',
      due: '2026-06-30',
      kind: 'Một lần',
      origin: 'Kế hoạch số 1/KH-UBND ngày 02/01/2026, mục I, nhiệm vụ 1',
      status: 'Chưa hoàn thành, trong hạn (chờ tiếp nhận)',
      result: null,
      progress: 0,
      timetable: '2026',
      completedOn: null,
      extensions: 0,
      formerDeadlines: null,
      assigner: 'UBND thành phố',
      approverEmail: 's@x.invalid',
    });
  });

  it('names a group once instead of each of its members', () => {
    const assignees = ['q1', 'q2', 'q3'].map((id) => assignee(id, 'lead', 'quan'));
    expect(rowOf(begun({ assignees })).leads).toBe('nhóm quan');
  });

  it('tells the newest report, and of several leads each under its name with the mean of their progress', () => {
    const alone = begun();
    must(alone.do({ type: 'ReportProgress', percent: 30, result: 'Một', difficulties: 'Thiếu người' }, lead));
    must(alone.do({ type: 'ReportProgress', percent: 45, result: 'Hai', proposals: 'Thêm người' }, lead));
    expect(rowOf(alone)).toMatchObject({
      result: 'Hai',
      progress: 45,
      // A later report that is silent about it solves nothing.
      difficulties: 'Thiếu người',
      proposals: 'Thêm người',
    });

    const two = begun({ assignees: [assignee('lead', 'lead'), assignee('q2', 'lead')] });
    must(two.do({ type: 'ReportProgress', percent: 45, result: 'Hai' }, lead));
    expect(rowOf(two)).toMatchObject({ result: 'cq lead: Hai', progress: 23 });
  });

  it('adds what the register holds and nobody has solved, by whom it was raised and where it is', () => {
    const life = begun();
    must(life.do({ type: 'ReportProgress', result: 'Một', difficulties: 'Thiếu người' }, lead));
    must(
      life.do(
        { type: 'RaiseDifficulty', content: 'Thiếu số liệu', recommendation: 'Cấp số liệu' },
        coordinator,
      ),
    );
    expect(rowOf(life)).toMatchObject({
      difficulties: 'Thiếu người\ncq unit: Thiếu số liệu',
      proposals: 'cq unit: Cấp số liệu',
    });
    must(life.do({ type: 'ConsolidateDifficulty', difficulty: 2, summary: 'x' }, monitor));
    expect(rowOf(life).difficulties).toContain('cq unit: Thiếu số liệu (chờ UBND quyết định)');
    life.directory = directoryOf('elsewhere');
    const resolver = { agencyId: 'elsewhere' };
    must(life.do({ type: 'AssignDifficulty', difficulty: 2, resolver, due: '2026-02-10' }, supervisor));
    expect(rowOf(life).difficulties).toContain(
      'Thiếu số liệu (giao cq elsewhere giải quyết, hạn 10/02/2026)',
    );
    must(life.do({ type: 'ResolveDifficulty', difficulty: 2, resolution: 'x' }, elsewhere));
    expect(rowOf(life)).toMatchObject({ difficulties: 'Thiếu người', proposals: null });
    must(life.do({ type: 'ConsolidateDifficulty', difficulty: 1, summary: 'x' }, monitor));
    must(life.do({ type: 'AssignDifficulty', difficulty: 1, resolver, due: '2026-02-10' }, supervisor));
    must(life.do({ type: 'ResolveDifficulty', difficulty: 1, resolution: 'x' }, elsewhere));
    // What was reported is told by the register, also that it is solved.
    expect(rowOf(life)).toMatchObject({ difficulties: null });
  });

  it('names who handles it in the agency that leads, and in each of several', () => {
    const officer = (agencyId: string) => {
      const userId = `${agencyId}.cb`;
      return { userId, agencyId, roles: ['officer'] as const, active: true };
    };
    const life = begun({ assignees: [assignee('lead', 'lead'), assignee('q2', 'lead')] });
    must(life.do({ type: 'AssignOfficer', officer: officer('lead') }, head));
    expect(rowOf(life).officer).toBe('cq lead: ông lead.cb');
    const alone = begun();
    expect(rowOf(alone).officer).toBeNull();
    must(alone.do({ type: 'AssignOfficer', officer: officer('lead') }, head));
    expect(rowOf(alone).officer).toBe('ông lead.cb');
  });

  it('keeps former deadlines in sight when extensions were granted, and counts those alone', () => {
    const life = begun();
    const ask = (proposedDue: string) =>
      must(life.do({ type: 'RequestExtension', proposedDue, reason: 'x' }, head));
    const decide = (extension: number, granted: boolean) =>
      must(life.do({ type: 'DecideExtension', extension, granted, answer: 'x' }, supervisor));
    ask('2026-07-31');
    decide(1, true);
    ask('2026-08-31');
    expect(rowOf(life)).toMatchObject({ due: '2026-07-31', extensions: 1, formerDeadlines: '30/06/2026' });
    decide(2, false);
    expect(rowOf(life)).toMatchObject({ due: '2026-07-31', extensions: 1, formerDeadlines: '30/06/2026' });
    // Of whoever has the part now they are told as well: the deadline is the same.
    life.directory = directoryOf('heir');
    must(life.do({ type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor));
    expect(rowOf(life)).toMatchObject({ due: '2026-07-31', extensions: 1, formerDeadlines: '30/06/2026' });
  });

  it('gives as day of completion that of the accepted submission, however long the approver took', () => {
    const life = begun({ assignees: [assignee('lead', 'lead')] });
    const document = { number: '15/BC', date: '2026-06-29', issuer: null, signer: null, subject: null };
    const files = [{ name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a' }];
    life.now = at('2026-06-29', '16:00');
    must(life.do({ type: 'SubmitDeliverable', summary: 'Báo cáo rà soát', files, document }, lead));
    expect(rowOf(life)).toMatchObject({
      completedOn: null,
      result: 'Báo cáo rà soát (15/BC ngày 29/06/2026)',
    });
    life.now = at('2026-07-03', '09:00');
    must(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor));
    expect(rowOf(life)).toMatchObject({
      status: 'Đã hoàn thành đúng hạn',
      completedOn: '2026-06-29',
      progress: 100,
      result: 'Báo cáo rà soát (15/BC ngày 29/06/2026)',
      updatedOn: '2026-07-03',
    });
  });

  it('tells a task that was done before activation by what was recorded of it', () => {
    const schedule = { kind: 'single' as const, start: null, due: '2025-12-31', interim: [] };
    const done = {
      schedule,
      pastDeadline: 'record-done' as const,
      doneOn: '2025-12-20',
      doneBy: 'Báo cáo số 9',
    };
    expect(rowOf(begun(done))).toMatchObject({
      due: '2025-12-31',
      completedOn: '2025-12-20',
      result: 'Báo cáo số 9',
      progress: 100,
      status: 'Đã hoàn thành đúng hạn',
    });
  });

  it('names the open cycles of a task that comes again', () => {
    const schedule = {
      ...({ kind: 'recurring', every: 'quarterly' } as const),
      from: '2026-01-01',
      until: '2026-12-31',
      dueMonthDay: null,
    };
    const life = begun({ schedule, timingText: 'Hàng quý' });
    life.wake(life.now);
    expect(rowOf(life)).toMatchObject({
      kind: 'Hằng quý',
      timetable: 'Hàng quý; kỳ Quý I/2026',
      due: '2026-03-31',
    });
  });
});
