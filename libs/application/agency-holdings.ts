import type { Ledger } from '#libs/application/ports/ledger';
import { plansMonitoredBy, tasksNaming } from '#libs/application/succession-facts';
import { addressedTo } from '#libs/domain/annex-task/kernel/index';
import { heldInDirectory, type AgencyHoldings } from '#libs/domain/directory/agency-holdings';
import type { Directory } from '#libs/domain/directory/directory';
import type { PlanOutline } from '#libs/domain/plan/draft/index';
import type { LocalDate } from '#libs/domain/shared/time';

interface Deps {
  readonly ledger: Pick<Ledger, 'loadLike'>;
  readonly plans: { outlines(): Promise<readonly PlanOutline[]> };
}

/** What else is known, as it would be then. */
interface Known {
  readonly directory: Directory;
  readonly accounts: readonly {
    readonly id: string;
    readonly agencyId: string | null;
    readonly disabled: boolean;
  }[];
}

/**
 * What hangs on an agency whose last day is `lastDay`, so that somebody can take over before it is gone.
 *
 * @param known the directory and the accounts as they would be then
 */
export const agencyHoldings = async (
  { ledger, plans }: Deps,
  agencyId: string,
  lastDay: LocalDate,
  { directory, accounts }: Known,
): Promise<AgencyHoldings> => {
  const tasks: string[] = [];
  const accepts: string[] = [];
  const difficulties: { taskId: string; difficulty: number }[] = [];
  for await (const page of tasksNaming(ledger, agencyId))
    for (const { taskId, state } of page) {
      if (state.kind !== 'open') continue;
      const { assignment } = state;
      if (assignment.assignees.some((one) => one.agencyId === agencyId)) tasks.push(taskId);
      if (assignment.accepts === addressedTo(agencyId)) accepts.push(taskId);
      for (const { n, status, assigned } of state.difficulties ?? [])
        if (status === 'assigned' && assigned?.resolver.agencyId === agencyId)
          difficulties.push({ taskId, difficulty: n });
    }
  return {
    ...heldInDirectory(directory, agencyId, lastDay),
    tasks,
    accepts,
    difficulties,
    plans: plansMonitoredBy(await plans.outlines(), agencyId).map(({ id: planId, document }) => ({
      planId,
      number: document.number,
    })),
    accounts: accounts.filter((one) => one.agencyId === agencyId && !one.disabled).map(({ id }) => id),
  };
};
