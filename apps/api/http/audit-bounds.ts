import type { AuditEntry } from '#libs/audit/audit-log';

/** Entries of one kind within a minute that name no account: from one address, more than it may try to sign in … */
export const STRANGERS_OF_ADDRESS = 400;
/** … and from all addresses together, some hundred megabytes in a day at the most. */
export const STRANGERS_OF_ALL = 1_000;

const TOO_MANY = 429;

/**
 * Tells of each entry whether it is written, so that nobody fills the disk by being refused. Of those who are
 * throttled the first refusal of a minute is written, and of those who name no account as many as the bounds say;
 * what an account is refused otherwise is always written, as its requests are throttled.
 *
 * Counted by the minute of the entries, which come in the order of their time or nearly so.
 */
export const createAuditBounds = (): ((entry: AuditEntry) => boolean) => {
  let minute = '';
  const counts = new Map<string, number>();
  const within = (key: string, most: number): boolean => {
    const count = counts.get(key) ?? 0;
    if (count >= most) return false;
    counts.set(key, count + 1);
    return true;
  };
  return ({ at, kind, userId, username, address, status }) => {
    const now = at.slice(0, 'yyyy-mm-ddThh:mm'.length);
    if (now !== minute) counts.clear();
    minute = now;
    const who = userId === null ? JSON.stringify([address, username]) : `user ${userId}`;
    if (status === TOO_MANY && counts.has(`throttled ${who}`)) return false;
    if (userId === null && !within(`${kind} ${address}`, STRANGERS_OF_ADDRESS)) return false;
    if (userId === null && !within(kind, STRANGERS_OF_ALL)) return false;
    return status !== TOO_MANY || within(`throttled ${who}`, 1);
  };
};
