import {
  endOf,
  isInForce,
  type AccountHolder,
  type Delegations,
  type KnownDelegation,
} from '#libs/domain/delegation/delegation';
import type { Mandate, Person } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

const mandateOf = (delegation: KnownDelegation): Mandate => {
  const { id: delegationId, acts, from } = delegation;
  return { delegationId, acts, from, until: endOf(delegation) };
};

/** Why none of the delegations holds now: the one that ends last tells. */
const whyNone = (all: readonly KnownDelegation[], onBehalfOf: string, now: Instant): Rejection => {
  const last = [...all].sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
  if (!last) return reject('DELEGATION.NONE', { onBehalfOf });
  if (now < last.from && now < endOf(last))
    return reject('DELEGATION.NOT_BEGUN', { onBehalfOf, from: last.from });
  return last.revoked
    ? reject('DELEGATION.REVOKED', { onBehalfOf, at: last.revoked.at })
    : reject('DELEGATION.ENDED', { onBehalfOf, until: last.until });
};

/**
 * The person as they act on behalf of somebody else.
 *
 * @param delegator null when there is no such account
 * @returns `DELEGATION.NONE`, `DELEGATION.NOT_BEGUN`, `DELEGATION.ENDED`, `DELEGATION.REVOKED`,
 *   `DELEGATION.DELEGATOR_DISABLED`
 */
export const actingFor = (
  { userId, agencyId, roles }: Person,
  delegatorId: string,
  delegator: AccountHolder | null,
  { byId }: Delegations,
  now: Instant,
): Person | Rejection => {
  const given = Object.values(byId).filter((d) => d.delegatorId === delegatorId && d.delegateId === userId);
  const mandates = given.filter((delegation) => isInForce(delegation, now)).map(mandateOf);
  if (mandates.length === 0) return whyNone(given, delegatorId, now);
  if (delegator === null || delegator.disabled)
    return reject('DELEGATION.DELEGATOR_DISABLED', { onBehalfOf: delegatorId });
  const { field } = delegator;
  return {
    kind: 'person',
    userId,
    agencyId: delegator.agencyId,
    roles: delegator.roles,
    ...(field && { field }),
    onBehalfOf: { userId: delegatorId, mandates, own: { agencyId, roles } },
  };
};

/** Who has given authority to the person that holds now, each once. */
export const delegatorsOf = ({ byId }: Delegations, userId: string, now: Instant): string[] => [
  ...new Set(
    Object.values(byId)
      .filter((delegation) => delegation.delegateId === userId && isInForce(delegation, now))
      .map(({ delegatorId }) => delegatorId),
  ),
];
