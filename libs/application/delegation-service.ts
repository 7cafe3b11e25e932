import type { Accounts } from '#libs/application/ports/accounts';
import type { Clock } from '#libs/application/ports/clock';
import type { Committed, IdempotentRequest, Ledger } from '#libs/application/ports/ledger';
import type { AsHeir } from '#libs/application/as-heir';
import { actingFor, delegatorsOf } from '#libs/domain/delegation/acting';
import {
  noDelegations,
  type DelegationCommand,
  type Delegations,
  type KnownDelegation,
} from '#libs/domain/delegation/delegation';
import { delegationDecider } from '#libs/domain/delegation/delegation-decider';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';

export const delegationStream = 'delegation/all';

export interface DelegationService {
  /** Delegates or revokes; refuses with the codes of the decider. */
  handle(
    command: DelegationCommand,
    actor: Person,
    request: IdempotentRequest,
  ): Promise<Committed | Rejection>;
  /** Every delegation there ever was, in no particular order. */
  list(): Promise<readonly KnownDelegation[]>;
  /** The person as they act for `delegatorId` now; refuses with the codes of `actingFor`. */
  actingFor(person: Person, delegatorId: string): Promise<Person | Rejection>;
  /** The person once for everybody on whose behalf they may act now. */
  mandatesOf(person: Person): Promise<readonly Person[]>;
}

/** Every delegation there ever was, in no particular order. */
export const allDelegations =
  (ledger: Pick<Ledger, 'load'>) => async (): Promise<readonly KnownDelegation[]> =>
    Object.values((await ledger.load(delegationStream, delegationDecider))?.state.byId ?? {});

/** Who may act for whom. What an account may do is read at each use, so a change of role is in force at once. */
export const createDelegationService = (deps: {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly accounts: Accounts;
  /** Who acts for somebody reads what they read, also of agencies that gave way to theirs. */
  readonly asHeir: AsHeir;
}): DelegationService => {
  const { ledger, clock, accounts, asHeir } = deps;
  const load = async (): Promise<Delegations> =>
    (await ledger.load(delegationStream, delegationDecider))?.state ?? noDelegations;
  return {
    async handle(command, actor, request) {
      const delegate =
        command.type === 'DelegateAuthority' ? await accounts.holder(command.delegateId) : null;
      return ledger.submit({
        stream: delegationStream,
        decider: delegationDecider,
        command,
        request,
        context: (now) => ({ now, actor, delegate }),
        meta: { userId: actor.userId, agencyId: actor.agencyId, commandId: request.commandId },
      });
    },
    list: allDelegations(ledger),
    async actingFor(person, delegatorId) {
      const [state, delegator, now] = await Promise.all([load(), accounts.holder(delegatorId), clock.now()]);
      const acting = actingFor(person, delegatorId, delegator, state, now);
      return isRejection(acting) ? acting : asHeir(acting);
    },
    async mandatesOf(person) {
      if (person.onBehalfOf) return [];
      const [state, now] = await Promise.all([load(), clock.now()]);
      const acting = await Promise.all(
        delegatorsOf(state, person.userId, now).map(async (delegatorId) =>
          actingFor(person, delegatorId, await accounts.holder(delegatorId), state, now),
        ),
      );
      return Promise.all(acting.filter((one) => !isRejection(one)).map(asHeir));
    },
  };
};
