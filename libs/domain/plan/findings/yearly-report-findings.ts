import type { FindingFacts, FindingWords } from '#libs/domain/plan/draft/finding-words';
import { followedRows } from '#libs/domain/plan/draft/followed-rows';
import type { Finding } from '#libs/domain/plan/draft/parsed-plan';
import { orderedReports } from '#libs/domain/plan/draft/yearly-report';
import type { Plan } from '#libs/domain/plan/plan';

export const yearlyReportCode = 'PLAN.YEARLY_REPORT' satisfies keyof FindingFacts;

/** Which day yearly tasks without one of their own are due, where nobody set it: never a silent guess. */
export const yearlyReportFindings = (plan: Plan, words: FindingWords): readonly Finding[] => {
  if ((plan.setup?.yearlyReport ?? null) !== null) return [];
  const rows = followedRows(plan).filter(
    ({ row: { timing } }) => timing.kind === 'yearly' && timing.due === null,
  );
  if (rows.length === 0) return [];
  const days = orderedReports(plan.draft);
  return [
    {
      code: yearlyReportCode,
      severity: days.length > 1 ? 'warning' : 'info',
      field: 'yearlyReport',
      ...words(yearlyReportCode, { count: rows.length, days }),
    },
  ];
};
