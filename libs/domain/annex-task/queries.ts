import type { Extension } from '#libs/domain/annex-task/changes';
import { suspensionOf, wasSuspendedAt } from '#libs/domain/annex-task/paused';
import type {
  AssignedTask,
  Cycle,
  Deliverable,
  Participant,
  CoordinationRequest,
} from '#libs/domain/annex-task/state';
import { participantKey } from '#libs/domain/annex-task/state';
import { nextPeriod, type Period } from '#libs/domain/annex-task/cycles';

/** Cycles in order of their number. */
export const cyclesOf = (task: AssignedTask): Cycle[] =>
  Object.values(task.cycles).sort((a, b) => a.no - b.no);

export const openCyclesOf = (task: AssignedTask): Cycle[] =>
  cyclesOf(task).filter((cycle) => cycle.completedAt === null);

export const participantsOf = (task: AssignedTask, cycle: number): Participant[] =>
  Object.values(task.participants).filter((p) => p.cycle === cycle);

export const participantOf = (task: AssignedTask, cycle: number, agencyId: string): Participant | undefined =>
  task.participants[participantKey(cycle, agencyId)];

/** The deliverable that waits for acceptance, if any. */
export const awaitingAcceptance = (participant: Participant): Deliverable | undefined =>
  participant.deliverables.find((d) => d.status === 'awaiting-acceptance');

/** The coordination requests of one lead in one cycle, with who was asked. */
export const requestsOf = (
  task: AssignedTask,
  cycle: number,
  leadAgencyId: string,
): { coordinator: Participant; request: CoordinationRequest }[] =>
  participantsOf(task, cycle).flatMap((coordinator) =>
    coordinator.requests
      .filter((request) => request.leadAgencyId === leadAgencyId)
      .map((request) => ({ coordinator, request })),
  );

/** Every request for an extension, of whatever cycle and lead. */
export const extensionsOf = (task: AssignedTask): Extension[] =>
  Object.values(task.participants).flatMap((p) => p.extensions ?? []);

/** The request for an extension that waits for a decision, if any. */
export const pendingExtension = (participant: Participant): Extension | undefined =>
  participant.extensions?.find((e) => e.status === 'requested');

export const isSuspended = (task: AssignedTask): boolean => suspensionOf(task) !== null;

/**
 * The period that opens after the task's newest cycle; null when there is none left. One whose deadline
 * passed while the task was suspended opens no cycle.
 */
export const upcomingPeriod = (task: AssignedTask): Period | null => {
  const { schedule } = task.assignment;
  let period = nextPeriod(schedule, cyclesOf(task).at(-1) ?? null, task.assignedAt);
  while (schedule.kind === 'recurring' && period?.due && wasSuspendedAt(task, period.due))
    period = nextPeriod(schedule, { no: period.no - 1, periodEnd: period.periodEnd }, task.assignedAt);
  return period;
};
