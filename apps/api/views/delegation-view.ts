import { endOf, isInForce, type KnownDelegation } from '#libs/domain/delegation/delegation';
import type { Names } from '#libs/domain/shared/names';
import type { Instant } from '#libs/domain/shared/time';

const stateOf = (delegation: KnownDelegation, now: Instant) => {
  if (isInForce(delegation, now)) return 'in-force' as const;
  if (delegation.revoked) return 'revoked' as const;
  return endOf(delegation) <= now ? ('ended' as const) : ('not-begun' as const);
};

/** A delegation as people read it, with names and what it is worth at `now`. */
export const delegationView = (delegation: KnownDelegation, names: Names, now: Instant) => {
  const { revoked = null, ...given } = delegation;
  return {
    ...given,
    delegator: names.user(delegation.delegatorId),
    delegate: names.user(delegation.delegateId),
    state: stateOf(delegation, now),
    revoked: revoked && { ...revoked, name: names.user(revoked.by) },
  };
};
export type DelegationView = ReturnType<typeof delegationView>;
