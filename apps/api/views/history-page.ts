import type { HistoryFilters } from '#libs/contracts/http/history';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { toMs, type Instant } from '#libs/domain/shared/time';

interface Item {
  readonly version: number;
  readonly topic: string;
  readonly recordedAt: Instant;
  readonly members?: readonly { readonly version: number }[] | undefined;
}

const newestIn = ({ version, members = [] }: Item): number =>
  Math.max(version, ...members.map((member) => member.version));

/**
 * What was asked for of a whole history: nothing of it moves when more happens, so that a place in it is a cursor.
 *
 * @param items the oldest first
 */
export const pageOfHistory = <T extends Item>(
  items: readonly T[],
  { topic, asOf, after = 0, order, cursor, limit }: HistoryFilters,
): { readonly items: T[]; readonly nextCursor: string | null; readonly total: number } | Rejection => {
  if (cursor !== undefined && !/^\d{1,9}$/u.test(cursor)) return reject('CURSOR.INVALID');
  const known = asOf === undefined ? null : toMs(asOf);
  const matches = (item: T): boolean =>
    (topic === undefined || item.topic === topic) &&
    newestIn(item) > after &&
    (known === null || toMs(item.recordedAt) <= known);
  const matching = items.map((item, place) => ({ item, place })).filter(({ item }) => matches(item));
  const inOrder = order === 'newest' ? matching.toReversed() : matching;
  const from = cursor === undefined ? null : Number(cursor);
  const left =
    from === null
      ? inOrder
      : inOrder.filter(({ place }) => (order === 'newest' ? place < from : place > from));
  const page = limit === undefined ? left : left.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    nextCursor: last === undefined || page.length === left.length ? null : String(last.place),
    total: matching.length,
  };
};
