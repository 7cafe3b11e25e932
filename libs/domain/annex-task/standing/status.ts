import { taskAt } from '#libs/domain/annex-task/passing-time';
import { coordinationDone } from '#libs/domain/annex-task/coordination/coordination-done';
import { dueNow } from '#libs/domain/annex-task/kernel/due-now';
import { judgedAt } from '#libs/domain/annex-task/kernel/paused';
import {
  awaitingAcceptance,
  awaitingSignOff,
  cyclesOf,
  isSuspended,
  openCyclesOf,
  knownBy,
  participantsOf,
  pendingProposal,
  recordedAsDone,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import {
  participantKey,
  type AssignedTask,
  type Participant,
  type TaskState,
} from '#libs/domain/annex-task/kernel/state';
import type { OfficialStatus, Stage } from '#libs/domain/shared/standing-words';
import type { Instant } from '#libs/domain/shared/time';

export interface Standing {
  readonly status: OfficialStatus;
  readonly stage: Stage;
}

/** Four dates, never one; the first two are deadlines, the others null until they happen. */
export interface FourDates {
  readonly originalDeadline: Instant | null;
  readonly approvedDeadline: Instant | null;
  readonly reportedCompletion: Instant | null;
  readonly acceptedCompletion: Instant | null;
}

/** A lead by its product, a coordinating unit by what was accepted from it. */
const isDone = (p: Participant): boolean => p.completion !== null || coordinationDone(p) !== null;

const statusOf = (p: Participant, now: Instant): OfficialStatus => {
  if (p.completion) return p.completion.lateAgainstApproved ? 'done-late' : 'done-in-time';
  const given = coordinationDone(p);
  if (given) return given.late ? 'done-late' : 'done-in-time';
  if (p.approvedDue === null) return 'no-deadline';
  // A deadline ends at its instant: 24:00 of D still belongs to D. A report alone changes nothing.
  return now > p.approvedDue ? 'open-overdue' : 'open-in-time';
};

const stageOf = (p: Participant): Stage => {
  if (isDone(p)) return 'done';
  if (awaitingAcceptance(p)) return 'awaiting-acceptance';
  if (awaitingSignOff(p)) return 'awaiting-sign-off';
  if (p.deliverables.at(-1)?.status === 'returned') return 'returned';
  if (pendingProposal(p)) return 'return-proposed';
  return p.acknowledgedAt === null ? 'awaiting-acknowledgement' : 'in-progress';
};

/** Where one agency of the task stands in one cycle. Time does not pass while the task is suspended. */
export const standingOf = (given: AssignedTask, known: Participant, now: Instant): Standing => {
  const task = taskAt(given, now);
  const participant = task.participants[participantKey(known.cycle, known.agencyId)] ?? known;
  if (!isDone(participant) && task.kind === 'cancelled') return { status: 'cancelled', stage: 'cancelled' };
  const stands = !isDone(participant) && isSuspended(task);
  return {
    status: statusOf(participant, judgedAt(task, now)),
    stage: stands ? 'suspended' : stageOf(participant),
  };
};

/** The four dates of one agency in one cycle. A product that awaits acceptance counts as reported. */
export const fourDates = (p: Participant): FourDates => ({
  originalDeadline: p.originalDue,
  approvedDeadline: p.approvedDue,
  reportedCompletion:
    p.completion?.reportedAt ?? awaitingAcceptance(p)?.submittedAt ?? coordinationDone(p)?.reportedAt ?? null,
  acceptedCompletion: p.completion?.acceptedAt ?? null,
});

export const noDates: FourDates = {
  originalDeadline: null,
  approvedDeadline: null,
  reportedCompletion: null,
  acceptedCompletion: null,
};

/** By when the first cycle is due while it has not begun; null where it has, or where no day is set. */
export const dueAhead = (task: AssignedTask): Instant | null =>
  task.kind === 'open' && cyclesOf(task).length === 0 ? (upcomingPeriod(task)?.due ?? null) : null;

/** By when the task is due while nobody has a part to lead: of its open cycles the first, else of the first to come. */
export const dueUnled = (task: AssignedTask): Instant | null =>
  openCyclesOf(task)
    .flatMap((cycle) => dueNow(task, cycle) ?? [])
    .sort()[0] ?? dueAhead(task);

/** Where a task stands that nobody has a part to lead in: it has the deadline with which it was assigned. */
const standingAhead = (task: AssignedTask, now: Instant): Standing => {
  const due = dueUnled(task);
  const leads = task.assignment.assignees.filter(({ role }) => role === 'lead');
  const isKnown = leads.length > 0 && leads.every(({ agencyId }) => knownBy(task, agencyId) !== null);
  return {
    status: due === null ? 'no-deadline' : judgedAt(task, now) > due ? 'open-overdue' : 'open-in-time',
    stage: isSuspended(task) ? 'suspended' : isKnown ? 'in-progress' : 'awaiting-acknowledgement',
  };
};

/** The worst first. What was called off goes before what was done of it. */
export const worstStatus: readonly OfficialStatus[] = [
  'cancelled',
  'open-overdue',
  'open-in-time',
  'no-deadline',
  'done-late',
  'done-in-time',
];
const worstStage: readonly Stage[] = [
  'suspended',
  'returned',
  'return-proposed',
  'awaiting-acknowledgement',
  'in-progress',
  'awaiting-sign-off',
  'awaiting-acceptance',
  'done',
];

const worst = <T>(order: readonly T[], values: readonly T[], none: T): T =>
  order.find((value) => values.includes(value)) ?? none;

/** The leads of the open cycles; of the last one when none is open. */
export const leadsInQuestion = (task: AssignedTask): Participant[] => {
  const open = openCyclesOf(task);
  const cycles = open.length > 0 ? open : cyclesOf(task).slice(-1);
  return cycles.flatMap((c) => participantsOf(task, c.no)).filter((p) => p.role === 'lead');
};

/**
 * By lead, the parts by which it is judged: those in question, or its last one where it has none among them. Nothing of
 * those that have had none, and of a task that was recorded as done.
 */
export const partsByLead = (task: AssignedTask): ReadonlyMap<string, readonly Participant[]> => {
  if (recordedAsDone(task)) return new Map();
  const parts = new Map<string, Participant[]>();
  for (const p of leadsInQuestion(task)) parts.set(p.agencyId, [...(parts.get(p.agencyId) ?? []), p]);
  if (task.assignment.assignees.every((a) => a.role !== 'lead' || parts.has(a.agencyId))) return parts;
  const all = cyclesOf(task).flatMap(({ no }) => participantsOf(task, no));
  const last = new Map(all.filter(({ role }) => role === 'lead').map((p) => [p.agencyId, [p]]));
  return new Map([...last, ...parts]);
};

/** By when a lead that has had no part yet owes something, while others have theirs: who joins owes what opens next. */
export const dueOfJoining = (task: AssignedTask): Instant | null => upcomingPeriod(task)?.due ?? null;

/** Whether a lead that has no part is judged by something of its own, and not as the task is. */
export const isJoining = (task: AssignedTask): boolean =>
  task.kind === 'open' && leadsInQuestion(task).length > 0;

/** The dates that a task shows: those of the lead in focus, or the deadline of the first cycle before it begins. */
export const datesInFocus = (task: AssignedTask): FourDates => {
  const focus = leadInFocus(task);
  const due = dueUnled(task);
  return focus ? fourDates(focus) : { ...noDates, originalDeadline: due, approvedDeadline: due };
};

/** Who is not done, then who was late, then the others; each by deadline. */
const focusOrder = (p: Participant): string => {
  const done = p.completion === null ? 0 : p.completion.lateAgainstApproved ? 1 : 2;
  return `${done} ${p.approvedDue ?? '9'} ${p.agencyId}`;
};

/**
 * The lead whose standing is the task's status: whoever is due first among those that are not done is late as
 * soon as any of them is, so this needs no instant. Null while no cycle was opened.
 */
export const leadInFocus = (state: TaskState): Participant | null => {
  if (state.kind === 'unassigned') return null;
  const [first] = leadsInQuestion(state).sort((a, b) => (focusOrder(a) < focusOrder(b) ? -1 : 1));
  return first ?? null;
};

/**
 * The official status of a task at an instant: that of its worst open cycle, and of the worst lead within it;
 * of its last cycle when none is open. Derived from state and instant, never stored.
 */
export const officialStatus = (given: TaskState, now: Instant): Standing => {
  const state = taskAt(given, now);
  if (state.kind === 'unassigned') return { status: 'no-deadline', stage: 'awaiting-acknowledgement' };
  if (state.kind === 'cancelled') return { status: 'cancelled', stage: 'cancelled' };
  const recorded = recordedAsDone(state);
  if (recorded) {
    const { doneOn, due } = recorded;
    const late = doneOn !== null && due !== null && doneOn > due;
    return { status: late ? 'done-late' : 'done-in-time', stage: 'done' };
  }
  const leads = leadsInQuestion(state);
  if (leads.length === 0) return standingAhead(state, now);
  const standings = leads.map((p) => standingOf(state, p, now));
  return {
    status: worst(
      worstStatus,
      standings.map((s) => s.status),
      'no-deadline',
    ),
    stage: worst(
      worstStage,
      standings.map((s) => s.stage),
      'in-progress',
    ),
  };
};

/**
 * Where one of a task's leads stands at an instant, whatever the others do: every lead answers for itself (ADR 1). As
 * the task does where the task has nothing but its own deadline, or was recorded as done.
 */
export const statusOfLead = (given: AssignedTask, agencyId: string, now: Instant): OfficialStatus => {
  const task = taskAt(given, now);
  const parts = partsByLead(task).get(agencyId) ?? [];
  if (parts.length > 0)
    return worst(
      worstStatus,
      parts.map((p) => standingOf(task, p, now).status),
      'no-deadline',
    );
  if (!isJoining(task)) return officialStatus(task, now).status;
  const due = dueOfJoining(task);
  if (due === null) return 'no-deadline';
  return judgedAt(task, now) > due ? 'open-overdue' : 'open-in-time';
};
