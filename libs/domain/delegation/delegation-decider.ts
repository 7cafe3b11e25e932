import { commandsOf, couldDo } from '#libs/domain/delegation/acts';
import { closesCycle } from '#libs/domain/delegation/cycle';
import {
  endOf,
  isInForce,
  noDelegations,
  type AccountHolder,
  type Delegation,
  type DelegationCommand,
  delegationEventForms,
  type DelegationEvent,
  type Delegations,
  type KnownDelegation,
} from '#libs/domain/delegation/delegation';
import { onlyOversees } from '#libs/domain/permissions/permissions';
import type { Actor, Person } from '#libs/domain/shared/actor';
import type { Decider, OfType } from '#libs/domain/shared/decider';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { endOf as endOfPeriod, startOf } from '#libs/domain/shared/periods';
import { dateOf, startOfDay, type Instant } from '#libs/domain/shared/time';

/** What a decision about delegations may look at. */
export interface DelegationContext {
  readonly now: Instant;
  readonly actor: Actor;
  /** Who is to be given authority; null when there is no such account. */
  readonly delegate: AccountHolder | null;
}

const refuseDelegate = (delegate: AccountHolder | null, { userId }: Person): Rejection | null => {
  if (delegate === null) return reject('DELEGATION.DELEGATE_UNKNOWN');
  if (delegate.userId === userId) return reject('DELEGATION.TO_ONESELF');
  if (delegate.disabled) return reject('DELEGATION.DELEGATE_DISABLED');
  return onlyOversees(delegate) ? reject('DELEGATION.DELEGATE_MAY_NOT_ACT') : null;
};

/** Nobody gives what they do not have, nor what they have only from somebody else. */
const refuseActs = (
  acts: readonly string[],
  person: Person,
  now: Instant,
  known: readonly KnownDelegation[],
): Rejection | null => {
  const unknown = acts.find((act) => commandsOf(act).length === 0);
  if (unknown !== undefined || acts.length === 0)
    return reject('DELEGATION.ACT_UNKNOWN', { act: unknown ?? '' });
  const foreign = acts.find((act) => !couldDo(act, person));
  if (foreign === undefined) return null;
  const received = known.some(
    (d) => d.delegateId === person.userId && isInForce(d, now) && d.acts.some((a) => overlap(a, foreign)),
  );
  return reject(received ? 'DELEGATION.SUBDELEGATION' : 'DELEGATION.NOT_YOURS', { act: foreign });
};

const overlap = (a: string, b: string): boolean => commandsOf(a).some((c) => commandsOf(b).includes(c));

/** The period as instants; what has begun today counts from now on. */
const periodOf = (
  { from, until }: OfType<DelegationCommand, 'DelegateAuthority'>,
  now: Instant,
): Pick<Delegation, 'from' | 'until'> | Rejection => {
  const [start, end] = [from === undefined ? now : startOf(from), endOfPeriod(until)];
  if (end <= start) return reject('DELEGATION.PERIOD_EMPTY');
  if (end <= now || start < startOfDay(dateOf(now))) return reject('DELEGATION.IN_PAST');
  return { from: start < now ? now : start, until: end };
};

const delegate = (
  command: OfType<DelegationCommand, 'DelegateAuthority'>,
  { byId }: Delegations,
  { now, actor, delegate: to }: DelegationContext,
): DelegationEvent[] | Rejection => {
  if (actor.kind !== 'person') return reject('ACTOR.NOT_PERMITTED', { command: command.type });
  if (actor.onBehalfOf) return reject('DELEGATION.SUBDELEGATION', { act: command.acts.join(', ') });
  const known = Object.values(byId);
  const refused = refuseDelegate(to, actor) ?? refuseActs(command.acts, actor, now, known);
  if (refused) return refused;
  const period = periodOf(command, now);
  if ('kind' in period) return period;
  const { id, delegateId, acts, document = null } = command;
  const given: Delegation = { id, delegatorId: actor.userId, delegateId, acts, ...period, document };
  if (closesCycle(given, known)) return reject('DELEGATION.CYCLE', { delegateId });
  return [{ type: 'AuthorityDelegated', data: given }];
};

/** By who gave it, by who was given it and does not want it, or by an administrator. */
const mayRevoke = ({ delegatorId, delegateId }: Delegation, actor: Actor): actor is Person =>
  actor.kind === 'person' &&
  actor.onBehalfOf === undefined &&
  ([delegatorId, delegateId].includes(actor.userId) || actor.roles.includes('admin'));

const revoke = (
  { id, reason }: OfType<DelegationCommand, 'RevokeDelegation'>,
  { byId }: Delegations,
  { now, actor }: DelegationContext,
): DelegationEvent[] | Rejection => {
  const known = Object.hasOwn(byId, id) ? byId[id] : undefined;
  if (!known) return reject('DELEGATION.NOT_FOUND', { id });
  if (!mayRevoke(known, actor)) return reject('ACTOR.NOT_PERMITTED', { command: 'RevokeDelegation' });
  if (known.revoked) return reject('DELEGATION.ALREADY_REVOKED', { id });
  if (endOf(known) <= now) return reject('DELEGATION.ALREADY_ENDED', { until: known.until });
  return [{ type: 'DelegationRevoked', data: { id, by: actor.userId, reason } }];
};

/** Who may act for whom, and until when. */
export const delegationDecider: Decider<DelegationCommand, Delegations, DelegationEvent, DelegationContext> =
  {
    category: 'delegation',
    initial: noDelegations,
    forms: delegationEventForms,
    decide(command, state, context) {
      switch (command.type) {
        case 'DelegateAuthority':
          return delegate(command, state, context);
        case 'RevokeDelegation':
          return revoke(command, state, context);
      }
    },
    evolve({ byId }, { event, occurredAt }) {
      switch (event.type) {
        case 'AuthorityDelegated':
          return { byId: { ...byId, [event.data.id]: { ...event.data, delegatedAt: occurredAt } } };
        case 'DelegationRevoked': {
          const { id, by, reason } = event.data;
          const known = byId[id];
          // As of an occurrence, a revocation may be read without what it revokes.
          return known
            ? { byId: { ...byId, [id]: { ...known, revoked: { at: occurredAt, by, reason } } } }
            : { byId };
        }
      }
    },
    nextStepAt: () => null,
    split: ({ byId }) => ({ core: {}, parts: byId }),
    join: (_, parts) => ({ byId: parts as Delegations['byId'] }),
  };
