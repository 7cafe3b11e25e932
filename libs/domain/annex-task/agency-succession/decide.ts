import { owesAnswer } from '#libs/domain/annex-task/directive/state';
import { waitsForAgency, type Resolver } from '#libs/domain/annex-task/difficulty/state';
import type { AgencySuccessionCommand } from '#libs/domain/annex-task/agency-succession/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { addressedTo } from '#libs/domain/annex-task/kernel/who-accepts';
import { goesOn } from '#libs/domain/annex-task/group-members/group-members';
import type { AgencySuccessionEvent } from '#libs/domain/annex-task/agency-succession/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { OfType } from '#libs/domain/shared/decider';

const refused = (
  { kind, assignment: { assignees, taskId } }: AssignedTask,
  { from, to, monitoring, resolving }: OfType<AgencySuccessionCommand, 'SucceedAgency'>,
  { directory }: TaskContext,
): Rejection | null => {
  const unknown = [to, monitoring, resolving].find(
    (id) => id != null && !Object.hasOwn(directory.agencies, id),
  );
  if (unknown != null) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: unknown });
  const remains = to !== null || assignees.some((a) => a.role === 'lead' && a.agencyId !== from && goesOn(a));
  const takesPart = assignees.some((a) => a.agencyId === from);
  return kind === 'open' && takesPart && !remains ? reject('TASK.NO_LEAD', { taskId }) : null;
};

/** Whoever was asked in person keeps it where the account goes along; the successor has it otherwise. */
const resolversAfter = (
  { difficulties = [] }: AssignedTask,
  { from, resolving, accounts = [] }: OfType<AgencySuccessionCommand, 'SucceedAgency'>,
): { readonly difficulty: number; readonly resolver: Resolver }[] =>
  difficulties.flatMap((difficulty) => {
    if (!waitsForAgency(difficulty, from)) return [];
    const userId = difficulty.assigned?.resolver.userId;
    const kept: Resolver | undefined = accounts.find((account) => account.userId === userId);
    const resolver = kept ?? (resolving === undefined ? null : { agencyId: resolving, userId: null });
    return resolver ? [{ difficulty: difficulty.n, resolver }] : [];
  });

/**
 * Moves what is open from an agency that ends to its successor; nothing where there is none, or none any more. In
 * a task that is done only a difficulty, or what was asked by a directive, can still be open.
 */
export const succeed = (
  command: OfType<AgencySuccessionCommand, 'SucceedAgency'>,
  task: AssignedTask,
  context: TaskContext,
): AgencySuccessionEvent[] | Rejection => {
  const { from, to, monitoring, succession, reason, document } = command;
  const why = { succession, reason, document };
  const { assignees, monitoringAgencyId } = task.assignment;
  const leaving = assignees.find((a) => a.agencyId === from);
  const refusal = refused(task, command, context);
  if (refusal) return refusal;
  const resolved = resolversAfter(task, command).map((of): AgencySuccessionEvent => ({
    type: 'ResolverSucceeded',
    data: { from, ...of, ...why },
  }));
  if (task.kind !== 'open')
    return leaving && owesAnswer(task, from)
      ? [{ type: 'ParticipantSucceeded', data: { from, to, role: leaving.role, ...why } }, ...resolved]
      : resolved;
  const accepting: AgencySuccessionEvent[] =
    task.assignment.accepts === addressedTo(from) && monitoring !== undefined
      ? [{ type: 'AcceptanceSucceeded', data: { from, to: monitoring, ...why } }]
      : [];
  const monitored: AgencySuccessionEvent[] =
    monitoringAgencyId === from && monitoring !== undefined
      ? [{ type: 'MonitoringSucceeded', data: { from, to: monitoring, ...why } }]
      : [];
  if (!leaving) return [...accepting, ...monitored, ...resolved];
  const data = { from, to, role: leaving.role, ...why };
  // A task that ends has nothing to monitor any more, so that comes before.
  return [...accepting, ...monitored, ...resolved, { type: 'ParticipantSucceeded', data }];
};
