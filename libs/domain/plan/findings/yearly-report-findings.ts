import { followedRows } from '#libs/domain/plan/draft/followed-rows';
import type { Finding } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';
import type { MonthDay } from '#libs/domain/timing/civil-date';
import { orderedReports } from '#libs/domain/plan/draft/yearly-report';

export const yearlyReportCode = 'PLAN.YEARLY_REPORT';

/** The last day of February in a leap year, which stands for that of any year. */
const END_OF_FEBRUARY = '02-29';
const dayAndMonth = (monthDay: MonthDay): string => monthDay.split('-').reverse().join('/');
const dayOf = (monthDay: MonthDay): string =>
  monthDay === END_OF_FEBRUARY ? 'cuối tháng 02' : dayAndMonth(monthDay);
const dayOfEn = (monthDay: MonthDay): string =>
  monthDay === END_OF_FEBRUARY ? 'the last day of February' : dayAndMonth(monthDay);

const finding = (severity: Finding['severity'], message: string, messageEn: string): Finding => ({
  code: yearlyReportCode,
  severity,
  field: 'yearlyReport',
  message,
  messageEn,
});

/** Which day yearly tasks without one of their own are due, where nobody set it: never a silent guess. */
export const yearlyReportFindings = (plan: Plan): readonly Finding[] => {
  if ((plan.setup?.yearlyReport ?? null) !== null) return [];
  const rows = followedRows(plan).filter(
    ({ row: { timing } }) => timing.kind === 'yearly' && timing.due === null,
  );
  if (rows.length === 0) return [];
  const [only, ...others] = orderedReports(plan.draft);
  if (!only)
    return [
      finding(
        'info',
        `${rows.length} nhiệm vụ hàng năm đến hạn ngày 31/12, vì kế hoạch không quy định ngày báo cáo năm.`,
        `${rows.length} yearly tasks are due on 31/12, as the plan orders no yearly report.`,
      ),
    ];
  if (others.length === 0)
    return [
      finding(
        'info',
        `${rows.length} nhiệm vụ hàng năm đến hạn ngày ${dayOf(only.monthDay)}, theo báo cáo năm của kế hoạch (${only.keys.join(', ')}).`,
        `${rows.length} yearly tasks are due on ${dayOfEn(only.monthDay)}, by the plan's yearly report (${only.keys.join(', ')}).`,
      ),
    ];
  const days = (dayIn: typeof dayOf): string =>
    [only, ...others].map(({ monthDay, keys }) => `${dayIn(monthDay)} (${keys.join(', ')})`).join(', ');
  return [
    finding(
      'warning',
      `Kế hoạch quy định nhiều ngày báo cáo năm: ${days(dayOf)}; hãy chọn một ngày trong phần thiết lập, nếu không ${rows.length} nhiệm vụ hàng năm đến hạn ngày 31/12.`,
      `The plan orders several yearly reports: ${days(dayOfEn)}; set one, else ${rows.length} yearly tasks are due on 31/12.`,
    ),
  ];
};
