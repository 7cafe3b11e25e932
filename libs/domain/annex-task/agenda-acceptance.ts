import type { Step, StepSource } from '#libs/domain/annex-task/step';
import { escalationSteps } from '#libs/domain/annex-task/agenda-escalation';
import { countedFrom } from '#libs/domain/annex-task/paused';
import { spread } from '#libs/domain/annex-task/step-time';
import type { Deliverable, WhoAccepts } from '#libs/domain/annex-task/state';
import { whoAccepts } from '#libs/domain/annex-task/who-accepts';
import { after, endOfTerm } from '#libs/domain/policy/offsets';
import type { EscalationTarget } from '#libs/domain/policy/policy';

/** Whom a late approver is reported to: nobody is told about themselves, nor is the unit that waits. */
export const above = (accepts: WhoAccepts): readonly EscalationTarget[] => {
  switch (accepts) {
    case 'supervisor':
      return ['office', 'chair'];
    case 'monitoring-agency':
      return ['office', 'vice-chair', 'chair'];
  }
};

/** While a product waits for acceptance the ball is with the approver, who is reminded and escalated instead. */
export const acceptanceSteps = (source: StepSource, waiting: Deliverable): Step[] => {
  const { participant, cycle, context, task } = source;
  const { policy, calendar } = context;
  const offset = policy.approveWithin;
  // The step is named by the deadline that it had first; a suspension moves it on.
  const identity = endOfTerm(waiting.submittedAt, offset, calendar);
  const start = countedFrom(task, waiting.submittedAt);
  const deadline = endOfTerm(start, offset, calendar);
  const key = `acceptance#${waiting.n}:${identity}`;
  const slot = after(start, offset, policy, calendar);
  const remind: Step = {
    key,
    ladder: key,
    dueAt: spread(slot, offset, task.assignment.taskId, policy, start),
    rank: 0,
    event: (standsFor) => ({
      type: 'ReminderIssued',
      data: {
        cycle: cycle.no,
        agencyId: participant.agencyId,
        key,
        standsFor,
        deadline,
        kind: 'acceptance',
        request: null,
        deliverable: waiting.n,
      },
    }),
  };
  const allowed = above(whoAccepts(task, participant.agencyId));
  const levels = policy.escalation.filter((step) => allowed.includes(step.to));
  return [
    remind,
    ...escalationSteps(source, {
      about: 'acceptance',
      from: deadline,
      deadline,
      identity,
      request: null,
      levels,
    }),
  ];
};
