import type { Step, StepSource } from '#libs/domain/annex-task/step';
import { spread } from '#libs/domain/annex-task/step-time';
import { after } from '#libs/domain/policy/offsets';
import type { EscalationTarget, Policy } from '#libs/domain/policy/policy';
import type { Instant } from '#libs/domain/shared/time';

export interface Escalation {
  readonly about: 'deadline' | 'coordination' | 'acceptance';
  /** The ladder counts from here. */
  readonly from: Instant;
  readonly deadline: Instant | null;
  readonly request: number | null;
  readonly levels: Policy['escalation'];
}

/** Whether the late unit itself holds the level: it is not told about itself. */
const holds = (target: EscalationTarget, source: StepSource): boolean => {
  const { participant, task, context } = source;
  switch (target) {
    case 'monitoring-agency':
      return participant.agencyId === task.assignment.monitoringAgencyId;
    case 'office':
      return context.directory.agencies[participant.agencyId]?.kind === 'office';
    case 'head':
    case 'vice-chair':
    case 'chair':
      return false;
  }
};

/** One step for each level of the ladder that applies. */
export const escalationSteps = (source: StepSource, escalation: Escalation): Step[] => {
  const { about, deadline, from, request, levels } = escalation;
  const { participant, cycle, context, task } = source;
  const { policy, calendar } = context;
  const subject = request === null ? about : `${about}#${request}`;
  const applying = levels.filter(({ to }) => about === 'acceptance' || !holds(to, source));
  return applying.map(({ level, after: offset, to }) => {
    const key = `escalation:${subject}:${level}:${deadline ?? from}`;
    return {
      key,
      ladder: `escalation:${subject}:${deadline ?? from}`,
      dueAt: spread(after(from, offset, policy, calendar), offset, task.assignment.taskId, policy, from),
      rank: level,
      event: (standsFor) => ({
        type: 'TaskEscalated',
        data: {
          cycle: cycle.no,
          agencyId: participant.agencyId,
          key,
          standsFor,
          deadline,
          level,
          to,
          about,
          request,
        },
      }),
    };
  });
};
