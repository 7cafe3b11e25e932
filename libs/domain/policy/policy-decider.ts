import {
  policyEventForms,
  type Policy,
  type PolicyCommand,
  type PolicyEvent,
} from '#libs/domain/policy/policy';
import { validatePolicy } from '#libs/domain/policy/validate-policy';
import type { Actor } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import { reject } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** A policy stream holds one version for good; a changed policy is a new id. */
export type PolicyState = Policy | null;

export interface PolicyContext {
  readonly now: Instant;
  readonly actor: Actor;
}

/** Policies are defined by administrators and monitoring agencies, once, and never edited. */
export const policyDecider: Decider<PolicyCommand, PolicyState, PolicyEvent, PolicyContext> = {
  category: 'policy',
  initial: null,
  forms: policyEventForms,
  decide(command, state, { actor }) {
    if (actor.kind === 'person' && !actor.roles.some((r) => r === 'admin' || r === 'monitor'))
      return reject('ACTOR.NOT_PERMITTED', { command: command.type });
    if (state !== null) return reject('POLICY.EXISTS', { policyId: state.id });
    return validatePolicy(command.policy) ?? [{ type: 'PolicyDefined', data: command.policy }];
  },
  evolve: (_state, { event }) => event.data,
  nextStepAt: () => null,
  split: (state) => ({ core: state, parts: {} }),
  join: (core) => core as PolicyState,
};
