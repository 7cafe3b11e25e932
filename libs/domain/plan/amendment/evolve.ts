import type { Plan } from '#libs/domain/plan/plan';
import { draftParts, type DraftRow } from '#libs/domain/plan/draft/rows';
import type { Instant } from '#libs/domain/shared/time';
import type { PlanAmendmentEvent } from '#libs/domain/plan/amendment/events';
import type { OfType } from '#libs/domain/shared/decider';

/** The plan with its new text and tasks; rows that it has no more stay with it, so that keys are not given again. */
export const amended = (
  plan: Plan,
  data: OfType<PlanAmendmentEvent, 'PlanAmended'>['data'],
  at: Instant,
): Plan => {
  const { amendment: n, document, from, draft, changes, hindered, by } = data;
  const reason = document.number;
  const gone = draftParts.flatMap((part) => {
    const left = new Set(draft[part].map(({ key }) => key));
    const rows: readonly DraftRow[] = plan.draft[part];
    return rows.filter(({ key }) => !left.has(key)).map((row) => ({ part, row, into: null, by, at, reason }));
  });
  const added = changes.flatMap(({ kind, key, taskId }) => (kind === 'add' ? [{ key, taskId }] : []));
  const amendment = { n, at, by, document, from, changes, hindered, finishedAt: null, refused: [] };
  return {
    ...plan,
    draft,
    tasks: [...plan.tasks, ...added],
    ...(gone.length > 0 && { dropped: [...(plan.dropped ?? []), ...gone] }),
    amendments: [...(plan.amendments ?? []), amendment],
  };
};

export const carriedOut = (
  plan: Plan,
  { amendment, refused }: OfType<PlanAmendmentEvent, 'PlanAmendmentCarriedOut'>['data'],
  at: Instant,
): Plan => ({
  ...plan,
  amendments: (plan.amendments ?? []).map((one) =>
    one.n === amendment ? { ...one, refused, finishedAt: at } : one,
  ),
});
