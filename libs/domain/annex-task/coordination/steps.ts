import { lateAgency } from '#libs/domain/annex-task/reminding/late';
import type { CoordinationEvent } from '#libs/domain/annex-task/coordination/events';
import type { RemindingEvent } from '#libs/domain/annex-task/reminding/events';
import type { Step, StepSource } from '#libs/domain/annex-task/kernel/step';
import { escalationSteps } from '#libs/domain/annex-task/reminding/escalation';
import { later, sizeOf, spread } from '#libs/domain/annex-task/kernel/step-time';
import type { CoordinationRequest, Participant } from '#libs/domain/annex-task/kernel/state';
import { beforeDeadline } from '#libs/domain/policy/offsets';

/** A step that is about what coordinating units owe. */
type CoordinationStep = Step<CoordinationEvent | RemindingEvent>;

/** Whether the coordinating unit owes an input: asked, not let go, and nothing waiting with the lead. */
const owes = (request: CoordinationRequest): boolean =>
  request.status === 'open' && request.inputs.at(-1)?.status !== 'submitted';

/** Whether the day was over, and marked, before the unit took the request over from another one. */
const missedBefore = ({ missedAt, due }: CoordinationRequest, { takenOverAt }: Participant): boolean =>
  missedAt !== null && due !== null && takenOverAt !== undefined && due <= takenOverAt;

const stepsOfRequest = (source: StepSource, request: CoordinationRequest): CoordinationStep[] => {
  const { due } = request;
  if (!owes(request) || due === null) return [];
  const { participant, cycle, context, task } = source;
  const { policy, calendar } = context;
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  const { takenOverAt = null } = participant;
  const begin = later(request.requestedAt, takenOverAt);
  const ladder = `coordination#${request.n}:${due}`;
  const reminders = policy.coordinationReminders.flatMap((offset, i): CoordinationStep[] => {
    const slot = beforeDeadline(due, offset, policy, calendar);
    if (slot < begin || slot >= due) return [];
    const before = sizeOf(offset);
    return [
      {
        identity: { kind: 'reminder', about: 'coordination', n: request.n, before, deadline: due },
        ladder,
        rank: i,
        dueAt: spread(slot, offset, task.assignment.taskId, policy, begin),
        event: (taken) => ({
          type: 'ReminderIssued',
          data: {
            ...of,
            ...taken,
            deadline: due,
            kind: 'coordination',
            request: request.n,
            deliverable: null,
          },
        }),
      },
    ];
  });
  const missed: CoordinationStep = {
    identity: { kind: 'missed', about: 'coordination', n: request.n, deadline: due },
    ladder,
    rank: 1000,
    dueAt: due,
    event: (taken) => ({
      type: 'CoordinationMissed',
      data: { ...of, ...taken, deadline: due, request: request.n },
    }),
  };
  // A late coordinating unit is a matter for its own head, not for the ladder of the task.
  const levels = policy.escalation.filter((step) => step.to === 'head').slice(0, 1);
  return [
    ...reminders,
    ...(missedBefore(request, participant) ? [] : [missed]),
    ...escalationSteps(source, {
      about: 'coordination',
      late: lateAgency(participant.agencyId),
      from: later(due, takenOverAt),
      deadline: due,
      request: request.n,
      levels,
    }),
  ];
};

/** Reminders, the mark and the escalation of every input that a coordinating unit owes. */
export const coordinationSteps = (source: StepSource): CoordinationStep[] =>
  source.participant.requests.flatMap((request) => stepsOfRequest(source, request));
