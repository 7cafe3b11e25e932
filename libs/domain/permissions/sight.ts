import {
  insideProducts,
  tellsOfInside,
  type InsideProducts,
} from '#libs/domain/annex-task/standing/inside-products';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { TaskState } from '#libs/domain/annex-task/kernel/state';
import { speaksFor } from '#libs/domain/permissions/readers';
import type { Person } from '#libs/domain/shared/actor';
import type { Happened } from '#libs/domain/shared/decider';

/** What of one task somebody reads. */
export interface Sight {
  /** Of each event, in order, whether they read it. */
  readonly shown: readonly boolean[];
  /** How many events they read the state by: all of them, or those up to the hand-over. */
  readonly until: number;
  /** The numbers of the products that they do not see. */
  readonly hiddenProducts: ReadonlySet<number>;
}

const takesPart = (state: TaskState, agencyIds: readonly string[]): boolean =>
  state.kind !== 'unassigned' && state.assignment.assignees.some((a) => agencyIds.includes(a.agencyId));

/** Up to and with the event by which the last of the agencies gave the task away; 0 where none had it. */
const untilHandOver = (happened: readonly Happened<TaskEvent>[], agencyIds: readonly string[]): number => {
  let state: TaskState = { kind: 'unassigned' };
  let until = 0;
  happened.forEach((one, index) => {
    const before = takesPart(state, agencyIds);
    state = evolveTask(state, one);
    if (before && !takesPart(state, agencyIds)) until = index + 1;
  });
  return until;
};

/**
 * The numbers of the products inside an agency for which none of the readers speaks.
 *
 * @param inside by all events: what has left its agency since is no secret of it any more
 */
export const hiddenProducts = (inside: InsideProducts, readers: readonly Person[]): ReadonlySet<number> => {
  const agencyIds = readers.flatMap(speaksFor);
  return new Set([...inside].flatMap(([product, of]) => (agencyIds.includes(of) ? [] : [product])));
};

/**
 * What of a task is shown to somebody, by their own right and that of those for whom they act: a product is its
 * agency's alone until it is signed off, and who gave the task away reads what was there up to that moment.
 *
 * @param happened all events of the task, in order
 * @param readers the person and those for whom they act
 * @param follows whether one of them may read the task as it goes on
 */
export const sightOf = (
  happened: readonly Happened<TaskEvent>[],
  readers: readonly Person[],
  follows: boolean,
): Sight => {
  const agencyIds = readers.flatMap(speaksFor);
  const until = follows ? happened.length : untilHandOver(happened, agencyIds);
  const inside = insideProducts(happened.map(({ event }) => event));
  return {
    until,
    shown: happened.map(({ event }, index) => index < until && !tellsOfInside(event, inside, agencyIds)),
    hiddenProducts: hiddenProducts(inside, readers),
  };
};
