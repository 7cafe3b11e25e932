import type { Step, StepSource } from '#libs/domain/annex-task/step';
import { escalationSteps } from '#libs/domain/annex-task/agenda-escalation';
import { spread } from '#libs/domain/annex-task/step-time';
import type { Deliverable, WhoAccepts } from '#libs/domain/annex-task/state';
import { after, endOfTerm } from '#libs/domain/policy/offsets';
import type { EscalationTarget } from '#libs/domain/policy/policy';

/** Whom a late approver is reported to: nobody is told about themselves, nor is the unit that waits. */
const above = (accepts: WhoAccepts): readonly EscalationTarget[] => {
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
  const deadline = endOfTerm(waiting.submittedAt, offset, calendar);
  const key = `acceptance#${waiting.n}:${deadline}`;
  const slot = after(waiting.submittedAt, offset, policy, calendar);
  const remind: Step = {
    key,
    ladder: key,
    dueAt: spread(slot, offset, task.assignment.taskId, policy, waiting.submittedAt),
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
  const allowed = above(task.assignment.accepts);
  const levels = policy.escalation.filter((step) => allowed.includes(step.to));
  return [
    remind,
    ...escalationSteps(source, { about: 'acceptance', from: deadline, deadline, request: null, levels }),
  ];
};
