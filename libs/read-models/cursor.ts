import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** After which row a page begins; `due` is an instant or `infinity`. */
export interface Place {
  readonly closed: boolean;
  readonly due: string;
  /** The task among those of the same deadline, see `orderOf`. */
  readonly order: string;
}

const dueForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isDue = (due: string): boolean =>
  // PostgreSQL has no year 0.
  due === 'infinity' || (dueForm.test(due) && due >= '0001' && !Number.isNaN(Date.parse(due)));

export const encodeCursor = ({ closed, due, order }: Place): string =>
  Buffer.from(JSON.stringify([closed, due, order])).toString('base64url');

/** @returns `CURSOR.INVALID` for what `encodeCursor` never made; null for the beginning */
export const decodeCursor = (cursor: string | undefined): Place | null | Rejection => {
  if (cursor === undefined) return null;
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [closed, due, order] = Array.isArray(decoded) ? (decoded as unknown[]) : [];
    if (
      typeof closed === 'boolean' &&
      typeof due === 'string' &&
      typeof order === 'string' &&
      isDue(due) &&
      // PostgreSQL has no text with these in it.
      !/\p{Cs}/u.test(order) &&
      !order.includes('\0')
    )
      return { closed, due, order };
  } catch {
    // Refused below.
  }
  return reject('CURSOR.INVALID');
};
