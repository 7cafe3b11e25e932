import { LessThanOrEqual, MoreThan, Not, type DataSource } from 'typeorm';
import type { Instant } from '#libs/domain/shared/time';
import { AccountEntity, SessionEntity, type SessionRow, type Tables } from '#libs/identity/entities';

/** A session that is open: its token has not expired, and nobody ended it. */
export interface OpenSession {
  readonly id: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  /** Where it was opened from. */
  readonly address: string | null;
}

const sessionsIn = (on: Tables) => on.getRepository(SessionEntity);

/**
 * Opens a session, unless password or account were changed since they were checked: the account's row is locked
 * meanwhile, so that whoever ends its sessions ends this one as well. What has expired is forgotten.
 *
 * @returns whether it is open
 */
export const openSession = (
  dataSource: DataSource,
  session: OpenSession,
  { userId, passwordHash }: { readonly userId: string; readonly passwordHash: string },
): Promise<boolean> =>
  dataSource.transaction(async (on) => {
    await sessionsIn(on).delete({ userId, expiresAt: LessThanOrEqual(session.openedAt) });
    const unchanged = await on.getRepository(AccountEntity).findOne({
      where: { id: userId, passwordHash, disabled: false },
      lock: { mode: 'pessimistic_read' },
    });
    if (!unchanged) return false;
    await sessionsIn(on).insert({ ...session, userId });
    return true;
  });

const shown = ({ id, openedAt, expiresAt, address }: SessionRow): OpenSession => ({
  id,
  openedAt,
  expiresAt,
  address,
});

/** Newest first. */
export const sessionsOf = async (on: Tables, userId: string, now: Instant): Promise<OpenSession[]> => {
  const where = { userId, expiresAt: MoreThan(now) };
  return (await sessionsIn(on).find({ where, order: { openedAt: 'DESC', id: 'ASC' } })).map(shown);
};

/** @returns whether it was open */
export const endSession = async (on: Tables, userId: string, sessionId: string): Promise<boolean> =>
  (await sessionsIn(on).delete({ userId, id: sessionId })).affected === 1;

/** @param but a session that stays */
export const endSessions = async (on: Tables, userId: string, but: string | null = null): Promise<void> => {
  await sessionsIn(on).delete(but === null ? { userId } : { userId, id: Not(but) });
};
