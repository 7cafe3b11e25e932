import { lateAgency } from '#libs/domain/annex-task/reminding/late';
import type { StepIdentity } from '#libs/domain/annex-task/kernel/step-identity';
import type { ReminderKind } from '#libs/domain/annex-task/reminding/kinds';
import type { Participant } from '#libs/domain/annex-task/kernel/state';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { escalationSteps } from '#libs/domain/annex-task/reminding/escalation';
import { recurrenceOf } from '#libs/domain/annex-task/reminding/due-soon';
import { interimDays } from '#libs/domain/annex-task/reminding/interim';
import { decisionOverdueFrom, refusedLateAt } from '#libs/domain/annex-task/kernel/asked-in-time';
import { countedFrom, wasSuspendedAt } from '#libs/domain/annex-task/kernel/paused';
import { pendingProposal } from '#libs/domain/annex-task/kernel/queries';
import { atOnce, later, sizeOf, spread } from '#libs/domain/annex-task/kernel/step-time';
import { after, beforeDeadline } from '#libs/domain/policy/offsets';
import type { Offset } from '#libs/domain/policy/policy';
import { endOfDay, type Instant } from '#libs/domain/shared/time';

const reminder = (
  source: StepSource,
  kind: ReminderKind,
  identity: StepIdentity,
  ladder: string,
  deadline: Instant | null,
  dueAt: Instant,
  rank: number,
): ReminderStep => ({
  identity,
  ladder,
  dueAt,
  rank,
  event: (taken) => ({
    type: 'ReminderIssued',
    data: {
      cycle: source.cycle.no,
      agencyId: source.participant.agencyId,
      ...taken,
      deadline,
      kind,
      request: null,
      deliverable: null,
    },
  }),
});

const acknowledgement = (source: StepSource): ReminderStep[] => {
  const { participant, cycle, context, task } = source;
  // Who proposes to return the task waits for a decision, and need not acknowledge it meanwhile.
  if (participant.acknowledgedAt !== null || pendingProposal(participant)) return [];
  const offset = context.policy.acknowledgeWithin;
  const start = countedFrom(task, participant.takenOverAt ?? cycle.openedAt);
  const slot = after(start, offset, context.policy, context.calendar);
  const dueAt = spread(slot, offset, task.assignment.taskId, context.policy, start);
  const identity = { kind: 'reminder', about: 'acknowledgement' } as const;
  return [reminder(source, 'acknowledgement', identity, 'acknowledgement', null, dueAt, 0)];
};

/** From when on interim reports are owed: what was to be reported before was the business of whoever had the part then. */
const interimFrom = ({ cycle, participant }: StepSource): Instant =>
  later(cycle.openedAt, participant.takenOverAt ?? null);

/** When the deadline was last set anew; whoever returns a product says by when it is wanted. */
const deadlineSetAt = ({ dueSetAt, deliverables }: Participant): Instant | null => {
  const last = deliverables.at(-1);
  const returnedAt = last?.status === 'returned' ? last.decidedAt : null;
  return returnedAt === null ? (dueSetAt ?? null) : later(returnedAt, dueSetAt ?? null);
};

/** Reminders before a deadline; one that would fall before the cycle opened, or the deadline was set, does not exist. */
const before = (
  source: StepSource,
  kind: 'deadline' | 'interim',
  deadline: Instant,
  offsets: readonly Offset[],
): ReminderStep[] => {
  const { cycle, context, task, participant } = source;
  const begin = kind === 'deadline' ? later(cycle.openedAt, deadlineSetAt(participant)) : interimFrom(source);
  return offsets.flatMap((offset, i) => {
    const slot = beforeDeadline(deadline, offset, context.policy, context.calendar);
    if (slot < begin || slot >= deadline) return [];
    const dueAt = spread(slot, offset, task.assignment.taskId, context.policy, begin);
    const identity = { kind: 'reminder', about: kind, before: sizeOf(offset), deadline } as const;
    return [reminder(source, kind, identity, `${kind}:${deadline}`, deadline, dueAt, i)];
  });
};

