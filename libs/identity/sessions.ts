import type { Instant } from '#libs/domain/shared/time';
import type { Query } from '#libs/identity/account-changes';

/** A session that is open: its token has not expired, and nobody ended it. */
export interface OpenSession {
  readonly id: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  /** Where it was opened from. */
  readonly address: string | null;
}

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Opens a session, unless password or account were changed since they were checked: the account's row is locked
 * meanwhile, so that whoever ends its sessions ends this one as well. What has expired is forgotten.
 *
 * @returns whether it is open
 */
export const openSession = async (
  on: Query,
  { id, openedAt, expiresAt, address }: OpenSession,
  checked: { readonly userId: string; readonly passwordHash: string },
): Promise<boolean> => {
  await on.query('delete from identity.sessions where user_id = $1 and expires_at <= $2', [
    checked.userId,
    openedAt,
  ]);
  const opened: unknown[] = await on.query(
    `insert into identity.sessions (id, user_id, opened_at, expires_at, address)
       select $1, id, $2, $3, $4 from identity.users
         where id = $5 and password_hash = $6 and not disabled for share
     returning id`,
    [id, openedAt, expiresAt, address, checked.userId, checked.passwordHash],
  );
  return opened.length > 0;
};

/** Newest first. */
export const sessionsOf = (on: Query, userId: string, now: Instant): Promise<OpenSession[]> =>
  on.query(
    `select id, ${utc('opened_at')} as "openedAt", ${utc('expires_at')} as "expiresAt", address
       from identity.sessions where user_id = $1 and expires_at > $2 order by opened_at desc, id`,
    [userId, now],
  );

/** @returns whether it was open */
export const endSession = async (on: Query, userId: string, sessionId: string): Promise<boolean> => {
  const [ended]: [unknown[], number] = await on.query(
    'delete from identity.sessions where user_id = $1 and id = $2 returning id',
    [userId, sessionId],
  );
  return ended.length > 0;
};

/** @param but a session that stays */
export const endSessions = async (on: Query, userId: string, but: string | null = null): Promise<void> => {
  await on.query('delete from identity.sessions where user_id = $1 and ($2::text is null or id <> $2)', [
    userId,
    but,
  ]);
};
