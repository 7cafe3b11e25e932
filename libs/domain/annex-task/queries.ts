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

/** The period that opens after the task's newest cycle; null when there is none left. */
export const upcomingPeriod = (task: AssignedTask): Period | null =>
  nextPeriod(task.assignment.schedule, cyclesOf(task).at(-1) ?? null, task.assignedAt);
