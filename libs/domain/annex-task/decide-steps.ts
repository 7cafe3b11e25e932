import type { TaskContext } from '#libs/domain/annex-task/context';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import { endOfSuspension } from '#libs/domain/annex-task/decide-suspension';
import { isSuspended, openCyclesOf, participantsOf, upcomingPeriod } from '#libs/domain/annex-task/queries';
import type { AssignedTask, Cycle, Participant } from '#libs/domain/annex-task/state';
import { agendaOfParticipant } from '#libs/domain/annex-task/agenda';
import type { Step } from '#libs/domain/annex-task/step';

const opening = ({ opensAt: _, ...data }: NonNullable<ReturnType<typeof upcomingPeriod>>): TaskEvent => ({
  type: 'CycleOpened',
  data,
});

/** The cycles that are due to open, each as its event, and the task with them open. */
export const openDueCycles = (
  task: AssignedTask,
  context: TaskContext,
): { task: AssignedTask; events: TaskEvent[] } => {
  const events: TaskEvent[] = [];
  let current = task;
  for (let p = upcomingPeriod(current); p && p.opensAt <= context.now; p = upcomingPeriod(current)) {
    const event = opening(p);
    const next = evolveTask(current, { event, occurredAt: context.now });
    if (next.kind === 'unassigned') break;
    events.push(event);
    current = next;
  }
  return { task: current, events };
};

const takeLadder = (steps: readonly Step[]): TaskEvent => {
  const ordered = [...steps].sort((a, b) => a.rank - b.rank);
  const taken = ordered.at(-1) as Step;
  return taken.event(ordered.slice(0, -1).map((step) => step.key));
};

const dueStepsOf = (
  task: AssignedTask,
  cycle: Cycle,
  participant: Participant,
  context: TaskContext,
): TaskEvent[] => {
  const due = agendaOfParticipant({ task, cycle, participant, context }).filter(
    (step) => step.dueAt <= context.now,
  );
  const ladders = new Map<string, Step[]>();
  for (const step of due) ladders.set(step.ladder, [...(ladders.get(step.ladder) ?? []), step]);
  return [...ladders.values()].map(takeLadder);
};

/** Ends a suspension whose time is over, and takes what is due then; nothing while it lasts. */
const endSuspension = (task: AssignedTask, context: TaskContext): TaskEvent[] => {
  const event = endOfSuspension(task, context.now);
  if (event === null) return [];
  const next = evolveTask(task, { event, occurredAt: context.now });
  return next.kind === 'unassigned' ? [event] : [event, ...takeDueSteps(next, context)];
};

/**
 * Opens what is due to open and takes every due step. Several missed steps of one ladder become one event, so
 * that catching up after an outage sends no flood.
 */
export const takeDueSteps = (task: AssignedTask, context: TaskContext): TaskEvent[] => {
  if (isSuspended(task)) return endSuspension(task, context);
  const opened = openDueCycles(task, context);
  const steps = openCyclesOf(opened.task).flatMap((cycle) =>
    participantsOf(opened.task, cycle.no).flatMap((p) => dueStepsOf(opened.task, cycle, p, context)),
  );
  return [...opened.events, ...steps];
};
