import { assignmentsOf } from '#libs/domain/plan/activation/assignments';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type { ParsedDuty, ParsedReporting, ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import {
  after,
  configuring,
  directory,
  importing,
  now,
  parsed,
  task,
  timing,
  unit,
  when,
} from '#libs/domain/plan/plan-examples.spec';
import { planDecider } from '#libs/domain/plan/plan-decider';
import type { Plan } from '#libs/domain/plan/plan';

const source = { part: 'body', page: 2, line: 58, table: null, row: null, cells: {} };
const report = (key: string, changes: Partial<ParsedReporting> = {}): ParsedReporting => ({
  key,
  text: 'Báo cáo kết quả gửi Sở A',
  from: [unit('quan')],
  to: [unit('so-a')],
  kind: 'periodic',
  recurrence: 'once',
  due: '2026-10-20',
  waitsFor: [],
  source,
  findings: [],
  ...changes,
});
const importingReports = (...reporting: ParsedReporting[]): PlanCommand => ({
  type: 'ImportPlan',
  planId: 'kh-1',
  fileName: 'ke-hoach.txt',
  sha256: 'ab',
  parsed: { ...parsed(task('1')), reporting },
});
const decide = (key: string, decision: 'follow' | 'text'): PlanCommand => ({
  type: 'DecideDuty',
  part: 'reporting',
  key,
  decision,
  reason: 'Theo ý kiến lãnh đạo',
});
const assignments = (plan: Plan) => assignmentsOf(plan, directory, now);
const followed = (plan: Plan): string[] => assignments(plan).map(({ key }) => key);

describe('a report that the body orders', () => {
  const imported = importingReports(report('R1'));

  it('becomes a task of those who must send it, on a reviewer’s word', () => {
    expect(followed(after(imported, configuring))).toEqual(['1']);
    const plan = after(imported, configuring, { type: 'ReviewPlan' }, decide('R1', 'follow'));
    expect([plan.kind, followed(plan)]).toEqual(['draft', ['1', 'reporting/R1']]);
    expect(assignments(plan)[1]).toMatchObject({
      number: 'R1',
      title: 'Báo cáo kết quả gửi Sở A',
      product: 'Báo cáo định kỳ',
      timingText: 'chậm nhất ngày 20/10/2026',
      schedule: { kind: 'single', due: '2026-10-20' },
      assignees: [{ agencyId: 'quan-1' }, { agencyId: 'quan-2' }],
      source: { part: 'body', page: 2, line: 58 },
    });
  });

  it('is followed no more where the reviewer takes the word back', () => {
    const plan = after(imported, configuring, decide('R1', 'follow'), decide('R1', 'text'));
    expect(followed(plan)).toEqual(['1']);
  });

  it('comes back every year where it is ordered so', () => {
    const yearly = importingReports(report('R1', { recurrence: 'yearly', due: '2026-11-14' }));
    const [, task] = assignments(after(yearly, configuring, decide('R1', 'follow')));
    expect(task?.schedule).toMatchObject({ kind: 'recurring', every: 'yearly', dueMonthDay: '11-14' });
  });

  it.each([
    ['… gửi Sở A trước ngày 01/3 hàng năm', 'trước ngày 01/3 hàng năm', '02-29'],
    ['Hàng năm … gửi Sở A trước ngày 01/3', 'trước ngày 01/3 hàng năm', '02-29'],
    ['… gửi Sở A chậm nhất ngày 28/02 hàng năm', 'chậm nhất ngày 28/02 hàng năm', '02-28'],
  ])('is due each year by its own words: "%s"', (text, timingText, dueMonthDay) => {
    const yearly = importingReports(report('R1', { text, recurrence: 'yearly', due: '2027-02-28' }));
    const [, task] = assignments(after(yearly, configuring, decide('R1', 'follow')));
    expect(task).toMatchObject({ timingText, schedule: { dueMonthDay } });
  });

  it('that nobody known sends stands in the way only where it is followed', () => {
    const plan = after(importingReports(report('R1', { from: [] })), configuring);
    expect(when(plan, { type: 'ReviewPlan' })).toMatchObject({ events: ['PlanReviewed'] });
    const wanted = after(importingReports(report('R1', { from: [] })), configuring, decide('R1', 'follow'));
    expect(when(wanted, { type: 'ReviewPlan' })).toMatchObject({
      code: 'PLAN.ERROR_FINDINGS_OPEN',
      facts: { key: 'reporting/R1', finding: 'PLAN.NO_LEAD' },
    });
  });

  it('is not followed where the draft has none by that key, or without a reason', () => {
    const plan = after(imported, configuring);
    expect(when(plan, decide('R9', 'follow'))).toMatchObject({ code: 'DRAFT.ROW_NOT_FOUND' });
    expect(when(plan, { ...decide('R1', 'follow'), reason: ' ' } as PlanCommand)).toMatchObject({
      code: 'DRAFT.REASON_MISSING',
    });
  });

  it('comes back from storage with what was decided', () => {
    const plan = after(imported, configuring, decide('R1', 'follow'));
    const { core, parts } = planDecider.split(plan);
    expect(planDecider.join(core, parts)).toEqual(plan);
  });

  it('beside an annex only stays out of plans whose events know nothing of it', () => {
    expect(after(importing(task('1')), configuring)).not.toHaveProperty('reports');
  });
});

describe('a plan without an annex', () => {
  const at = (line: string) => ({ ...source, cells: { due: line, title: line } });
  const duty = (key: string, line: string, changes: Partial<ParsedTask> = {}): ParsedDuty => ({
    ...task(key, { title: `Việc ${key}`, leads: [unit('quan')], source: at(line), ...changes }),
    repeats: null,
  });
  /** “… các quận gửi Sở A trước ngày 20/10; Sở A tổng hợp, gửi Sở B trước ngày 25/10”, and a duty of its own. */
  const plan = importing();
  const chained = {
    ...plan,
    parsed: {
      ...parsed(),
      duties: [duty('1', 'line 4'), duty('2', 'line 5')],
      reporting: [
        report('R1', { source: at('line 4') }),
        report('R2', {
          source: at('line 4'),
          from: [unit('so-a')],
          to: [unit('so-b')],
          due: '2026-10-25',
          text: 'Sở A tổng hợp gửi Sở B',
          waitsFor: ['R1'],
        }),
      ],
    },
  } as PlanCommand;
  const settled: PlanCommand = { type: 'DecideDuty', key: '1', decision: 'follow', reason: 'x' };

  it('follows what a duty and a report say alike once: as the duty, or on a reviewer’s word as the report', () => {
    expect(followed(after(chained, configuring))).toEqual(['duties/1', 'duties/2']);
    expect(followed(after(chained, configuring, decide('R1', 'follow')))).toEqual([
      'duties/2',
      'reporting/R1',
    ]);
  });

  it('goes on following the duty beside a report that others make of it', () => {
    expect(followed(after(chained, configuring, decide('R2', 'follow')))).toEqual([
      'duties/1',
      'duties/2',
      'reporting/R2',
    ]);
  });

  it('refuses to follow the other as well where a reviewer wanted the one', () => {
    const asReport = after(chained, configuring, decide('R1', 'follow'));
    expect(when(asReport, settled)).toMatchObject({
      code: 'DRAFT.FOLLOWED_TWICE',
      facts: { key: '1', other: 'reporting/R1' },
    });
    const asDuty = after(chained, configuring, settled);
    expect(when(asDuty, decide('R1', 'follow'))).toMatchObject({
      code: 'DRAFT.FOLLOWED_TWICE',
      facts: { key: 'R1', other: 'duties/1' },
    });
    expect(
      followed(after(chained, configuring, decide('R1', 'follow'), decide('R1', 'text'), settled)),
    ).toEqual(['duties/1', 'duties/2']);
  });

  it('keeps both where they were fixed so before', () => {
    const active = after(chained, configuring, { type: 'ReviewPlan' }, { type: 'ActivatePlan' });
    const both = { ...active, reports: { R1: 'follow' as const } };
    expect(followed(both)).toEqual(['duties/1', 'duties/2', 'reporting/R1']);
  });

  it('leaves several duties of one paragraph apart by their days', () => {
    const two = {
      ...chained,
      parsed: {
        ...parsed(),
        duties: [duty('1', 'line 4', timing('by-date', null, '2026-10-20')), duty('2', 'line 4')],
        reporting: [report('R1', { source: at('line 4') })],
      },
    } as PlanCommand;
    expect(followed(after(two, configuring, decide('R1', 'follow')))).toEqual(['duties/2', 'reporting/R1']);
  });

  it('keeps on its tasks where a report goes and what it waits for, by the tasks as which that is followed', () => {
    const [first, second] = assignments(after(chained, configuring));
    expect(first?.report).toEqual({ to: [{ text: 'so-a', agencyId: 'so-a', groupId: null }], waitsFor: [] });
    expect([first?.accepts, second?.report]).toEqual(['agency:so-a', undefined]);
    const both = assignments(after(chained, configuring, decide('R2', 'follow')));
    expect(both[2]).toMatchObject({
      accepts: 'agency:so-b',
      report: {
        to: [{ agencyId: 'so-b' }],
        waitsFor: [{ key: 'R1', title: 'Báo cáo kết quả gửi Sở A', taskId: both[0]?.taskId }],
      },
    });
    const alone = after(chained, configuring, decide('R2', 'follow'), {
      type: 'DecideDuty',
      key: '1',
      decision: 'text',
      reason: 'x',
    });
    expect(assignments(alone)[1]?.report?.waitsFor).toMatchObject([{ key: 'R1', taskId: null }]);
  });
});

describe('a report that a cell of the annex orders', () => {
  const cell = task('1').source;
  const ordered = (): PlanCommand => importingReports(report('R1', { source: cell, from: [unit('so-a')] }));

  it('is the matter of its row, which says where it goes, and is not followed beside it', () => {
    const plan = after(ordered(), configuring);
    expect(when(plan, decide('R1', 'follow'))).toMatchObject({
      code: 'DRAFT.FOLLOWED_TWICE',
      facts: { other: '1' },
    });
    expect(assignments(plan)[0]?.report?.to).toMatchObject([{ agencyId: 'so-a' }]);
  });
});
