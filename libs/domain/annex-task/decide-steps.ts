import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import { changedAtOpening, joinedMeanwhile } from '#libs/domain/annex-task/group-members/group-members';
import { isSuspended, upcomingPeriod } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import {
  agendaOfParticipant,
  agendaOfTask,
  firstStepAt,
  stepSources,
  type TaskStep,
} from '#libs/domain/annex-task/agenda';
import { taking } from '#libs/domain/annex-task/kernel/step-identity';
import type { Instant } from '#libs/domain/shared/time';

const opening = ({ opensAt: _, ...data }: NonNullable<ReturnType<typeof upcomingPeriod>>): TaskEvent => ({
  type: 'CycleOpened',
  data,
});

const folded = (task: AssignedTask, event: TaskEvent, now: Instant): AssignedTask => {
  const next = evolveTask(task, { event, occurredAt: now });
  return next.kind === 'unassigned' ? task : next;
};

/**
 * The cycles that are due to open, each as its event, and the task with them open.
 *
 * @param atOpening says who takes part where that changes; by default the members of its groups in each period
 */
export const openDueCycles = (
  task: AssignedTask,
  context: TaskContext,
  atOpening: typeof changedAtOpening = changedAtOpening,
): { task: AssignedTask; events: TaskEvent[] } => {
  const events: TaskEvent[] = [];
  let current = task;
  for (let p = upcomingPeriod(current); p && p.opensAt <= context.now; p = upcomingPeriod(current)) {
    const changed = atOpening(current, p, context);
    for (const event of [...(changed ? [changed] : []), opening(p)]) {
      events.push(event);
      current = folded(current, event, context.now);
    }
  }
  return { task: current, events };
};

/** Who has joined a group since a cycle opened takes part in it. */
const withJoined = (
  { task, events }: ReturnType<typeof openDueCycles>,
  context: TaskContext,
): ReturnType<typeof openDueCycles> => {
  const joined = joinedMeanwhile(task, context);
  return joined ? { task: folded(task, joined, context.now), events: [...events, joined] } : { task, events };
};

const takeLadder = (steps: readonly TaskStep[]): TaskEvent => {
  const ordered = [...steps].sort((a, b) => a.rank - b.rank);
  const last = ordered.at(-1) as TaskStep;
  const stands = ordered.slice(0, -1).map(({ identity }) => identity);
  return last.event(taking(last.identity, stands));
};

/** Of these steps those that are due; what is due together in one ladder is one event. */
const takeDue = (steps: readonly TaskStep[], now: Instant): TaskEvent[] => {
  const due = steps.filter((step) => step.dueAt <= now);
  const ladders = new Map<string, TaskStep[]>();
  for (const step of due) ladders.set(step.ladder, [...(ladders.get(step.ladder) ?? []), step]);
  return [...ladders.values()].map(takeLadder);
};

/**
 * Opens what is due to open and takes every due step. Several missed steps of one ladder become one event, so
 * that catching up after an outage sends no flood. Nothing while the task is suspended.
 */
export const takeDueSteps = (task: AssignedTask, context: TaskContext): TaskEvent[] => {
  if (isSuspended(task)) return [];
  const opened = withJoined(openDueCycles(task, context), context);
  const steps = stepSources(opened.task, context).flatMap((source) => {
    // Few owe something at once, and when their first step is due is known already.
    const first = firstStepAt(source);
    return first !== null && first <= context.now ? takeDue(agendaOfParticipant(source), context.now) : [];
  });
  return [...opened.events, ...steps, ...takeDue(agendaOfTask(opened.task, context), context.now)];
};
