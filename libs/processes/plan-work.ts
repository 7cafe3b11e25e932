import type { Ledger } from '#libs/application/ports/ledger';
import { activationWorkflowId, amendmentWorkflowId, endingWorkflowId } from '#libs/contracts/temporal/names';
import type { PlanState } from '#libs/domain/plan/plan';
import { planDecider } from '#libs/domain/plan/plan-decider';
import type { Decider } from '#libs/domain/shared/decider';
import {
  restartActivation,
  restartAmendment,
  restartEnding,
  startActivation,
  startAmendment,
  startEnding,
  type Processes,
} from '#libs/processes/processes';

interface Deps {
  readonly ledger: Pick<Ledger, 'load'>;
  readonly processes: Processes;
}

const reader = planDecider as unknown as Decider<never, PlanState, never, never>;

/** What of a plan waits for a process: its activation, and amendments or an end that are carried out. */
const waitingOf = async ({ ledger }: Pick<Deps, 'ledger'>, planId: string) => {
  const plan = (await ledger.load(`plan/${planId}`, reader))?.state;
  if (!plan || plan.kind === 'none') return { isActivating: false, isEnding: false, amendments: [] };
  const open = (plan.amendments ?? []).filter(({ finishedAt }) => finishedAt === null);
  const isEnding = plan.ending?.finishedAt === null;
  return { isActivating: plan.kind === 'activating', isEnding, amendments: open.map(({ n }) => n) };
};

/** Begins whatever waits in the plan for a process; changes nothing while it runs. */
export const startPlanWork = async (deps: Deps, planId: string): Promise<void> => {
  const { isActivating, isEnding, amendments } = await waitingOf(deps, planId);
  if (isActivating) await startActivation(deps.processes, planId);
  for (const n of amendments) await startAmendment(deps.processes, planId, n);
  if (isEnding) await startEnding(deps.processes, planId);
};

/** The processes that the plan waits for. */
export const planWorkIds = async (deps: Pick<Deps, 'ledger'>, planId: string): Promise<readonly string[]> => {
  const { isActivating, isEnding, amendments } = await waitingOf(deps, planId);
  return [
    ...(isActivating ? [activationWorkflowId(planId)] : []),
    ...amendments.map((n) => amendmentWorkflowId(planId, n)),
    ...(isEnding ? [endingWorkflowId(planId)] : []),
  ];
};

/** Begins it anew: what was done already is found done. */
export const restartPlanWork = async (deps: Deps, planId: string): Promise<void> => {
  const { isActivating, isEnding, amendments } = await waitingOf(deps, planId);
  if (isActivating) await restartActivation(deps.processes, planId);
  for (const n of amendments) await restartAmendment(deps.processes, planId, n);
  if (isEnding) await restartEnding(deps.processes, planId);
};
