import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Begun } from '#libs/read-models/list-beginning';

/** After which row a page begins; `due` is an instant or `infinity`. */
export interface Place extends Begun {
  readonly closed: boolean;
  readonly due: string;
  /** The task among those of the same deadline, see `orderOf`. */
  readonly order: string;
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** As `encodeCursor` and the cursors of other lists have instants. */
export const isInstant = (given: unknown): given is string =>
  // PostgreSQL has no year 0.
  typeof given === 'string' && instantForm.test(given) && given >= '0001' && !Number.isNaN(Date.parse(given));
/** An instant, or `infinity` where there is no deadline. */
export const isDue = (given: unknown): given is string => given === 'infinity' || isInstant(given);
/** PostgreSQL has no text with these in it. */
export const isOrder = (given: unknown): given is string =>
  typeof given === 'string' && !/\p{Cs}/u.test(given) && !given.includes('\0');

export const encodeCursor = ({ at, known, closed, due, order }: Place): string =>
  Buffer.from(JSON.stringify([at, known, closed, due, order])).toString('base64url');

/** @returns `CURSOR.INVALID` for what `encodeCursor` never made; null for the beginning */
export const decodeCursor = (cursor: string | undefined): Place | null | Rejection => {
  if (cursor === undefined) return null;
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [at, known, closed, due, order] = Array.isArray(decoded) ? (decoded as unknown[]) : [];
    if (isInstant(at) && isInstant(known) && typeof closed === 'boolean' && isDue(due) && isOrder(order))
      return { at, known, closed, due, order };
  } catch {
    // Refused below.
  }
  return reject('CURSOR.INVALID');
};
