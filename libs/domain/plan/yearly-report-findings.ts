import { followedRows } from '#libs/domain/plan/followed-rows';
import type { Finding } from '#libs/domain/plan/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';
import { orderedReports } from '#libs/domain/plan/yearly-report';

export const yearlyReportCode = 'PLAN.YEARLY_REPORT';

const dayOf = (monthDay: string): string => monthDay.split('-').reverse().join('/');

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
        `${rows.length} yearly tasks are due on ${dayOf(only.monthDay)}, by the plan's yearly report (${only.keys.join(', ')}).`,
      ),
    ];
  const days = [only, ...others]
    .map(({ monthDay, keys }) => `${dayOf(monthDay)} (${keys.join(', ')})`)
    .join(', ');
  return [
    finding(
      'warning',
      `Kế hoạch quy định nhiều ngày báo cáo năm: ${days}; hãy chọn một ngày trong phần thiết lập, nếu không ${rows.length} nhiệm vụ hàng năm đến hạn ngày 31/12.`,
      `The plan orders several yearly reports: ${days}; set one, else ${rows.length} yearly tasks are due on 31/12.`,
    ),
  ];
};
