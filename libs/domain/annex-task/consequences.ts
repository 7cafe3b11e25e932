import {
  openCyclesOf,
  cyclesOf,
  participantsOf,
  pendingExtension,
  pendingProposal,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import type { Lapse } from '#libs/domain/annex-task/kernel/lapse';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import type { AssignedTask, Participant, TaskState } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** What ends because nobody decides about it any more. */
export type LapseEvent = Extract<TaskEvent, { type: 'ExtensionLapsed' | 'ReturnProposalLapsed' }>;

const foldAll = (task: AssignedTask, events: readonly TaskEvent[], occurredAt: Instant): AssignedTask =>
  events.reduce<AssignedTask>((state, event) => {
    const next = evolveTask(state, { event, occurredAt });
    return next.kind === 'unassigned' ? state : next;
  }, task);

/** Why parts of the task are over: they were given away, or what they owed was accepted. */
const causeOf = (events: readonly TaskEvent[]): Pick<Lapse, 'cause' | 'heir'> => {
  for (const event of events) {
    if (event.type === 'TaskReassigned') return { cause: 'reassigned', heir: event.data.to };
    if (event.type === 'ParticipantSucceeded') return { cause: 'succeeded', heir: event.data.to };
  }
  return { cause: 'accepted', heir: null };
};

const isOver = ({ releasedAt, completion }: Participant): boolean =>
  releasedAt !== undefined || completion !== null;

/**
 * The requests that nobody decides about any more: their part of the task was given away, or is done. Each ends by an
 * event of its own, so that nobody looks for an answer that cannot come. What goes along to a successor goes on
 * waiting there.
 */
const lapses = (
  before: AssignedTask,
  after: AssignedTask,
  cause: Pick<Lapse, 'cause' | 'heir'>,
): LapseEvent[] =>
  Object.entries(after.participants).flatMap(([key, part]): LapseEvent[] => {
    const was = before.participants[key];
    if (!was || was === part || isOver(was) || !isOver(part)) return [];
    const of = { cycle: part.cycle, agencyId: part.agencyId, ...cause };
    const extension = pendingExtension(part);
    const proposal = pendingProposal(part);
    return [
      ...(extension ? [{ type: 'ExtensionLapsed' as const, data: { ...of, extension: extension.n } }] : []),
      ...(proposal ? [{ type: 'ReturnProposalLapsed' as const, data: { ...of, proposal: proposal.n } }] : []),
    ];
  });

/** Whether every lead of the cycle has done its part; what goes on continuously never ends so. */
const isDone = (task: AssignedTask, cycle: number): boolean => {
  const leads = participantsOf(task, cycle).filter(({ role }) => role === 'lead');
  const goesOn = task.assignment.schedule.kind === 'continuous';
  return !goesOn && leads.length > 0 && leads.every(({ completion }) => completion !== null);
};

/** Whether every cycle that ever opened has ended, and no other one will open. */
const nothingLeft = (task: TaskState): boolean =>
  task.kind === 'open' &&
  cyclesOf(task).length > 0 &&
  openCyclesOf(task).length === 0 &&
  upcomingPeriod(task) === null;

/**
 * What ends because it was the last to be waited for, or because something was taken away, such as a lead or the last
 * period: cycles whose leads have done everything, and the task where nothing is left.
 */
const endings = (task: AssignedTask, now: Instant): TaskEvent[] => {
  if (task.kind !== 'open') return [];
  const done = openCyclesOf(task).filter(({ no }) => isDone(task, no));
  const ended = done.map(({ no }): TaskEvent => ({ type: 'CycleCompleted', data: { cycle: no } }));
  return nothingLeft(foldAll(task, ended, now))
    ? [...ended, { type: 'TaskCompleted', data: { basis: 'cycles' } }]
    : ended;
};

/**
 * A task of which no cycle ever opened and none will, its last period having passed while it was suspended, has nothing
 * to be done and was not done either: what suspended it has cancelled it.
 */
const suspendedThroughout = (
  before: AssignedTask,
  after: AssignedTask,
  events: readonly TaskEvent[],
): TaskEvent | null => {
  const suspension = suspensionOf(before);
  const resumed = events.some(({ type }) => type === 'TaskResumed');
  if (!resumed || !suspension || after.kind !== 'open') return null;
  if (cyclesOf(after).length > 0 || upcomingPeriod(after) !== null) return null;
  const { by, reason, document } = suspension;
  return { type: 'TaskCancelled', data: { by, reason, document, cause: 'suspended-throughout' } };
};

/**
 * A decision together with what follows from it, whatever was decided: requests that lapse, cycles and tasks that
 * end. No decider works any of it out for itself.
 */
export const withConsequences = (
  task: AssignedTask,
  events: readonly TaskEvent[],
  now: Instant,
): readonly TaskEvent[] => {
  if (events.length === 0) return events;
  const after = foldAll(task, events, now);
  const cancelled = suspendedThroughout(task, after, events);
  if (cancelled) return [...events, cancelled];
  return [...events, ...lapses(task, after, causeOf(events)), ...endings(after, now)];
};
