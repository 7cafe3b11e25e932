import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import { plansMonitoredBy, tasksNaming } from '#libs/application/succession-facts';
import { loneRoles, type Holdings } from '#libs/domain/accounts/holdings';
import type { Standing } from '#libs/domain/accounts/account-rules';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { isInForce, type KnownDelegation } from '#libs/domain/delegation/delegation';
import type { PlanOutline } from '#libs/domain/plan/draft/index';

type Holder = Omit<Standing, 'field'> & { readonly id: string };

interface Deps {
  readonly ledger: Pick<Ledger, 'loadLike'>;
  readonly clock: Clock;
  readonly plans: { outlines(): Promise<readonly PlanOutline[]> };
  readonly accounts: { listUsers(): Promise<readonly Holder[]> };
  readonly delegations: { list(): Promise<readonly KnownDelegation[]> };
}

const pageSize = 200;

const inChargeOf = (plans: readonly PlanOutline[], userId: string): Holdings['plans'] =>
  plans
    .filter(
      ({ kind, setup, mergedInto }) =>
        setup?.supervisorId === userId && !mergedInto && kind !== 'closed' && kind !== 'superseded',
    )
    .map(({ id: planId, document }) => ({ planId, number: document.number }));

/** What hangs on an account, so that somebody can take over before it is gone. */
export const createAccountHoldings = ({ ledger, clock, plans, accounts, delegations }: Deps) => {
  /** Every task that names the account, in its agency or for a difficulty. */
  const tasksOf = async ({ id: userId, agencyId }: Holder): Promise<readonly TaskState[]> => {
    const like = [
      { difficulties: [{ assigned: { resolver: { userId } } }] },
      ...(agencyId === null ? [] : [{ officers: { [agencyId]: { userId } } }]),
    ];
    const found: TaskState[] = [];
    for (let after: string | null = null; ;) {
      const page: { stream: string; state: TaskState }[] = await ledger.loadLike(
        taskDecider,
        like,
        after,
        pageSize,
      );
      found.push(...page.map(({ state }) => state));
      const last = page.at(-1);
      if (!last || page.length < pageSize) return found;
      after = last.stream;
    }
  };

  const isAsked = async (agencyId: string): Promise<boolean> => {
    for await (const page of tasksNaming(ledger, agencyId))
      for (const { state } of page)
        if (state.kind === 'open' && state.assignment.assignees.some((a) => a.agencyId === agencyId))
          return true;
    return false;
  };

  return async (account: Holder): Promise<Holdings> => {
    const { id: userId, agencyId } = account;
    const [now, all, everybody, given, tasks] = await Promise.all([
      clock.now(),
      plans.outlines(),
      accounts.listUsers(),
      delegations.list(),
      tasksOf(account),
    ]);
    const asks = {
      isAsked: agencyId !== null && (await isAsked(agencyId)),
      monitors: agencyId !== null && plansMonitoredBy(all, agencyId).length > 0,
    };
    const open = tasks.flatMap((state) => (state.kind === 'open' ? [state] : []));
    return {
      plans: inChargeOf(all, userId),
      difficulties: tasks.flatMap((state) =>
        state.kind === 'open' || state.kind === 'completed'
          ? (state.difficulties ?? []).flatMap(({ n: difficulty, status, assigned }) =>
              status === 'assigned' && assigned?.resolver.userId === userId
                ? [{ taskId: state.assignment.taskId, difficulty }]
                : [],
            )
          : [],
      ),
      tasks: open.flatMap(({ officers = {}, assignment: { taskId } }) =>
        Object.values(officers).some((officer) => officer.userId === userId) ? [taskId] : [],
      ),
      delegations: given
        .filter((one) => isInForce(one, now) && [one.delegatorId, one.delegateId].includes(userId))
        .map(({ id }) => id),
      alone: loneRoles(account, everybody, asks),
    };
  };
};
