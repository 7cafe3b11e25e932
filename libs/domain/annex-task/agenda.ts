import type { TaskEvent } from '#libs/domain/annex-task/events';
import { amendmentProposalSteps } from '#libs/domain/annex-task/amendment/proposal-steps';
import { deadlineSteps } from '#libs/domain/annex-task/reminding/deadline-steps';
import { coordinationSteps } from '#libs/domain/annex-task/coordination/steps';
import { difficultySteps } from '#libs/domain/annex-task/difficulty/steps';
import { directiveSteps } from '#libs/domain/annex-task/directive/steps';
import { decisionSteps } from '#libs/domain/annex-task/extension/decision-steps';
import { openCoordinationSteps } from '#libs/domain/annex-task/coordination/open-coordination-steps';
import { signOffSteps } from '#libs/domain/annex-task/deliverable/sign-off-steps';
import { acceptanceSteps } from '#libs/domain/annex-task/deliverable/acceptance-steps';
import { coordinatingLeads } from '#libs/domain/annex-task/coordination/open-coordination';
import {
  awaitingAcceptance,
  cyclesOf,
  isSuspended,
  openCyclesOf,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import { withReminderPause } from '#libs/domain/annex-task/reminder-pause/steps';
import { nextJoinAt } from '#libs/domain/annex-task/group-members/group-members';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import { nameOfStep } from '#libs/domain/annex-task/kernel/step-identity';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AgendaContext, SharedTask, Step, StepSource } from '#libs/domain/annex-task/kernel/step';
import { participantKey, type AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** A step of whatever kind. */
export type TaskStep = Step<TaskEvent>;

/** The steps of one participant that have not been taken. */
export const agendaOfParticipant = (source: StepSource): TaskStep[] => {
  const { participant, task } = source;
  if (task.kind !== 'open' || isSuspended(task)) return [];
  const waiting = awaitingAcceptance(participant);
  const decided = source.coordination ? openCoordinationSteps : acceptanceSteps;
  const own = waiting ? decided(source, waiting) : [...deadlineSteps(source), ...signOffSteps(source)];
  const all = [...own, ...coordinationSteps(source), ...decisionSteps(source)];
  return withReminderPause(all, task.reminderPause, participant.approvedDue).filter(
    ({ identity }) => !participant.taken.includes(nameOfStep(identity)),
  );
};

/** The steps about the task as a whole that have not been taken. */
export const agendaOfTask = (task: AssignedTask, context: AgendaContext): TaskStep[] => {
  if (task.kind !== 'open' || isSuspended(task)) return [];
  const source = { task, cycle: cyclesOf(task).at(-1)?.no ?? 0, context };
  const all = [...directiveSteps(source), ...difficultySteps(source), ...amendmentProposalSteps(source)];
  return withReminderPause(all, task.reminderPause).filter(
    ({ identity }) => !task.taken.includes(nameOfStep(identity)),
  );
};

/** Who takes part in the open cycles, cycle by cycle, with what their steps are computed from. */
export const stepSources = (task: AssignedTask, context: AgendaContext): StepSource[] => {
  const cycles = openCyclesOf(task);
  const coordinating = coordinatingLeads(task);
  // One look at each: a weekly task of a group has thousands of them in a year or two.
  const sources = new Map(cycles.map(({ no }) => [no, [] as StepSource[]]));
  for (const participant of Object.values(task.participants)) {
    const cycle = task.cycles[participant.cycle];
    if (cycle && participant.releasedAt === undefined)
      sources.get(cycle.no)?.push({
        task,
        cycle,
        participant,
        context,
        coordination: coordinating.get(participantKey(cycle.no, participant.agencyId)) ?? null,
      });
  }
  return cycles.flatMap(({ no }) => sources.get(no) ?? []);
};

/** Every step of the task and its open cycles that has not been taken, whether due or not. */
export const agenda = (task: AssignedTask, context: AgendaContext): TaskStep[] => [
  ...agendaOfTask(task, context),
  ...stepSources(task, context).flatMap(agendaOfParticipant),
];

const earliest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((first, i) => (first === null || (i !== null && i < first) ? i : first), null);

/** When a first step is due, and all that it was worked out from but the participant. */
interface FirstStep extends SharedTask, Pick<StepSource, 'cycle' | 'context' | 'coordination'> {
  readonly at: Instant | null;
}

const sameContext = (a: AgendaContext, b: AgendaContext): boolean =>
  a === b || (a.policy === b.policy && a.calendar === b.calendar && a.directory === b.directory);

/** Whether all of it is the very same; values that are only equal are worked out anew. */
const stillHolds = (known: FirstStep, { task, cycle, context, coordination }: StepSource): boolean =>
  known.coordination === coordination &&
  known.kind === task.kind &&
  known.assignment === task.assignment &&
  known.suspensions === task.suspensions &&
  known.reminderPause === task.reminderPause &&
  known.cycle === cycle &&
  sameContext(known.context, context);

/**
 * When the first step of a participant is due. Kept with the participant where there is a memory, as an act changes one
 * of them: where all members of a group act on one task at once, each act would otherwise go through the steps of
 * everybody.
 */
export const firstStepAt = (source: StepSource): Instant | null => {
  const { task, cycle, participant, context, coordination } = source;
  const { memory } = context;
  const known = memory?.recall<FirstStep>(participant, 'first step');
  if (known && stillHolds(known, source)) return known.at;
  const at = earliest(agendaOfParticipant(source).map(({ dueAt }) => dueAt));
  const { kind, assignment, suspensions, reminderPause } = task;
  const worked: FirstStep = {
    kind,
    assignment,
    cycle,
    context,
    coordination,
    at,
    ...(suspensions && { suspensions }),
    ...(reminderPause && { reminderPause }),
  };
  memory?.keep(participant, 'first step', worked);
  return at;
};

/** The next instant at which something is to be done for the task; null while it only waits for people. */
export const nextStepAt = (
  task: AssignedTask,
  context: AgendaContext & Pick<TaskContext, 'now'>,
): Instant | null => {
  if (task.kind !== 'open') return null;
  const suspension = suspensionOf(task);
  if (suspension) return suspension.until;
  const period = upcomingPeriod(task);
  return earliest([
    period?.opensAt ?? null,
    nextJoinAt(task, context),
    ...agendaOfTask(task, context).map(({ dueAt }) => dueAt),
    ...stepSources(task, context).map(firstStepAt),
  ]);
};