/** The interim reports that a range task still owes: none was reported since the one before. */
const interim = (source: StepSource): ReminderStep[] => {
  const { schedule } = source.task.assignment;
  if (schedule.kind !== 'single') return [];
  const { participant, cycle, context, task } = source;
  const days = interimDays(schedule, participant.approvedDue);
  return days.flatMap((date, i) => {
    const deadline = endOfDay(date);
    const previous = days[i - 1];
    const since = previous === undefined ? cycle.openedAt : endOfDay(previous);
    if (deadline <= interimFrom(source) || wasSuspendedAt(task, deadline)) return [];
    if (participant.progress.some((report) => report.at > since)) return [];
    const late: Offset = { workingDays: 1 };
    const slot = after(deadline, late, context.policy, context.calendar);
    const dueAt = spread(slot, late, task.assignment.taskId, context.policy, deadline);
    return [
      ...before(source, 'interim', deadline, context.policy.reminders.single),
      reminder(
        source,
        'interim',
        { kind: 'late', about: 'interim', deadline },
        `interim:${deadline}`,
        deadline,
        dueAt,
        99,
      ),
    ];
  });
};

const missed = (source: StepSource, deadline: Instant): ReminderStep => {
  const { participant, cycle, context, task } = source;
  const soon = atOnce(context.policy);
  const notBefore = later(deadline, participant.ladderFrom);
  const slot = after(notBefore, soon, context.policy, context.calendar);
  return {
    identity: { kind: 'missed', about: 'deadline', deadline },
    ladder: `deadline:${deadline}`,
    dueAt: spread(slot, soon, task.assignment.taskId, context.policy, notBefore),
    // It outranks repeats: someone who was never told is told that the deadline passed.
    rank: 1000,
    event: (taken) => ({
      type: 'DeadlineMissed',
      data: { cycle: cycle.no, agencyId: participant.agencyId, ...taken, deadline },
    }),
  };
};

const overdueRepeats = (source: StepSource, deadline: Instant): ReminderStep[] => {
  const { participant, context, task } = source;
  const { policy, calendar } = context;
  const from = later(deadline, participant.ladderFrom);
  return Array.from({ length: policy.overdueRepeats }, (_, i) => {
    const n = i + 1;
    const every = policy.overdueEvery;
    const offset: Offset =
      'minutes' in every ? { minutes: every.minutes * n } : { workingDays: every.workingDays * n };
    const dueAt = spread(after(from, offset, policy, calendar), offset, task.assignment.taskId, policy, from);
    return reminder(
      source,
      'overdue',
      { kind: 'repeat', about: 'deadline', level: n, deadline },
      `deadline:${deadline}`,
      deadline,
      dueAt,
      500 + n,
    );
  });
};

/** Upwards; while a request made in time is undecided it is whoever decides who is reported, and not the lead. */
const reports = (source: StepSource, deadline: Instant): ReminderStep[] => {
  const { participant, context } = source;
  if (decisionOverdueFrom(participant) !== null) return [];
  return escalationSteps(source, {
    about: 'deadline',
    late: lateAgency(participant.agencyId),
    from: later(later(deadline, participant.ladderFrom), refusedLateAt(participant)),
    deadline,
    request: null,
    levels: context.policy.escalation,
  });
};

/** What a lead that owes a product is told, and about it; a coordinating unit only has to acknowledge. */
export const deadlineSteps = (source: StepSource): ReminderStep[] => {
  const { participant, context, task } = source;
  if (participant.completion !== null) return [];
  if (participant.role === 'coordinator') return acknowledgement(source);
  const deadline = participant.approvedDue;
  if (deadline === null) return [...acknowledgement(source), ...interim(source)];
  return [
    ...acknowledgement(source),
    ...interim(source),
    ...before(source, 'deadline', deadline, context.policy.reminders[recurrenceOf(task)]),
    missed(source, deadline),
    ...overdueRepeats(source, deadline),
    ...reports(source, deadline),
  ];
};
