import { assignmentsOf } from '#libs/domain/plan/activation/assignments';
import type { PlanCommand } from '#libs/domain/plan/commands';
import { draftFindings } from '#libs/domain/plan/findings/findings';
import type { ParsedReporting } from '#libs/domain/plan/draft/parsed-plan';
import {
  after,
  directory,
  now,
  parsed,
  setup,
  task,
  timing,
  unit,
  when,
} from '#libs/domain/plan/plan-examples.spec';
import type { Plan } from '#libs/domain/plan/plan';
import { isRejection } from '#libs/domain/shared/rejection';
import { findingWords as words } from '#libs/telling/finding';

const source = { part: 'body', page: 2, line: 58, table: null, row: null, cells: {} };
const report = (key: string, due: string, changes: Partial<ParsedReporting> = {}): ParsedReporting => ({
  key,
  text: 'Báo cáo năm',
  from: [unit('quan')],
  to: [unit('so-a')],
  kind: 'periodic',
  due,
  recurrence: 'yearly',
  waitsFor: [],
  source,
  findings: [],
  ...changes,
});
/** A plan with a yearly task and these reports. */
const planOf = (reporting: readonly ParsedReporting[], yearlyReport: string | null = null): Plan => {
  const draft = { ...parsed(task('1', timing('yearly'))), reporting };
  const importing: PlanCommand = {
    type: 'ImportPlan',
    planId: 'kh-1',
    fileName: 'ke-hoach.txt',
    sha256: 'ab',
    parsed: draft,
  };
  return after(importing, { type: 'ConfigurePlan', setup: { ...setup, yearlyReport } });
};
const due = (plan: Plan, instant = now) =>
  assignmentsOf(plan, directory, instant).map(({ schedule }) =>
    schedule.kind === 'recurring' ? schedule.dueMonthDay : '-',
  );
const told = (plan: Plan, instant = now) =>
  draftFindings(plan, { now: instant, directory, words }).map(({ code, severity, message }) => [
    severity,
    code,
    message,
  ]);

describe('the plan’s own yearly report', () => {
  it('is when its yearly tasks are due, and that is said', () => {
    const plan = planOf([report('R1', '2026-11-14')]);
    expect(due(plan)).toEqual(['11-14']);
    expect(told(plan)).toEqual([
      [
        'info',
        'PLAN.YEARLY_REPORT',
        '1 nhiệm vụ hàng năm đến hạn ngày 14/11, theo báo cáo năm của kế hoạch (R1).',
      ],
    ]);
  });

  it('before 01/3 is on the last day of February of any year, a stated 28/02 on that day', () => {
    const text = 'Hàng năm các quận báo cáo gửi Sở A trước ngày 01/3';
    const before = planOf([report('R1', '2027-02-28', { text })]);
    expect(due(before)).toEqual(['02-29']);
    expect(told(before)[0]?.[2]).toContain('đến hạn ngày cuối tháng 02, theo báo cáo năm');
    const leap = planOf([report('R1', '2028-02-29', { text })]);
    expect(due(leap)).toEqual(['02-29']);
    const stated = 'Hàng năm các quận báo cáo gửi Sở A chậm nhất ngày 28/02';
    expect(due(planOf([report('R1', '2027-02-28', { text: stated })]))).toEqual(['02-28']);
    // Both mean the same day of most years, and another one of leap years: that is for a person.
    const two = [report('R1', '2027-02-28', { text }), report('R2', '2027-02-28', { text: stated })];
    expect(due(planOf(two))).toEqual([null]);
  });

  it('is that of the units, not that of whoever gathers them', () => {
    expect(
      due(planOf([report('R1', '2026-11-14'), report('R2', '2026-12-09', { waitsFor: ['R1'] })])),
    ).toEqual(['11-14']);
  });

  it('is none of a single task’s cell, and none that is sent once', () => {
    const cell = report('R1', '2026-11-14', { source: { ...source, part: 'annex' } });
    const plan = planOf([cell, report('R2', '2026-10-01', { recurrence: 'once' })]);
    expect(due(plan)).toEqual([null]);
    expect(told(plan)[0]?.[2]).toBe(
      '1 nhiệm vụ hàng năm đến hạn ngày 31/12, vì kế hoạch không quy định ngày báo cáo năm.',
    );
  });

  it('is for a person to choose where the text orders several days, or what the setup says', () => {
    const two = [report('R1', '2026-12-14'), report('R2', '2026-11-14')];
    expect(due(planOf(two))).toEqual([null]);
    expect(told(planOf(two))).toEqual([
      [
        'warning',
        'PLAN.YEARLY_REPORT',
        'Kế hoạch quy định nhiều ngày báo cáo năm: 14/11 (R2), 14/12 (R1); hãy chọn một ngày trong phần thiết lập, nếu không 1 nhiệm vụ hàng năm đến hạn ngày 31/12.',
      ],
    ]);
    expect([due(planOf(two, '12-31')), told(planOf(two, '12-31'))]).toEqual([['12-31'], []]);
  });

  it('that has passed this year is a past deadline like any other, chosen about for this year alone', () => {
    const late = '2026-11-30T02:00:00.000Z';
    const plan = planOf([report('R1', '2026-11-14')]);
    expect(told(plan, late).map(([, code]) => code)).toEqual(['PLAN.YEARLY_REPORT', 'PLAN.PAST_DEADLINE']);
    expect(told(plan, late)[1]?.[2]).toBe(
      'Hạn 14/11/2026 (kỳ 2026) đã qua: chọn ghi nhận đã hoàn thành hoặc theo dõi tiếp từ hôm nay.',
    );
    expect(when(plan, { type: 'ReviewPlan' }, { now: late })).toMatchObject({
      code: 'PLAN.PAST_DEADLINE_UNSETTLED',
    });
    const choice = { type: 'SettlePastDeadline', taskKey: '1', pastDeadline: 'follow-from-today' } as const;
    expect(when(plan, choice)).toMatchObject({ code: 'PLAN.DEADLINE_NOT_PAST' });
    const chosen = when(plan, choice, { now: late });
    if (isRejection(chosen)) throw new Error(chosen.code);
    const choices = (instant: string) =>
      assignmentsOf(chosen.state, directory, instant).map(({ pastDeadline }) => pastDeadline);
    expect(choices(late)).toEqual(['follow-from-today']);
    expect(choices('2027-11-30T02:00:00.000Z')).toEqual([null]);
    expect(told(chosen.state, '2027-11-30T02:00:00.000Z').map(([, code]) => code)).toContain(
      'PLAN.PAST_DEADLINE',
    );
  });
});

describe('a yearly task that names its month', () => {
  const march = {
    timing: {
      ...timing('yearly', null, '2026-03-31').timing,
      text: 'Tháng 3 hằng năm',
      rule: 'yearly-period',
    },
  };
  const planUntil = (until: string): Plan =>
    after(
      {
        type: 'ImportPlan',
        planId: 'kh-1',
        fileName: 'ke-hoach.txt',
        sha256: 'ab',
        parsed: parsed(task('1', march)),
      },
      { type: 'ConfigurePlan', setup: { ...setup, until } },
    );
  const late = '2026-11-30T02:00:00.000Z';

  it('asks for no choice when that month is over, as no cycle opens for a period that ended', () => {
    const plan = planUntil('2028-12-31');
    expect(told(plan, late).map(([, code]) => code)).not.toContain('PLAN.PAST_DEADLINE');
  });

  it('asks where no other one comes', () => {
    const plan = planUntil('2026-12-31');
    expect(told(plan, late).map(([, code]) => code)).toContain('PLAN.PAST_DEADLINE');
  });
});
