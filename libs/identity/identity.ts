import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Accounts } from '#libs/application/ports/accounts';
import type { Clock } from '#libs/application/ports/clock';
import type { Recipients } from '#libs/application/ports/recipients';
import type { Person, Role } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { plusMinutes, toMs, type Instant } from '#libs/domain/shared/time';
import { gathered } from '#libs/application/gathered';
import { hashPassword, verifyPassword } from '#libs/identity/passwords';
import { createRecipients } from '#libs/identity/recipients';
import { createTokens, type Claims } from '#libs/identity/tokens';

/** An account without its password. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  /** Agencies and groups that a member of a steering committee is in charge of; absent where there are none. */
  readonly field?: readonly string[];
}

export interface Session {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly user: Pick<Account, 'id' | 'name' | 'agencyId' | 'roles'>;
}

export interface SignedIn {
  readonly actor: Person;
  readonly name: string;
  /** Ends the session. */
  readonly sessionId: string;
}

export interface Identity extends Recipients, Accounts {
  /** `SESSION.BAD_CREDENTIALS` also for an unknown name; `SESSION.DISABLED`. Each attempt is recorded. */
  signIn(username: string, password: string): Promise<Session | Rejection>;
  /** `SESSION.INVALID`, `SESSION.EXPIRED`, `SESSION.REVOKED` or `SESSION.DISABLED`. */
  authenticate(token: string): Promise<SignedIn | Rejection>;
  signOut(token: string): Promise<void>;
  /** Creates accounts that do not exist yet; all get the same password. */
  createUsers(accounts: readonly Account[], password: string): Promise<void>;
  /**
   * Creates one account. `USER.NAME_TAKEN`; the same id with the same particulars is answered as before, with
   * others refused with `COMMAND.ID_REUSED`.
   */
  createUser(account: Account, password: string): Promise<Account | Rejection>;
  listUsers(): Promise<readonly (Account & { disabled: boolean })[]>;
  disable(userId: string, disabled: boolean): Promise<void>;
  /** Puts a member of a steering committee in charge of other agencies and groups; in force at once. */
  putInCharge(userId: string, field: readonly string[]): Promise<void>;
  /** Names by user id, for histories. */
  userNames(): Promise<ReadonlyMap<string, string>>;
}

interface Row {
  id: string;
  username: string;
  name: string;
  email: string;
  agency_id: string | null;
  roles: Role[];
  field: string[];
  password_hash: string;
  disabled: boolean;
}

