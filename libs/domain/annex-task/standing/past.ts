import type { TaskEvent } from '#libs/domain/annex-task/events';
import { courseOf } from '#libs/domain/annex-task/standing/delay';
import { courseAfter, noCourse, type DelayCourse } from '#libs/domain/annex-task/standing/delay-course';
import {
  insideAfter,
  insideProducts,
  type InsideProducts,
} from '#libs/domain/annex-task/standing/inside-products';
import type { Happened } from '#libs/domain/shared/decider';

/** What is told of a task by all of its events, beside its state: kept with it, it need not be read out of them again. */
export interface Past {
  /** Whose the time was. */
  readonly delay: DelayCourse;
  readonly inside: InsideProducts;
}

/** Of a task of which nothing has happened. */
export const noPast: Past = { delay: noCourse, inside: new Map() };

/**
 * The past after one event more.
 *
 * @returns null where something that happened after it was recorded before: then only all events tell (`pastOf`)
 */
export const pastAfter = ({ delay, inside }: Past, happened: Happened<TaskEvent>): Past | null =>
  delay.since !== null && happened.occurredAt < delay.since
    ? null
    : { delay: courseAfter(delay, happened), inside: insideAfter(inside, happened.event) };

/** The past by all events of a task, in the order of their record. */
export const pastOf = (history: readonly Happened<TaskEvent>[]): Past => ({
  delay: courseOf(history),
  inside: insideProducts(history.map(({ event }) => event)),
});
