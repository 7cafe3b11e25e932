import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Accounts } from '#libs/application/ports/accounts';
import type { Clock } from '#libs/application/ports/clock';
import type { Recipients } from '#libs/application/ports/recipients';
import type { Person } from '#libs/domain/shared/actor';
import type { Language } from '#libs/domain/shared/language';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { fromMs, plusMinutes, toMs, type Instant } from '#libs/domain/shared/time';
import { gathered } from '#libs/pacing/gathered';
import { accountOf, holderOf, type Account, type KnownAccount } from '#libs/identity/account';
import { createAccountBook, type AccountBook } from '#libs/identity/accounts';
import { findCallers } from '#libs/identity/callers';
import { AccountEntity } from '#libs/identity/entities';
import { verifyPassword } from '#libs/identity/passwords';
import { createRecipients } from '#libs/identity/recipients';
import { endSession, endSessions, openSession, sessionsOf, type OpenSession } from '#libs/identity/sessions';
import { createTokens } from '#libs/identity/tokens';

export type { Account } from '#libs/identity/account';

export interface Session {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly user: Pick<Account, 'id' | 'name' | 'agencyId' | 'roles'>;
}

export interface SignedIn {
  readonly actor: Person;
  readonly name: string;
  /** In which the person is spoken to. */
  readonly language: Language;
  /** Ends the session. */
  readonly sessionId: string;
}

export interface Identity extends Recipients, Accounts, AccountBook {
  /**
   * `SESSION.BAD_CREDENTIALS` also for an unknown name; `SESSION.DISABLED`. Each attempt is recorded.
   *
   * @param address where it was tried from
   */
  signIn(username: string, password: string, address?: string): Promise<Session | Rejection>;
  /** `SESSION.INVALID`, `SESSION.EXPIRED`, `SESSION.REVOKED` or `SESSION.DISABLED`. */
  authenticate(token: string): Promise<SignedIn | Rejection>;
  signOut(token: string): Promise<void>;
  /** The sessions of an account that are open, newest first. */
  sessions(userId: string): Promise<readonly OpenSession[]>;
  /** Ends one session of an account: `SESSION.NOT_FOUND`. */
  endSession(userId: string, sessionId: string): Promise<Rejection | null>;
  /** Ends all sessions of an account but one. */
  endOtherSessions(userId: string, sessionId: string): Promise<void>;
  /**
   * A person changes their own password, which ends their other sessions: `USER.WRONG_PASSWORD` where the present one
   * is not given, `USER.SAME_PASSWORD`.
   */
  changePassword(
    own: { readonly userId: string; readonly sessionId: string },
    present: string,
    next: string,
  ): Promise<Rejection | null>;
  listUsers(): Promise<readonly KnownAccount[]>;
  /** Null when there is no such account. */
  account(userId: string): Promise<KnownAccount | null>;
  /** Names by user id, for histories. */
  userNames(): Promise<ReadonlyMap<string, string>>;
}

/** Minutes after which a session has to be opened again. */
const sessionMinutes = 60;

/**
 * Accounts and sessions. Tokens are short-lived and signed; what an account may do is read at each use, so a
 * change of role or a disabled account is in force at once.
 *
 * @param tokenKey at least 32 random bytes
 */
export const createIdentity = (deps: {
  readonly dataSource: DataSource;
  readonly tokenKey: Uint8Array;
  readonly clock: Clock;
}): Identity => {
  const { dataSource, tokenKey, clock } = deps;
  const accounts = dataSource.getRepository(AccountEntity);
  const record = (username: string, now: Instant, code: string | null): Promise<unknown> =>
    dataSource.query('insert into identity.sign_ins (at, username, code) values ($1, $2, $3)', [
      now,
      username.slice(0, 200),
      code,
    ]);

  const book = createAccountBook({ dataSource, clock });
  const tokens = createTokens(tokenKey);
  const callerOf = gathered(findCallers(dataSource));

  return {
    async signIn(given, password, address) {
      const username = given.trim().toLowerCase();
      const now = await clock.now();
      const row = await accounts.findOneBy({ username });
      const matches = await verifyPassword(row?.passwordHash ?? null, password);
      const code = !row || !matches ? 'SESSION.BAD_CREDENTIALS' : row.disabled ? 'SESSION.DISABLED' : null;
      if (!row || code !== null) {
        await record(username, now, code);
        return reject(code ?? 'SESSION.BAD_CREDENTIALS');
      }
      const expires = Math.floor(toMs(plusMinutes(now, sessionMinutes)) / 1000);
      const session = { id: randomUUID(), openedAt: now, expiresAt: fromMs(expires * 1000) };
      const checked = { userId: row.id, passwordHash: row.passwordHash };
      const opened = await openSession(dataSource, { ...session, address: address ?? null }, checked);
      await record(username, now, opened ? null : 'SESSION.BAD_CREDENTIALS');
      if (!opened) return reject('SESSION.BAD_CREDENTIALS');
      const token = await tokens.sign({ userId: row.id, sessionId: session.id, expires }, now);
      const user = { id: row.id, name: row.name, agencyId: row.agencyId, roles: row.roles };
      return { token, expiresAt: session.expiresAt, user };
    },

    async authenticate(token) {
      const claims = await tokens.read(token, await clock.now());
      if (isRejection(claims)) return claims;
      const { account, isOpen } = await callerOf(claims);
      if (!account) return reject('SESSION.INVALID');
      if (account.disabled) return reject('SESSION.DISABLED');
      if (!isOpen) return reject('SESSION.REVOKED');
      const actor: Person = { kind: 'person', ...holderOf(account) };
      return { actor, name: account.name, language: account.language, sessionId: claims.sessionId };
    },

    async signOut(token) {
      const claims = await tokens.read(token, await clock.now());
      if (!isRejection(claims)) await endSession(dataSource, claims.userId, claims.sessionId);
    },

    sessions: async (userId) => sessionsOf(dataSource, userId, await clock.now()),

    async endSession(userId, sessionId) {
      return (await endSession(dataSource, userId, sessionId)) ? null : reject('SESSION.NOT_FOUND');
    },

    endOtherSessions: (userId, sessionId) => endSessions(dataSource, userId, sessionId),

    async changePassword({ userId, sessionId }, present, next) {
      const row = await accounts.findOneBy({ id: userId });
      if (!(await verifyPassword(row?.passwordHash ?? null, present))) return reject('USER.WRONG_PASSWORD');
      if (present === next) return reject('USER.SAME_PASSWORD');
      const stays = { sessionsStay: { but: sessionId } };
      const changed = await book.change(userId, { password: next }, { by: userId }, stays);
      return isRejection(changed) ? changed : null;
    },

    listUsers: async () => (await accounts.find({ order: { id: 'ASC' } })).map(accountOf),

    async account(userId) {
      const row = await accounts.findOneBy({ id: userId });
      return row ? accountOf(row) : null;
    },

    async holder(userId) {
      const row = await accounts.findOneBy({ id: userId });
      return row ? { ...holderOf(row), disabled: row.disabled } : null;
    },

    async userNames() {
      const named = await accounts.find({ select: { id: true, name: true } });
      return new Map(named.map(({ id, name }) => [id, name]));
    },

    ...book,
    ...createRecipients(dataSource),
  };
};
