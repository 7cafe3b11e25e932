import { endOf, type Delegation, type KnownDelegation } from '#libs/domain/delegation/delegation';
import type { Instant } from '#libs/domain/shared/time';

type Edge = Pick<Delegation, 'delegatorId' | 'delegateId' | 'from' | 'until'>;

const common = (a: Edge, b: KnownDelegation): { from: Instant; until: Instant } => {
  const end = endOf(b);
  return { from: a.from > b.from ? a.from : b.from, until: a.until < end ? a.until : end };
};

/**
 * Whether the delegation would at some instant come back to who gives it: they would be represented by themselves.
 * The chain counts only while all of it is in force.
 */
export const closesCycle = (given: Edge, known: readonly KnownDelegation[]): boolean =>
  given.delegateId === given.delegatorId ||
  known
    .filter(({ delegatorId }) => delegatorId === given.delegateId)
    .some((next) => {
      const shared = common(given, next);
      if (shared.from >= shared.until) return false;
      // What was used once leads nowhere a second time, so the search ends.
      const rest = known.filter((other) => other !== next);
      return closesCycle({ ...given, delegateId: next.delegateId, ...shared }, rest);
    });
