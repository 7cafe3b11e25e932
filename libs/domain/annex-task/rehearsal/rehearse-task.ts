import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { firstStepAt, stepSources } from '#libs/domain/annex-task/agenda';
import { openCyclesOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Assignment, TaskState } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { messageSlot } from '#libs/domain/policy/slots';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** Something that would happen, and the task right after it. */
export interface Rehearsed {
  readonly event: TaskEvent;
  readonly occurredAt: Instant;
  readonly state: TaskState;
}

export interface RehearsalTerms {
  readonly from: Instant;
  readonly until: Instant;
  /** Whether every unit acknowledges at once; nobody does anything else. */
  readonly acknowledged: boolean;
}

const process: Actor = { kind: 'process' };

type Reference = Omit<TaskContext, 'now' | 'actor'>;

/** When the last thing of each cycle happened, by the number of the cycle. */
type LastOfCycles = ReadonlyMap<number, Instant>;

const withLast = (last: LastOfCycles, { event: { data }, occurredAt }: Rehearsed): LastOfCycles =>
  'cycle' in data && typeof data.cycle === 'number' ? new Map(last).set(data.cycle, occurredAt) : last;

/**
 * The task without the cycles of which nothing is due any more and whose last mail has left: nobody ever completes
 * them, and a weekly task of a group would carry the thousands of parts of all its weeks through every step.
 */
const withoutSettled = (
  task: AssignedTask,
  reference: Reference,
  { last, now }: { readonly last: LastOfCycles; readonly now: Instant },
): AssignedTask => {
  const { policy, calendar } = reference;
  const newest = Math.max(...Object.keys(task.cycles).map(Number));
  const waiting = new Set([newest]);
  for (const source of stepSources(task, reference))
    if (firstStepAt(source) !== null) waiting.add(source.cycle.no);
  for (const [no, at] of last) if (messageSlot(at, 'digest', policy, calendar) >= now) waiting.add(no);
  const kept = <T>(all: Readonly<Record<string, T>>, cycleOf: (one: T) => number): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => waiting.has(cycleOf(one))));
  return {
    ...task,
    cycles: kept(task.cycles, ({ no }) => no),
    participants: kept(task.participants, ({ cycle }) => cycle),
  };
};

/**
 * What would happen to a task from its assignment, or from how it stands, while nobody does anything: the same
 * decisions at the same instants as those of its process, which wakes at each next step. It is told instant by
 * instant, so that whoever listens need not keep it.
 *
 * @param begin a task that is to be assigned, or one that was
 * @param reference the reference data of the decisions
 * @returns why the task could not be assigned; else null
 */
export function* rehearseTask(
  begin: Assignment | AssignedTask,
  reference: Reference,
  { from, until, acknowledged }: RehearsalTerms,
): Generator<readonly Rehearsed[], Rejection | null> {
  let state: TaskState = 'assignment' in begin ? begin : taskDecider.initial;
  let last: LastOfCycles = new Map();
  let now = from;
  let told: Rehearsed[] = [];
  const give = (command: TaskCommand, actor: Actor): Rejection | null => {
    const events = taskDecider.decide(command, state, { ...reference, now, actor });
    if (isRejection(events)) return events;
    for (const event of events) {
      state = taskDecider.evolve(state, { event, occurredAt: now });
      const one = { event, occurredAt: now, state };
      told.push(one);
      last = withLast(last, one);
    }
    return null;
  };
  const acknowledge = (): void => {
    if (!acknowledged || state.kind === 'unassigned') return;
    for (const { no } of openCyclesOf(state))
      for (const { agencyId, acknowledgedAt } of participantsOf(state, no))
        if (acknowledgedAt === null)
          give(
            { type: 'Acknowledge', cycle: no },
            {
              kind: 'person',
              userId: '',
              agencyId,
              roles: ['officer'],
            },
          );
  };
  if (state.kind === 'unassigned' && !('assignment' in begin)) {
    const refused = give({ type: 'AssignTask', assignment: begin }, process);
    if (refused) return refused;
  }
  acknowledge();
  for (;;) {
    if (told.length > 0) yield told;
    if (told.some(({ event }) => event.type === 'CycleOpened') && state.kind !== 'unassigned')
      state = withoutSettled(state, reference, { last, now });
    const next = taskDecider.nextStepAt(state, { ...reference, now, actor: process });
    if (next === null || next > until) return null;
    now = next > now ? next : now;
    told = [];
    give({ type: 'TakeDueSteps' }, process);
    // What is due and yields nothing would be due for ever.
    if (told.length === 0) return null;
    acknowledge();
  }
}
