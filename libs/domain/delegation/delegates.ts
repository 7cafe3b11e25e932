import type { TaskCommandType } from '#libs/domain/annex-task/commands';
import { covers } from '#libs/domain/delegation/acts';
import { isInForce, type KnownDelegation } from '#libs/domain/delegation/delegation';
import type { Instant } from '#libs/domain/shared/time';

/** Who may do one of the acts in somebody's name at an instant, by id, each once. */
export const delegatesFor = (
  delegations: readonly KnownDelegation[],
  delegatorId: string,
  acts: readonly TaskCommandType[],
  at: Instant,
): string[] => {
  const holding = delegations.filter(
    (one) =>
      one.delegatorId === delegatorId && isInForce(one, at) && acts.some((act) => covers(one.acts, act)),
  );
  return [...new Set(holding.map(({ delegateId }) => delegateId))].sort();
};
