import type { TaskEvent } from '#libs/domain/annex-task/events';
import {
  courseAfter,
  coursePassed,
  noCourse,
  withMore,
  type DelayCourse,
  type DelayShare,
  type DelaySpan,
  type Part,
} from '#libs/domain/annex-task/standing/delay-course';
import type { Happened } from '#libs/domain/shared/decider';
import { toMs, type Instant } from '#libs/domain/shared/time';

export type { Bearer, DelayShare, DelaySpan } from '#libs/domain/annex-task/standing/delay-course';

/** The time that one lead's part of a cycle has taken, and whose it was; the shares add up exactly to `ms`. */
export interface Delay {
  readonly cycle: number;
  /** Who has the part now, or had it last. */
  readonly agencyId: string;
  readonly from: Instant;
  /** When it was accepted, given up or cancelled; null while it goes on. */
  readonly to: Instant | null;
  readonly ms: number;
  readonly shares: readonly DelayShare[];
  /** The same time in the order in which it passed, without a gap. */
  readonly spans: readonly DelaySpan[];
}

const longestFirst = (shares: readonly DelayShare[]): readonly DelayShare[] =>
  [...shares].sort((a, b) => b.ms - a.ms);

const finished = ({ cycle, agencyId, from, to, shares, spans }: Part, now: Instant): Delay => ({
  cycle,
  agencyId,
  from,
  to,
  ms: toMs(to ?? now) - toMs(from),
  shares: longestFirst(shares),
  spans,
});

/** What was recorded late takes its place where it happened; what happened at once stays as it was recorded. */
const inOrderOfOccurrence = (history: readonly Happened<TaskEvent>[]): readonly Happened<TaskEvent>[] =>
  [...history].sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));

/** The course by all of a task's events, in the order of their record. */
export const courseOf = (history: readonly Happened<TaskEvent>[]): DelayCourse =>
  inOrderOfOccurrence(history).reduce(courseAfter, noCourse);

/**
 * Whose the time of each cycle was, from its opening until the lead's product was accepted, or until `now`
 * (domain description: "days waited for each coordinating unit, for the approver, for the lead"). A part that was
 * given to another agency goes on there; each agency bears the time that it had.
 *
 * @param now not before the last event that the course has followed
 */
export const delaysAt = (course: DelayCourse, now: Instant): readonly Delay[] =>
  coursePassed(course, now).parts.map((part) => finished(part, now));

/**
 * The same by all events.
 *
 * @param history the task's events in the order of their record; nothing of it is after `now`
 */
export const delaysOf = (history: readonly Happened<TaskEvent>[], now: Instant): readonly Delay[] =>
  delaysAt(courseOf(history), now);

/** Shares of the time over several parts, by who bore it, the longest first. */
export const totalShares = (delays: readonly Delay[]): readonly DelayShare[] =>
  longestFirst(delays.flatMap(({ shares }) => shares).reduce<readonly DelayShare[]>(withMore, []));
