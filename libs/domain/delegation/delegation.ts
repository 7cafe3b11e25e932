import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { Person } from '#libs/domain/shared/actor';
import type { DateOrInstant, Instant } from '#libs/domain/shared/time';

/** Authority that one person gives to another for a while (ủy quyền); persons are named by their accounts. */
export interface Delegation {
  readonly id: string;
  readonly delegatorId: string;
  readonly delegateId: string;
  /** Names of commands or of groups of them, see `actGroups`. */
  readonly acts: readonly string[];
  /** The first instant at which it holds, and the first at which it does not any more. */
  readonly from: Instant;
  readonly until: Instant;
  readonly document: DocumentRef | null;
}

/** A delegation and what became of it. */
export interface KnownDelegation extends Delegation {
  readonly delegatedAt: Instant;
  /** Absent while it is not revoked. */
  readonly revoked?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

/** State of the stream `delegation/all`: one stream, so that two at once cannot form a cycle. */
export interface Delegations {
  readonly byId: Readonly<Record<string, KnownDelegation>>;
}

export const noDelegations: Delegations = { byId: {} };

/** Somebody with an account, as it is now. */
export interface AccountHolder extends Pick<Person, 'userId' | 'agencyId' | 'roles' | 'field'> {
  readonly disabled: boolean;
}

export type DelegationCommand =
  | {
      type: 'DelegateAuthority';
      id: string;
      delegateId: string;
      acts: readonly string[];
      /** At once where absent. A date begins at 00:00. */
      from?: DateOrInstant | undefined;
      /** A date ends at 24:00. */
      until: DateOrInstant;
      document?: DocumentRef | undefined;
    }
  | { type: 'RevokeDelegation'; id: string; reason: string };

export type DelegationEvent =
  | { type: 'AuthorityDelegated'; data: Delegation }
  | { type: 'DelegationRevoked'; data: { id: string; by: string; reason: string } };

/** When the delegation ends, by its term or because it was revoked. */
export const endOf = ({ until, revoked }: KnownDelegation): Instant =>
  revoked && revoked.at < until ? revoked.at : until;

/** A rule over time: nothing has to happen for a delegation to begin or to end. */
export const isInForce = (delegation: KnownDelegation, now: Instant): boolean =>
  delegation.from <= now && now < endOf(delegation);

export const delegationEventForms: EventForms<DelegationEvent> = {
  AuthorityDelegated: asAtFirst,
  DelegationRevoked: asAtFirst,
};
