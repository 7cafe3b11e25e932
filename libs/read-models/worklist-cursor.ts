import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { isDue, isOrder } from '#libs/read-models/cursor';

/** Where a task stands in a work list; `due` is an instant or infinite. */
export interface WorklistPlace {
  readonly due: string;
  /** The task among those of the same deadline, see `orderOf`. */
  readonly order: string;
}

/** Later in the order of lists than what has a deadline is what has none. */
const asText = (due: string): string => (due === 'infinity' ? '~' : due === '-infinity' ? '' : due);

/** As the database compares them: text by its bytes. */
const compared = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Whether one place comes after another one. */
export const isAfter = (a: WorklistPlace, b: WorklistPlace): boolean =>
  (compared(asText(a.due), asText(b.due)) || compared(a.order, b.order)) > 0;

export const encodePlace = ({ due, order }: WorklistPlace): string =>
  Buffer.from(JSON.stringify([due, order])).toString('base64url');

/** @returns `CURSOR.INVALID` for what `encodePlace` never made */
export const decodePlace = (cursor: string): WorklistPlace | Rejection => {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [due, order] = Array.isArray(decoded) ? (decoded as unknown[]) : [];
    if (isDue(due) && isOrder(order)) return { due, order };
  } catch {
    // Refused below.
  }
  return reject('CURSOR.INVALID');
};
