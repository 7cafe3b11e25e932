import { isResolver, type Difficulty, type Resolver } from '#libs/domain/annex-task/difficulty/state';
import type { DifficultyCommand } from '#libs/domain/annex-task/difficulty/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import type { DifficultyEvent } from '#libs/domain/annex-task/difficulty/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { heirsOn } from '#libs/domain/directory/current-agency';
import { isInForce } from '#libs/domain/directory/directory';
import { isMonitor } from '#libs/domain/permissions/permissions';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** Enters the register of the monitoring agency, which is its owner until the supervisor decides. */
export const raiseDifficulty = (
  command: OfType<DifficultyCommand, 'RaiseDifficulty'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DifficultyEvent> => {
  const { actor } = context;
  const own = task.assignment.assignees.find(
    ({ agencyId }) => actor.kind === 'person' && agencyId === actor.agencyId,
  );
  if (!own) return reject('TASK.FOREIGN', { taskId: task.assignment.taskId });
  const { content, recommendation = null } = command;
  const difficulty = (task.difficulties?.length ?? 0) + 1;
  const of = { difficulty, agencyId: own.agencyId, by: userOf(context.actor) };
  return [{ type: 'DifficultyRaised', data: { ...of, content, recommendation } }];
};

/** The part of a progress report that is about difficulties, and who says so for which unit. */
interface Reported {
  readonly agencyId: string;
  readonly by: string;
  readonly difficulties: string | null;
  readonly proposals: string | null;
}

/**
 * What a progress report says of difficulties enters the register like any other, so that somebody answers for it;
 * what the unit raised before in the same words, and nobody has solved, is there already.
 */
export const difficultyReported = (report: Reported, task: AssignedTask): DifficultyEvent[] => {
  const { agencyId, by, proposals: recommendation } = report;
  const content = report.difficulties?.trim() ?? '';
  const known = (task.difficulties ?? []).some(
    (each) => each.agencyId === agencyId && each.status !== 'resolved' && each.content === content,
  );
  if (content === '' || known) return [];
  const difficulty = (task.difficulties?.length ?? 0) + 1;
  return [{ type: 'DifficultyRaised', data: { difficulty, agencyId, by, content, recommendation } }];
};

const unresolved = (task: AssignedTask, n: number): Difficulty | Rejection => {
  const found = task.difficulties?.find((d) => d.n === n);
  if (!found) return reject('DIFFICULTY.NOT_FOUND', { difficulty: n });
  return found.status === 'resolved' ? reject('DIFFICULTY.ALREADY_RESOLVED', { difficulty: n }) : found;
};

const about = ({ n: difficulty, agencyId }: Difficulty, { actor, directory, now }: TaskContext) => {
  const heirId = own(heirsOn(directory, dateOf(now)), agencyId);
  return { difficulty, agencyId, ...(heirId !== undefined && { heirId }), by: userOf(actor) };
};

export const consolidateDifficulty = (
  command: OfType<DifficultyCommand, 'ConsolidateDifficulty'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DifficultyEvent> => {
  const found = unresolved(task, command.difficulty);
  if (isRejection(found)) return found;
  if (found.status !== 'raised') return reject('DIFFICULTY.ALREADY_CONSOLIDATED', { difficulty: found.n });
  const { summary, document = null } = command;
  return [{ type: 'DifficultyConsolidated', data: { ...about(found, context), summary, document } }];
};

/** An agency that is in force today, or an account that can be used, of such an agency. */
const resolverOf = (
  { resolver: named }: OfType<DifficultyCommand, 'AssignDifficulty'>,
  { directory, now }: TaskContext,
): Resolver | Rejection => {
  const account = 'account' in named ? named.account : null;
  const agencyId = 'account' in named ? named.account.agencyId : named.agencyId;
  if (account?.active === false || agencyId === null) return reject('DIFFICULTY.RESOLVER_UNKNOWN');
  const agency = own(directory.agencies, agencyId);
  if (!agency) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: agencyId });
  return isInForce(agency, dateOf(now))
    ? { agencyId, userId: account?.userId ?? null }
    : reject('DIFFICULTY.RESOLVER_NOT_IN_FORCE', { agencyId });
};

/** The supervisor may take it up before it was consolidated, and may give it to another resolver. */
export const assignDifficulty = (
  command: OfType<DifficultyCommand, 'AssignDifficulty'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DifficultyEvent> => {
  const found = unresolved(task, command.difficulty);
  if (isRejection(found)) return found;
  const resolver = resolverOf(command, context);
  if (isRejection(resolver)) return resolver;
  const due = deadlineOf(command.due);
  if (due <= context.now) return reject('DEADLINE.IN_PAST', { deadline: due });
  const { instruction = null, document = null } = command;
  const data = { ...about(found, context), resolver, due, instruction, document };
  return [{ type: 'DifficultyAssigned', data }];
};

export const resolveDifficulty = (
  command: OfType<DifficultyCommand, 'ResolveDifficulty'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DifficultyEvent> => {
  const found = unresolved(task, command.difficulty);
  if (isRejection(found)) return found;
  const { actor } = context;
  if (actor.kind !== 'person') return reject('DIFFICULTY.NOT_OWNER', { difficulty: found.n });
  const owns = found.status === 'raised' ? isMonitor(task, actor) : isResolver(found, actor);
  if (!owns) return reject('DIFFICULTY.NOT_OWNER', { difficulty: found.n });
  const { resolution, document = null } = command;
  const data = { ...about(found, context), resolverAgencyId: actor.agencyId, resolution, document };
  return [{ type: 'DifficultyResolved', data }];
};
