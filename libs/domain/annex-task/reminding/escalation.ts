import type { Late } from '#libs/domain/annex-task/reminding/late';
import { nameOfSubject, type StepOf } from '#libs/domain/annex-task/kernel/step-identity';
import type { StepSubject } from '#libs/domain/annex-task/kernel/event-parts';
import type { EscalationSubject } from '#libs/domain/annex-task/reminding/kinds';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import type { Cycle, Participant } from '#libs/domain/annex-task/kernel/state';
import { spread } from '#libs/domain/annex-task/kernel/step-time';
import { after } from '#libs/domain/policy/offsets';
import type { EscalationTarget, Policy } from '#libs/domain/policy/policy';
import type { Instant } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** Whose part of the task it is about, in which cycle. */
interface PartSource extends Pick<StepSource, 'task' | 'context'> {
  readonly cycle: Pick<Cycle, 'no'>;
  readonly participant: Pick<Participant, 'agencyId'>;
}

export interface Escalation {
  readonly late: Late;
  readonly about: EscalationSubject;
  /** The ladder counts from here. */
  readonly from: Instant;
  readonly deadline: Instant | null;
  readonly request: number | null;
  /** Tells steps of one subject apart, and the number that their events carry, where it is no request. */
  readonly of?: StepOf;
  readonly number?: StepSubject;
  /** Names the steps where the deadline itself may move with a suspension. */
  readonly identity?: Instant;
  readonly levels: Policy['escalation'];
}

/**
 * Whether whoever is late holds the level: nobody is told about themselves. Who else holds it, and of which agency
 * they are, is known where people are looked up.
 */
const holds = (target: EscalationTarget, { agencyId, userId }: Late, source: PartSource): boolean => {
  const { assignment } = source.task;
  switch (target) {
    case 'monitoring-agency':
      return agencyId === assignment.monitoringAgencyId;
    case 'office':
      return agencyId !== null && own(source.context.directory.agencies, agencyId)?.kind === 'office';
    case 'vice-chair':
      return userId === assignment.supervisorId;
    case 'head':
    case 'chair':
      return false;
  }
};

/** From a unit upwards. */
export const upwards: readonly EscalationTarget[] = [
  'head',
  'monitoring-agency',
  'office',
  'vice-chair',
  'chair',
];

/** Those to whom somebody is reported who decides about, or passes on, what others wait for. */
export const aboveDeciders: readonly EscalationTarget[] = ['office', 'vice-chair', 'chair'];

const subjectOf = (about: EscalationSubject, n: number | null): StepOf =>
  n === null ? { about } : { about, n };

/** One step for each level of the ladder that applies. */
export const escalationSteps = (source: PartSource, escalation: Escalation): ReminderStep[] => {
  const { about, late, deadline, from, request, levels, number } = escalation;
  const { participant, cycle, context, task } = source;
  const { policy, calendar } = context;
  const of = escalation.of ?? subjectOf(about, request);
  const first = escalation.identity ?? deadline ?? from;
  const ladder = `escalation:${nameOfSubject(of)}:${first}`;
  const applying = levels.filter(({ to }) => !holds(to, late, source));
  return applying.map(({ level, after: offset, to }) => {
    const identity = { kind: 'escalation', ...of, level, deadline: first } as const;
    return {
      identity,
      ladder,
      dueAt: spread(after(from, offset, policy, calendar), offset, task.assignment.taskId, policy, from),
      rank: level,
      event: (taken) => ({
        type: 'TaskEscalated',
        data: {
          cycle: cycle.no,
          agencyId: participant.agencyId,
          ...taken,
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
