import { plain } from '../parts/unit-search';
import type { PlanSummary } from './queries';
import type { PlansSearch } from './search';

/** Plans that are followed up, those that are being made ready, and those that are over; the newest first. */
export const plansOfKind = <T extends Pick<PlanSummary, 'kind' | 'date' | 'importedAt'>>(
  plans: readonly T[],
  kind: NonNullable<PlansSearch['kind']>,
): readonly T[] => plans.filter((plan) => kindOf(plan.kind) === kind).sort(newestFirst);

const kindOf = (kind: PlanSummary['kind']): NonNullable<PlansSearch['kind']> => {
  switch (kind) {
    case 'active':
    case 'activating':
      return 'open';
    case 'draft':
    case 'reviewed':
      return 'drafts';
    case 'closed':
    case 'superseded':
    case 'discarded':
      return 'ended';
  }
};

type Dated = Pick<PlanSummary, 'date' | 'importedAt'>;
const newestFirst = (a: Dated, b: Dated): number =>
  (a.date ?? a.importedAt) < (b.date ?? b.importedAt) ? 1 : -1;

/** Those in which all words occur, with or without accents. */
export const foundPlans = <T extends Pick<PlanSummary, 'number' | 'title' | 'authority' | 'fileName'>>(
  plans: readonly T[],
  q: string,
): readonly T[] => {
  const words = plain(q).split(/\s+/u).filter(Boolean);
  return plans.filter(({ number, title, authority, fileName }) => {
    const text = plain([number, title, authority, fileName].join(' '));
    return words.every((word) => text.includes(word));
  });
};
