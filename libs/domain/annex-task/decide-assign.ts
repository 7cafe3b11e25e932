import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf, latePeriod, nextPeriod, scheduleOf } from '#libs/domain/annex-task/kernel/cycles';
import { openDueCycles } from '#libs/domain/annex-task/decide-steps';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { awaitsLead } from '#libs/domain/annex-task/group-members/open-groups';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import type { Assignment, TaskState } from '#libs/domain/annex-task/kernel/state';
import { upcomingPeriod } from '#libs/domain/annex-task/kernel/queries';
import { addressedAgency, addressedTo } from '#libs/domain/annex-task/kernel/who-accepts';
import { currentAssignees, heirsOn } from '#libs/domain/directory/current-agency';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { own } from '#libs/domain/shared/own';
import { dateOf, type Instant } from '#libs/domain/shared/time';

/** The last deadline that can come of the task: its only one, or of a series that has no period left its last. */
const lastDue = (assignment: Assignment, now: Instant): Instant | null => {
  const schedule = scheduleOf(assignment);
  switch (schedule.kind) {
    case 'continuous':
      return null;
    case 'single':
      return schedule.due === null ? null : deadlineOf(schedule.due);
    case 'recurring':
      return nextPeriod(schedule, null, now) === null ? (latePeriod(schedule, now)?.due ?? null) : null;
  }
};

const problem = (assignment: Assignment, context: TaskContext): Rejection | null => {
  const { schedule, taskId } = assignment;
  const isLed = assignment.assignees.some((a) => a.role === 'lead') || awaitsLead(assignment);
  if (!isLed) return reject('TASK.NO_LEAD', { taskId });
  const agencies = assignment.assignees.map((a) => a.agencyId);
  if (new Set(agencies).size !== agencies.length) return reject('TASK.DUPLICATE_ASSIGNEE', { taskId });
  if (schedule.kind === 'recurring' && schedule.until < schedule.from)
    return reject('TASK.SCHEDULE_EMPTY', { taskId });
  const due = assignment.pastDeadline === null ? lastDue(assignment, context.now) : null;
  return due !== null && due <= context.now ? reject('DEADLINE.PAST_UNSETTLED', { taskId, due }) : null;
};

/** A document may name an agency that has given way to another one since. */
const underCurrentNames = (assignment: Assignment, { directory, now }: TaskContext): Assignment => {
  const heirs = heirsOn(directory, dateOf(now));
  const monitoringAgencyId = own(heirs, assignment.monitoringAgencyId) ?? assignment.monitoringAgencyId;
  const assignees = currentAssignees(assignment.assignees, heirs);
  const addressed = addressedAgency(assignment.accepts);
  const accepts = addressed === null ? assignment.accepts : addressedTo(own(heirs, addressed) ?? addressed);
  return { ...assignment, assignees, monitoringAgencyId, accepts };
};

/** Assigns the task and opens the cycle that has begun; a task recorded as done is completed at once. */
export const assign = (
  given: Assignment,
  state: TaskState,
  context: TaskContext,
): TaskEvent[] | Rejection => {
  const assignment = underCurrentNames(given, context);
  if (state.kind !== 'unassigned') return reject('TASK.ALREADY_ASSIGNED', { taskId: assignment.taskId });
  const wrong = problem(assignment, context);
  if (wrong) return wrong;
  const assigned: TaskEvent = { type: 'TaskAssigned', data: assignment };
  const task = evolveTask(state, { event: assigned, occurredAt: context.now });
  if (task.kind === 'unassigned') return [];
  // Who takes part on the day of the activation is said already, however long the assignment takes.
  const opened = openDueCycles(task, context, () => null).events;
  // Of a series one period is recorded as done; it goes on with the next one, if there is any.
  const goesOn = assignment.schedule.kind === 'recurring' && upcomingPeriod(task) !== null;
  if (assignment.pastDeadline !== 'record-done' || goesOn) return [assigned, ...opened];
  return [assigned, ...opened, { type: 'TaskCompleted', data: { basis: 'recorded-at-activation' } }];
};
