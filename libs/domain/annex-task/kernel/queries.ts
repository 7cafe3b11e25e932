import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/state';
import type { Extension } from '#libs/domain/annex-task/extension/state';
import { suspensionOf, wasSuspendedAt } from '#libs/domain/annex-task/kernel/paused';
import type {
  AssignedTask,
  Cycle,
  Acknowledgement,
  Deliverable,
  Participant,
  CoordinationRequest,
} from '#libs/domain/annex-task/kernel/state';
import { participantKey } from '#libs/domain/annex-task/kernel/state';
import { latePeriod, nextPeriod, scheduleOf, type Period } from '#libs/domain/annex-task/kernel/cycles';
import { dayOfDeadline } from '#libs/domain/policy/offsets';
import type { LocalDate } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** Cycles in order of their number. */
export const cyclesOf = (task: AssignedTask): Cycle[] =>
  Object.values(task.cycles).sort((a, b) => a.no - b.no);

export const openCyclesOf = (task: AssignedTask): Cycle[] =>
  cyclesOf(task).filter((cycle) => cycle.completedAt === null);

/** Who takes part in a cycle; those whose part was given to others are not among them. */
export const participantsOf = (task: AssignedTask, cycle: number): Participant[] =>
  Object.values(task.participants).filter((p) => p.cycle === cycle && p.releasedAt === undefined);

/** Those who took part in a cycle and gave their part to others. */
export const formerOf = (task: AssignedTask, cycle: number): Participant[] =>
  Object.values(task.participants).filter((p) => p.cycle === cycle && p.releasedAt !== undefined);

export const participantOf = (
  task: AssignedTask,
  cycle: number,
  agencyId: string,
): Participant | undefined => {
  const participant = task.participants[participantKey(cycle, agencyId)];
  return participant?.releasedAt === undefined ? participant : undefined;
};

/**
 * The acknowledgement with which the agency would begin the next cycle: who acknowledged the task need not acknowledge
 * each of its weeks. Null where it has to.
 */
export const knownBy = (task: AssignedTask, agencyId: string): Acknowledgement | null => {
  const last = task.participants[participantKey(cyclesOf(task).at(-1)?.no ?? 0, agencyId)];
  const { acknowledgedAt: at = null, acknowledgedBy: by = null } = last ?? {};
  return at === null || by === null ? (task.acknowledged?.[agencyId] ?? null) : { at, by };
};

/** The deliverable that waits for acceptance, if any. */
export const awaitingAcceptance = (participant: Participant): Deliverable | undefined =>
  participant.deliverables.find((d) => d.status === 'awaiting-acceptance');

/** The deliverable that waits for the head of its agency, if any. */
export const awaitingSignOff = (participant: Participant): Deliverable | undefined =>
  participant.deliverables.find((d) => d.status === 'awaiting-sign-off');

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

/** Every proposal to return the task, of whatever cycle and unit. */
export const proposalsOf = (task: AssignedTask): ReturnProposal[] =>
  Object.values(task.participants).flatMap((p) => p.returnProposals ?? []);

/** The proposal to return the task that waits for a decision, if any. */
export const pendingProposal = (participant: Participant): ReturnProposal | undefined =>
  participant.returnProposals?.find((r) => r.status === 'proposed');

/** The account that handles the task in the agency; null where its head named none. */
export const officerOf = ({ officers }: AssignedTask, agencyId: string): string | null =>
  own(officers ?? {}, agencyId)?.userId ?? null;

export const isSuspended = (task: Pick<AssignedTask, 'suspensions'>): boolean => suspensionOf(task) !== null;

/**
 * When the whole task was done where it was recorded as done at activation, and the day that it was due; null where
 * it was not, or where that was about one period of a series that went on.
 */
export const recordedAsDone = (
  task: AssignedTask,
): { readonly doneOn: LocalDate | null; readonly due: LocalDate | null } | null => {
  const { pastDeadline, doneOn } = task.assignment;
  const schedule = scheduleOf(task.assignment);
  if (task.kind !== 'completed' || pastDeadline !== 'record-done') return null;
  if (schedule.kind !== 'recurring')
    return { doneOn, due: schedule.kind === 'single' ? (schedule.due?.slice(0, 10) ?? null) : null };
  if (cyclesOf(task).length > 0) return null;
  const due = latePeriod(schedule, task.assignedAt)?.due ?? null;
  return { doneOn, due: due === null ? null : dayOfDeadline(due) };
};

/**
 * The period that opens after the task's newest cycle; null when there is none left. One whose deadline
 * passed while the task was suspended opens no cycle.
 */
export const upcomingPeriod = (task: AssignedTask): Period | null => {
  const schedule = scheduleOf(task.assignment);
  const { pastDeadline } = task.assignment;
  let period = nextPeriod(schedule, cyclesOf(task).at(-1) ?? null, task.assignedAt, pastDeadline);
  while (schedule.kind === 'recurring' && period?.due && wasSuspendedAt(task, period.due))
    period = nextPeriod(schedule, { no: period.no - 1, periodEnd: period.periodEnd }, task.assignedAt);
  return period;
};
