import type { PlanAmendmentApart } from '#libs/application/amendment-preview';
import { createAsHeir, type AsHeir } from '#libs/application/as-heir';
import { createNameMemory, type NameMemory } from '#libs/application/name-memory';
import { createPlanAmendments, type PlanAmendments } from '#libs/application/plan-amendments';
import { createPlanEndings, type PlanEndings } from '#libs/application/plan-endings';
import { createPlanService, type PlanService } from '#libs/application/plan-service';
import { noAgencyAccounts, type AgencyAccounts } from '#libs/application/ports/agency-accounts';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import { createReferenceData, type ReferenceData } from '#libs/application/reference-data';
import { createSuccessionMoves, type SuccessionMoves } from '#libs/application/succession-moves';
import { createSuccessions, type Successions } from '#libs/application/successions';
import { createTaskService, type TaskService } from '#libs/application/task-service';

/** The command handlers; API, worker and seed run the same ones. */
export interface Application {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly referenceData: ReferenceData;
  readonly asHeir: AsHeir;
  readonly tasks: TaskService;
  readonly plans: PlanService;
  readonly amendments: PlanAmendments;
  readonly endings: PlanEndings;
  readonly names: NameMemory;
  readonly successions: Successions;
  readonly successionMoves: SuccessionMoves;
}

/** @param deps `accounts` where people sign in; `planAmendmentApart` where others are not to wait for previews */
export const createApplication = (deps: {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly accounts?: AgencyAccounts;
  readonly planAmendmentApart?: PlanAmendmentApart;
}): Application => {
  const { ledger, clock, accounts = noAgencyAccounts } = deps;
  const referenceData = createReferenceData(ledger);
  const tasks = createTaskService({ ledger, referenceData });
  const plans = createPlanService({
    ledger,
    clock,
    referenceData,
    assignTask: (assignment) => tasks.assign(assignment),
  });
  const amendments = createPlanAmendments({
    clock,
    referenceData,
    tasks,
    plans,
    planApart: deps.planAmendmentApart,
  });
  const endings = createPlanEndings({ clock, tasks, plans });
  const names = createNameMemory({ ledger, plans });
  const successions = createSuccessions({ ledger, clock, referenceData, plans, accounts });
  const successionMoves = createSuccessionMoves({
    ledger,
    clock,
    referenceData,
    tasks,
    plans,
    accounts,
    successions,
  });
  return {
    asHeir: createAsHeir({ referenceData, clock }),
    ledger,
    clock,
    referenceData,
    tasks,
    plans,
    amendments,
    endings,
    names,
    successions,
    successionMoves,
  };
};
