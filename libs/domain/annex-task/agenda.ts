import { deadlineSteps } from '#libs/domain/annex-task/agenda-deadline';
import { coordinationSteps } from '#libs/domain/annex-task/agenda-coordination';
import { difficultySteps } from '#libs/domain/annex-task/agenda-difficulties';
import { directiveSteps } from '#libs/domain/annex-task/agenda-directives';
import { decisionSteps } from '#libs/domain/annex-task/agenda-decision';
import { signOffSteps } from '#libs/domain/annex-task/agenda-sign-off';
import { acceptanceSteps } from '#libs/domain/annex-task/agenda-acceptance';
import {
  awaitingAcceptance,
  cyclesOf,
  isSuspended,
  openCyclesOf,
  participantsOf,
  upcomingPeriod,
} from '#libs/domain/annex-task/queries';
import { suspensionOf } from '#libs/domain/annex-task/paused';
import type { AgendaContext, Step, StepSource } from '#libs/domain/annex-task/step';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import type { Instant } from '#libs/domain/shared/time';

/** The steps of one participant that have not been taken. */
export const agendaOfParticipant = (source: StepSource): Step[] => {
  const { participant, task } = source;
  if (task.kind !== 'open' || isSuspended(task)) return [];
  const waiting = awaitingAcceptance(participant);
  const own = waiting
    ? acceptanceSteps(source, waiting)
    : [...deadlineSteps(source), ...signOffSteps(source)];
  return [...own, ...coordinationSteps(source), ...decisionSteps(source)].filter(
    (step) => !participant.taken.includes(step.key),
  );
};

/** The steps about the task as a whole that have not been taken. */
export const agendaOfTask = (task: AssignedTask, context: AgendaContext): Step[] => {
  if (task.kind !== 'open' || isSuspended(task)) return [];
  const source = { task, cycle: cyclesOf(task).at(-1)?.no ?? 0, context };
  return [...directiveSteps(source), ...difficultySteps(source)].filter(
    (step) => !task.taken.includes(step.key),
  );
};

/** Every step of the task and its open cycles that has not been taken, whether due or not. */
export const agenda = (task: AssignedTask, context: AgendaContext): Step[] => [
  ...agendaOfTask(task, context),
  ...openCyclesOf(task).flatMap((cycle) =>
    participantsOf(task, cycle.no).flatMap((participant) =>
      agendaOfParticipant({ task, cycle, participant, context }),
    ),
  ),
];

/** The next instant at which something is to be done for the task; null while it only waits for people. */
export const nextStepAt = (task: AssignedTask, context: AgendaContext): Instant | null => {
  if (task.kind !== 'open') return null;
  const suspension = suspensionOf(task);
  if (suspension) return suspension.until;
  const period = upcomingPeriod(task);
  const instants = agenda(task, context).map((step) => step.dueAt);
  if (period) instants.push(period.opensAt);
  return instants.reduce<Instant | null>((first, i) => (first === null || i < first ? i : first), null);
};
