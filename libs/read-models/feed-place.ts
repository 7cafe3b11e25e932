import type { Cursor } from '#libs/application/ports/ledger';

/** Transaction and position of a place in the feed, as text; null for what is no place. */
const partsIn = (place: string): readonly [string, string] | null => {
  const [, xact, position] = /^(\d{1,20})\.(\d{1,19})$/u.exec(place) ?? [];
  return xact === undefined || position === undefined ? null : [xact, position];
};

/** Whether somebody gave a place of the feed. */
export const isPlace = (given: string): boolean => partsIn(given) !== null;

/** @throws where it is none */
export const partsOfPlace = (place: Cursor): readonly [string, string] => {
  const parts = partsIn(place);
  if (parts === null) throw new Error(`LEDGER.BAD_CURSOR ${place}`);
  return parts;
};

/** Whether one place lies behind another: by transaction first, as the feed is read. */
export const isBehind = (one: Cursor, other: Cursor): boolean => {
  const [[oneXact, onePosition], [otherXact, otherPosition]] = [partsOfPlace(one), partsOfPlace(other)];
  return oneXact === otherXact
    ? BigInt(onePosition) > BigInt(otherPosition)
    : BigInt(oneXact) > BigInt(otherXact);
};

/** The one behind which no other lies before; null where one of them has not begun. */
export const earliestPlace = (places: readonly (Cursor | null)[]): Cursor | null =>
  places.reduce(
    (first, place) => (first === null || place === null ? null : isBehind(first, place) ? place : first),
    places[0] ?? null,
  );
