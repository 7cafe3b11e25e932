import type { IdPage } from '#libs/contracts/http/common';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

/**
 * What was asked for of a list in the order of its ids. A cursor is the last id of a page: whatever comes and goes
 * meanwhile, what follows is shown once.
 *
 * @returns `CURSOR.INVALID` for a cursor of another form
 */
export const pageById = <T extends { readonly id: string }>(
  items: readonly T[],
  { cursor, limit }: IdPage,
): { readonly items: readonly T[]; readonly nextCursor: string | null } | Rejection => {
  const after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString();
  if (cursor !== undefined && (after === '' || cursorOf(after) !== cursor)) return reject('CURSOR.INVALID');
  const left = items.filter(({ id }) => id > after);
  const page = limit === undefined ? left : left.slice(0, limit);
  const last = page.at(-1);
  const isLast = last === undefined || page.length === left.length;
  return { items: page, nextCursor: isLast ? null : cursorOf(last.id) };
};
