import type { Step, StepSource } from '#libs/domain/annex-task/step';
import type { EscalationSubject, StepSubject } from '#libs/domain/annex-task/events';
import type { Cycle, Participant } from '#libs/domain/annex-task/state';
import { spread } from '#libs/domain/annex-task/step-time';
import { after } from '#libs/domain/policy/offsets';
import type { EscalationTarget, Policy } from '#libs/domain/policy/policy';
import type { Instant } from '#libs/domain/shared/time';

/** Who is late, in which cycle. */
interface LateSource extends Pick<StepSource, 'task' | 'context'> {
  readonly cycle: Pick<Cycle, 'no'>;
  readonly participant: Pick<Participant, 'agencyId'>;
}

export interface Escalation {
  readonly about: EscalationSubject;
  /** The ladder counts from here. */
  readonly from: Instant;
  readonly deadline: Instant | null;
  readonly request: number | null;
  /** Tells steps of one subject apart, and the number that their events carry, where it is no request. */
  readonly name?: string;
  readonly number?: StepSubject;
  /** Names the steps where the deadline itself may move with a suspension. */
  readonly identity?: string;
  readonly levels: Policy['escalation'];
}

/** Whether the late unit itself holds the level: it is not told about itself. */
const holds = (target: EscalationTarget, source: LateSource): boolean => {
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
export const escalationSteps = (source: LateSource, escalation: Escalation): Step[] => {
  const { about, deadline, from, request, levels, number } = escalation;
  const { participant, cycle, context, task } = source;
  const { policy, calendar } = context;
  const subject = about + (escalation.name ?? (request === null ? '' : `#${request}`));
  const identity = escalation.identity ?? deadline ?? from;
  // Who decides late is not the unit that waits for it.
  const ofApprover = about === 'acceptance' || about === 'decision';
  const applying = levels.filter(({ to }) => ofApprover || !holds(to, source));
  return applying.map(({ level, after: offset, to }) => {
    const key = `escalation:${subject}:${level}:${identity}`;
    return {
      key,
      ladder: `escalation:${subject}:${identity}`,
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
          ...number,
        },
      }),
    };
  });
};
