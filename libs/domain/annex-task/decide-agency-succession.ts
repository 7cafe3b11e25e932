import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/context';
import { endingsAfter } from '#libs/domain/annex-task/endings';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

type Command = Extract<TaskCommand, { type: 'SucceedAgency' }>;

const refused = (
  { assignment: { assignees, taskId } }: AssignedTask,
  { from, to, monitoring }: Command,
  { directory }: TaskContext,
): Rejection | null => {
  const unknown = [to, monitoring].find((id) => id != null && !directory.agencies[id]);
  if (unknown != null) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: unknown });
  const remains = to !== null || assignees.some((a) => a.role === 'lead' && a.agencyId !== from);
  const takesPart = assignees.some((a) => a.agencyId === from);
  return takesPart && !remains ? reject('TASK.NO_LEAD', { taskId }) : null;
};

/** Moves what is open from an agency that ends to its successor; nothing where there is none, or none any more. */
export const succeed = (
  command: Command,
  task: AssignedTask,
  context: TaskContext,
): TaskEvent[] | Rejection => {
  const { type: _, from, to, monitoring, ...why } = command;
  const { assignees, monitoringAgencyId } = task.assignment;
  const leaving = assignees.find((a) => a.agencyId === from);
  const refusal = refused(task, command, context);
  if (refusal) return refusal;
  const monitored: TaskEvent[] =
    monitoringAgencyId === from && monitoring !== undefined
      ? [{ type: 'MonitoringSucceeded', data: { from, to: monitoring, ...why } }]
      : [];
  if (!leaving) return monitored;
  const data = { from, to, role: leaving.role, ...why };
  const succeeded: TaskEvent = { type: 'ParticipantSucceeded', data };
  // A task that ends has nothing to monitor any more, so that comes before.
  return [...monitored, succeeded, ...endingsAfter(task, succeeded, context.now)];
};