const fieldOf = ({ field }: Pick<Row, 'field'>) => field.length > 0 && { field };
const holderOf = (row: Row): Pick<Person, 'userId' | 'agencyId' | 'roles' | 'field'> => ({
  ...{ userId: row.id, agencyId: row.agency_id, roles: row.roles },
  ...fieldOf(row),
});

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
  const rows = (where: string, values: unknown[] = []): Promise<Row[]> =>
    dataSource.query(`select * from identity.users where ${where} order by id`, values);
  const record = (username: string, now: Instant, code: string | null): Promise<unknown> =>
    dataSource.query('insert into identity.sign_ins (at, username, code) values ($1, $2, $3)', [
      now,
      username.slice(0, 200),
      code,
    ]);

  const tokens = createTokens(tokenKey);
  const accountOf = gathered((sessions: readonly Claims[]) =>
    dataSource.query<((Row & { revoked: boolean }) | { id: null })[]>(
      `select u.*, exists (select 1 from identity.revoked_sessions r where r.id = s.session_id) as revoked
         from unnest($1::text[], $2::text[]) with ordinality as s(user_id, session_id, n)
         left join lateral (select * from identity.users where id = s.user_id limit 1) u on true order by s.n`,
      [sessions.map(({ userId }) => userId), sessions.map(({ sessionId }) => sessionId)],
    ),
  );

  return {
    async signIn(given, password) {
      const username = given.trim().toLowerCase();
      const now = await clock.now();
      const [row] = await rows('username = $1', [username]);
      const matches = await verifyPassword(row?.password_hash ?? null, password);
      const code = !row || !matches ? 'SESSION.BAD_CREDENTIALS' : row.disabled ? 'SESSION.DISABLED' : null;
      await record(username, now, code);
      if (!row || code !== null) return reject(code ?? 'SESSION.BAD_CREDENTIALS');
      const expiresAt = plusMinutes(now, sessionMinutes);
      const expires = Math.floor(toMs(expiresAt) / 1000);
      const token = await tokens.sign({ userId: row.id, sessionId: randomUUID(), expires }, now);
      const user = { id: row.id, name: row.name, agencyId: row.agency_id, roles: row.roles };
      return { token, expiresAt, user };
    },

    async authenticate(token) {
      const claims = await tokens.read(token, await clock.now());
      if (isRejection(claims)) return claims;
      const row = await accountOf(claims);
      if (row.id === null) return reject('SESSION.INVALID');
      if (row.revoked) return reject('SESSION.REVOKED');
      if (row.disabled) return reject('SESSION.DISABLED');
      const actor: Person = { kind: 'person', ...holderOf(row) };
      return { actor, name: row.name, sessionId: claims.sessionId };
    },

    async signOut(token) {
      const claims = await tokens.read(token, await clock.now());
      if (isRejection(claims)) return;
      await dataSource.query(
        `insert into identity.revoked_sessions (id, user_id, expires_at) values ($1, $2, to_timestamp($3))
           on conflict do nothing`,
        [claims.sessionId, claims.userId, claims.expires],
      );
    },

    async createUsers(accounts, password) {
      // One password for many accounts is one hash: argon2 is slow on purpose.
      const passwordHash = await hashPassword(password);
      for (const { id, username, name, email, agencyId, roles, field = [] } of accounts)
        await dataSource.query(
          `insert into identity.users (id, username, name, email, agency_id, roles, field, password_hash)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
          [id, username.toLowerCase(), name, email, agencyId, roles, field, passwordHash],
        );
    },

    async createUser(account, password) {
      const { id, username, name, email, agencyId, roles, field = [] } = account;
      const passwordHash = await hashPassword(password);
      const added = await dataSource.query<unknown[]>(
        `insert into identity.users (id, username, name, email, agency_id, roles, field, password_hash)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
        [id, username.toLowerCase(), name, email, agencyId, roles, field, passwordHash],
      );
      if (added.length > 0) return account;
      const [known] = await rows('id = $1', [id]);
      if (!known) return reject('USER.NAME_TAKEN', { username });
      const same =
        JSON.stringify([
          known.username,
          known.name,
          known.email,
          known.agency_id,
          known.roles,
          known.field,
        ]) === JSON.stringify([username.toLowerCase(), name, email, agencyId, roles, field]) &&
        (await verifyPassword(known.password_hash, password));
      return same ? account : reject('COMMAND.ID_REUSED');
    },

    async listUsers() {
      const all = await rows('true');
      return all.map((row) => {
        const { id, username, name, email, agency_id: agencyId, roles, disabled } = row;
        return { id, username, name, email, agencyId, roles, ...fieldOf(row), disabled };
      });
    },

    async holder(userId) {
      const [row] = await rows('id = $1', [userId]);
      return row ? { ...holderOf(row), disabled: row.disabled } : null;
    },

    async disable(userId, disabled) {
      await dataSource.query('update identity.users set disabled = $2 where id = $1', [userId, disabled]);
    },

    async putInCharge(userId, field) {
      await dataSource.query('update identity.users set field = $2 where id = $1', [userId, field]);
    },

    async userNames() {
      const named: Pick<Row, 'id' | 'name'>[] = await dataSource.query('select id, name from identity.users');
      return new Map(named.map(({ id, name }) => [id, name]));
    },

    ...createRecipients(dataSource),
  };
};
