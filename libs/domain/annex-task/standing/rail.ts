import type { AssignedTask, Participant } from '#libs/domain/annex-task/kernel/state';
import { delaysAt, type DelaySpan } from '#libs/domain/annex-task/standing/delay';
import type { DelayCourse, Part } from '#libs/domain/annex-task/standing/delay-course';
import { leadInFocus } from '#libs/domain/annex-task/standing/status';
import { participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type { Instant } from '#libs/domain/shared/time';

/** Something that happened, or was to happen, at a point of the line. */
export interface RailPoint {
  readonly kind: 'handed-in' | 'returned' | 'approved' | 'coordination';
  readonly at: Instant;
}

/** The line that lists draw of a task: of the lead in focus, from the beginning of its part to now or to its end. */
export interface Rail {
  readonly cycle: number;
  readonly agencyId: string;
  readonly from: Instant;
  /** Null while it goes on. */
  readonly to: Instant | null;
  /** Who was waited for when, without a gap: the attribution of `delaysAt`. */
  readonly spans: readonly DelaySpan[];
  readonly points: readonly RailPoint[];
}

const handedIn = ({ deliverables }: Participant): readonly RailPoint[] =>
  deliverables.flatMap(({ submittedAt, decidedAt, status }): RailPoint[] => [
    { kind: 'handed-in', at: submittedAt },
    ...(decidedAt !== null && (status === 'returned' || status === 'approved')
      ? [{ kind: status, at: decidedAt }]
      : []),
  ]);

/** By when others were to send what the lead asked them for. */
const coordination = (task: AssignedTask, { cycle, agencyId }: Part): readonly RailPoint[] => {
  const days = participantsOf(task, cycle)
    .flatMap(({ requests }) => requests)
    .flatMap(({ due, leadAgencyId }) => (due !== null && leadAgencyId === agencyId ? [due] : []));
  return [...new Set(days)].map((at) => ({ kind: 'coordination', at }));
};

const partInFocus = (task: AssignedTask, parts: readonly Part[]): Part | undefined => {
  const focus = leadInFocus(task);
  const own = focus && parts.findLast((p) => p.cycle === focus.cycle && p.agencyId === focus.agencyId);
  return own ?? parts.at(-1);
};

/**
 * The line of a task at an instant; null while nobody had a part of it.
 *
 * @param course by the same events as the task, none of them after `now`
 */
export const railInFocus = (task: AssignedTask, course: DelayCourse, now: Instant): Rail | null => {
  const part = partInFocus(task, course.parts);
  if (part === undefined) return null;
  const { state, since } = course;
  const [delay] = delaysAt({ state, since, parts: [part] }, now);
  if (delay === undefined) return null;
  const { cycle, agencyId, from, to, spans } = delay;
  const lead = participantsOf(task, cycle).find((p) => p.agencyId === agencyId && p.role === 'lead');
  const points = [...(lead ? handedIn(lead) : []), ...coordination(task, part)];
  return { cycle, agencyId, from, to, spans, points };
};
