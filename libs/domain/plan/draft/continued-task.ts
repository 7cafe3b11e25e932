import { taskAt } from '#libs/domain/annex-task/passing-time';
import { deadlineOf, nextPeriod } from '#libs/domain/annex-task/kernel/cycles';
import { movedOn, suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import { cyclesOf, openCyclesOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Assignment, TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import { later } from '#libs/domain/annex-task/kernel/step-time';
import { blankRow } from '#libs/domain/plan/draft/new-rows';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan, PlanSetup, PlanTaskRef } from '#libs/domain/plan/plan';
import { locateRow } from '#libs/domain/plan/draft/rows';
import { taskOfReport } from '#libs/domain/plan/draft/task-of-report';
import { addDays, dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** The row that says the task in the plan it comes from, with the task's own words where they were amended. */
export const continuedRow = (plan: Plan, key: string, { assignment }: AssignedTask): ParsedTask => {
  const found = locateRow(plan.draft, key)?.row;
  const row =
    found && 'from' in found
      ? taskOfReport(found)
      : found && 'coordinators' in found
        ? found
        : (blankRow('tasks', key) as ParsedTask);
  const { number, title, product } = assignment;
  return { ...row, number, title, product: product ?? '', findings: [] };
};

/** The first day after the newest period where that one is done; null where something is left to do in it. */
const afterWhatIsDone = (task: AssignedTask): LocalDate | null => {
  const last = cyclesOf(task).at(-1);
  return last?.completedAt && last.periodEnd !== null ? addDays(last.periodEnd, 1) : null;
};

/** The deadline as it would be if the suspension that lasts, if any, ended now. */
const ifResumed = (task: AssignedTask, due: Instant, now: Instant): Instant => {
  const from = suspensionOf(task)?.from;
  return from !== undefined && due > from ? movedOn(due, from, now) : due;
};

/**
 * The schedule that is left of a task. One that is due once keeps the latest deadline that a lead was granted, with
 * the time that a suspension left it; one that recurs goes on from today, or after the period that is done, so that
 * no cycle is followed up in both plans.
 */
const remaining = (task: AssignedTask, now: Instant): TaskSchedule => {
  const { schedule } = task.assignment;
  const today = dateOf(now);
  switch (schedule.kind) {
    case 'continuous':
      return schedule;
    case 'recurring':
      return { ...schedule, from: later(later(schedule.from, today), afterWhatIsDone(task)) };
    case 'single': {
      const open = openCyclesOf(task).flatMap(({ no }) => participantsOf(task, no));
      const leads = open.filter(({ role, completion }) => role === 'lead' && completion === null);
      const dues = leads.flatMap(({ approvedDue: due }) => (due === null ? [] : ifResumed(task, due, now)));
      return { ...schedule, due: dues.sort().at(-1) ?? schedule.due };
    }
  }
};

/**
 * The assignment with which another plan goes on with a task: its units, save leads that are done, under the other
 * plan's supervisor, monitoring agency and policy. What is late is followed up from today.
 */
export const continuedAssignment = (
  given: AssignedTask,
  plan: Plan & { readonly setup: PlanSetup },
  { key, taskId }: PlanTaskRef,
  now: Instant,
): Assignment => {
  const task = taskAt(given, now);
  const { source: _, ...assignment } = task.assignment;
  const { setup } = plan;
  const schedule = remaining(task, now);
  const done = new Set(
    schedule.kind === 'single'
      ? Object.values(task.participants).flatMap((p) => (p.completion ? [p.agencyId] : []))
      : [],
  );
  const late =
    schedule.kind === 'single'
      ? schedule.due !== null && deadlineOf(schedule.due) <= now
      : schedule.kind === 'recurring' && nextPeriod(schedule, null, now) === null;
  return {
    ...assignment,
    taskId,
    key,
    planId: plan.id,
    planNumber: plan.draft.document.number,
    schedule,
    assignees: assignment.assignees.filter(({ agencyId }) => !done.has(agencyId)),
    accepts: setup.accepts,
    monitoringAgencyId: setup.monitoringAgencyId,
    supervisorId: setup.supervisorId,
    policyId: setup.policyId,
    pastDeadline: late ? 'follow-from-today' : null,
    doneOn: null,
    doneBy: null,
  };
};
