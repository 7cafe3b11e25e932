import type { TaskContext } from '#libs/domain/annex-task/context';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { openCyclesOf, participantsOf } from '#libs/domain/annex-task/queries';
import type { Assignment, TaskState } from '#libs/domain/annex-task/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
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

/**
 * What would happen to a task from its assignment on while nobody does anything: the same decisions at the same
 * instants as those of its process, which wakes at each next step.
 *
 * @param context the reference data of the decisions
 */
export const rehearseTask = (
  assignment: Assignment,
  context: Omit<TaskContext, 'now' | 'actor'>,
  { from, until, acknowledged }: RehearsalTerms,
): readonly Rehearsed[] | Rejection => {
  const told: Rehearsed[] = [];
  let state: TaskState = taskDecider.initial;
  const give = (command: TaskCommand, now: Instant, actor: Actor): Rejection | null => {
    const events = taskDecider.decide(command, state, { ...context, now, actor });
    if (isRejection(events)) return events;
    for (const event of events) {
      state = taskDecider.evolve(state, { event, occurredAt: now });
      told.push({ event, occurredAt: now, state });
    }
    return null;
  };
  const acknowledge = (now: Instant): void => {
    if (!acknowledged || state.kind === 'unassigned') return;
    for (const { no } of openCyclesOf(state))
      for (const { agencyId, acknowledgedAt } of participantsOf(state, no))
        if (acknowledgedAt === null)
          give({ type: 'Acknowledge', cycle: no }, now, {
            ...{ kind: 'person', userId: '', agencyId, roles: ['officer'] },
          });
  };
  const refused = give({ type: 'AssignTask', assignment }, from, process);
  if (refused) return refused;
  let now = from;
  acknowledge(now);
  for (;;) {
    const next = taskDecider.nextStepAt(state, { ...context, now, actor: process });
    if (next === null || next > until) return told;
    now = next > now ? next : now;
    const before = told.length;
    give({ type: 'TakeDueSteps' }, now, process);
    // What is due and yields nothing would be due for ever.
    if (told.length === before) return told;
    acknowledge(now);
  }
};
