import { above } from '#libs/domain/annex-task/agenda-acceptance';
import { escalationSteps } from '#libs/domain/annex-task/agenda-escalation';
import { countedFrom } from '#libs/domain/annex-task/paused';
import { pendingExtension } from '#libs/domain/annex-task/queries';
import type { Step, StepSource } from '#libs/domain/annex-task/step';
import { spread } from '#libs/domain/annex-task/step-time';
import { after, endOfTerm } from '#libs/domain/policy/offsets';

/** A supervisor who is asked to decide has as long as for a product, and is reminded and escalated like that. */
export const decisionSteps = (source: StepSource): Step[] => {
  const { participant, cycle, context, task } = source;
  const pending = pendingExtension(participant);
  if (!pending || participant.completion !== null) return [];
  const { policy, calendar } = context;
  const offset = policy.approveWithin;
  const identity = endOfTerm(pending.requestedAt, offset, calendar);
  const start = countedFrom(task, pending.requestedAt);
  const deadline = endOfTerm(start, offset, calendar);
  const key = `decision#${pending.n}:${identity}`;
  const slot = after(start, offset, policy, calendar);
  const remind: Step = {
    key,
    ladder: key,
    rank: 0,
    dueAt: spread(slot, offset, task.assignment.taskId, policy, start),
    event: (standsFor) => ({
      type: 'ReminderIssued',
      data: {
        ...{ cycle: cycle.no, agencyId: participant.agencyId, key, standsFor, deadline },
        ...{ kind: 'decision', request: null, deliverable: null, extension: pending.n },
      },
    }),
  };
  const allowed = above('supervisor');
  const levels = policy.escalation.filter((step) => allowed.includes(step.to));
  const about = { about: 'decision', extension: pending.n, request: null } as const;
  return [remind, ...escalationSteps(source, { ...about, from: deadline, deadline, identity, levels })];
};
