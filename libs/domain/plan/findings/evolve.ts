import type { Finding } from '#libs/domain/plan/draft/parsed-plan';
import { locateRow, replaceRow, withoutFindings } from '#libs/domain/plan/draft/rows';
import type { FindingsEvent } from '#libs/domain/plan/findings/events';
import type { Plan } from '#libs/domain/plan/plan';
import type { Instant } from '#libs/domain/shared/time';

/** The plan without the finding that was answered. */
export const evolveFindings = (plan: Plan, { type, data: said }: FindingsEvent, at: Instant): Plan => {
  const { message, ...data } = said;
  const answered = (f: Finding): boolean =>
    f.code === data.code && f.field === data.field && (message === undefined || f.message === message);
  const place = data.taskKey === null ? null : locateRow(plan.draft, data.taskKey);
  const draft =
    place === null
      ? { ...plan.draft, findings: plan.draft.findings.filter((f) => !answered(f)) }
      : replaceRow(plan.draft, place, withoutFindings(place.row, answered));
  const rejected = type === 'FindingRejected' && { rejected: true as const };
  return { ...plan, draft, settled: [...plan.settled, { ...data, at, ...rejected }] };
};
