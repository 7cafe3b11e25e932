import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import {
  endsSessions,
  refuseStanding,
  stopsAdministering,
  type Standing,
} from '#libs/domain/accounts/account-rules';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { accountOf, type Account, type AccountRow, type KnownAccount } from '#libs/identity/account';
import {
  differenceOf,
  formerNamesOf,
  listChanges,
  recordChange,
  type AccountChangeFilter,
  type AccountChangePage,
  type Cause,
  type FormerName,
  type Query,
} from '#libs/identity/account-changes';
import { hashPassword, verifyPassword } from '#libs/identity/passwords';
import { endSessions } from '#libs/identity/sessions';

type Correctable = Omit<KnownAccount, 'id' | 'username'> & { readonly password: string };

/** What is put right in an account; what is absent stays. */
export type AccountCorrection = { readonly [K in keyof Correctable]?: Correctable[K] | undefined };

export interface ChangeOptions {
  /** Nothing is changed unless the account acts for this agency. */
  readonly whileOf?: string;
  /** Which sessions go on although the change ends them: all, or one. */
  readonly sessionsStay?: 'all' | { readonly but: string };
}

/** One of many changes: an account that is new, or a correction of one that still is what was seen. */
export type ManyChange =
  | { readonly account: Account }
  | {
      readonly seen: KnownAccount;
      readonly correction: AccountCorrection;
      readonly reason?: string | undefined;
    };

/** The change that stands against all of them. */
export interface RefusedChange {
  readonly index: number;
  readonly rejection: Rejection;
}

/** Creating and changing accounts; each change is recorded for good in the transaction that makes it. */
export interface AccountBook {
  /** Creates accounts that do not exist yet; all get the same password. */
  createUsers(accounts: readonly Account[], password: string, cause?: Cause): Promise<void>;
  /**
   * Creates one account. `USER.NAME_TAKEN`, `USER.AGENCY_MISSING`, `USER.NOT_OF_COMMITTEE`; the same id with the same
   * particulars is answered as before, with others refused with `COMMAND.ID_REUSED`.
   */
  createUser(account: Account, password: string, cause: Cause): Promise<Account | Rejection>;
  /**
   * Corrects an account, disables or enables it. A change of agency, roles or password, and disabling, end its
   * sessions at once. A field goes with the role that it belongs to.
   *
   * @returns the account as it is then, or `USER.NOT_FOUND`, `USER.OWN_ACCOUNT`, `USER.LAST_ADMINISTRATOR`,
   *   `USER.AGENCY_MISSING`, `USER.NOT_OF_COMMITTEE`
   */
  change(
    userId: string,
    correction: AccountCorrection,
    cause: Cause,
    options?: ChangeOptions,
  ): Promise<KnownAccount | Rejection>;
  /**
   * Creates and corrects many accounts in one transaction, all of them or none, as `createUser` and `change` do each;
   * what takes the administration from somebody comes last.
   *
   * @param password of every account that is new; with null nobody signs in before one is set
   * @returns null, or why nothing was done: as `createUser` and `change`, or `PRECONDITION.STALE` where an account is not
   *   what was seen
   */
  changeMany(
    changes: readonly ManyChange[],
    password: string | null,
    cause: Cause,
  ): Promise<RefusedChange | null>;
  /** Newest first. */
  accountChanges(filter: AccountChangeFilter): Promise<AccountChangePage>;
  /** Names that people had before, by user id, the oldest first. */
  formerNames(): Promise<ReadonlyMap<string, readonly FormerName[]>>;
}

/** Any number that nothing else in the database locks: accounts are changed one after the other. */
const LOCK = 7_364_011_543;

const asRow = ({ username, name, email, agencyId, roles, field = [] }: Account): unknown[] => [
  username.toLowerCase(),
  name,
  email,
  agencyId,
  roles,
  field,
];

const asCreated = ({ id: _, username, ...particulars }: Account) => ({
  username: username.toLowerCase(),
  ...particulars,
  disabled: false,
});

/** @returns whether there was no such account */
const insert = async (on: Query, account: Account, passwordHash: string): Promise<boolean> => {
  const added: unknown[] = await on.query(
    `insert into identity.users (id, username, name, email, agency_id, roles, field, password_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [account.id, ...asRow(account), passwordHash],
  );
  return added.length > 0;
};

const otherAdministrator = async (on: Query, userId: string): Promise<boolean> => {
  const others: unknown[] = await on.query(
    `select id from identity.users where id <> $1 and 'admin' = any(roles) and not disabled limit 1`,
    [userId],
  );
  return others.length > 0;
};

/** The account with what was put right; a field goes with the role that it belongs to. */
const corrected = (known: KnownAccount, correction: AccountCorrection): KnownAccount => {
  const { name = known.name, email = known.email, agencyId = known.agencyId } = correction;
  const { roles = known.roles, disabled = known.disabled, field = known.field ?? [] } = correction;
  const after = { id: known.id, username: known.username, name, email, agencyId, roles, disabled };
  const keeps = roles.includes('committee') || correction.field !== undefined;
  return keeps && field.length > 0 ? { ...after, field } : after;
};

const standingOf = ({ roles, agencyId, field = [], disabled }: KnownAccount): Standing => ({
  roles,
  agencyId,
  field,
  disabled,
});

/** What an account already is may be older than the rule: only what is put right is asked about. */
const refuseChange = async (
  on: Query,
  change: {
    readonly before: KnownAccount;
    readonly after: KnownAccount;
    readonly correction: AccountCorrection;
    readonly by: string | null;
  },
): Promise<Rejection | null> => {
  const { roles, agencyId, field } = change.correction;
  const [before, after] = [standingOf(change.before), standingOf(change.after)];
  const asked = roles !== undefined || agencyId !== undefined || field !== undefined;
  const refused = asked ? refuseStanding(after) : null;
  if (refused) return refused;
  const { id } = change.before;
  if (!stopsAdministering(before, after)) return null;
  if (change.by === id) return reject('USER.OWN_ACCOUNT');
  return (await otherAdministrator(on, id)) ? null : reject('USER.LAST_ADMINISTRATOR');
};

interface Correcting {
  readonly userId: string;
  readonly correction: AccountCorrection;
  readonly passwordHash: string | null;
}

/** Rolls back whatever was changed before. */
class Undone extends Error {
  constructor(readonly refused: RefusedChange) {
    super(refused.rejection.code);
  }
}

const takesAdministration = (change: ManyChange): boolean =>
  'seen' in change &&
  stopsAdministering(standingOf(change.seen), standingOf(corrected(change.seen, change.correction)));

/** Names of persons live in these tables and nowhere in the ledger. */
export const createAccountBook = (deps: {
  readonly dataSource: DataSource;
  readonly clock: Clock;
}): AccountBook => {
  const { dataSource, clock } = deps;
  const inOrder = <T>(work: (on: Query) => Promise<T>): Promise<T> =>
    dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOCK]);
      return work(manager);
    });
  const create = async (
    on: Query,
    account: Account,
    passwordHash: string,
    cause: Cause,
    passwordSet = true,
  ) => {
    const added = await insert(on, account, passwordHash);
    if (added)
      await recordChange(on, {
        at: await clock.now(),
        userId: account.id,
        by: cause.by,
        reason: cause.reason ?? null,
        before: null,
        after: asCreated(account),
        passwordSet,
      });
    return added;
  };
  const correct = async (
    on: Query,
    { userId, correction, passwordHash }: Correcting,
    cause: Cause,
    { whileOf, sessionsStay, seen }: ChangeOptions & { readonly seen?: KnownAccount } = {},
  ): Promise<KnownAccount | Rejection> => {
    const [row]: AccountRow[] = await on.query('select * from identity.users where id = $1 for update', [
      userId,
    ]);
    if (!row) return reject('USER.NOT_FOUND', { userId });
    const before = accountOf(row);
    if (seen !== undefined && differenceOf(seen, before) !== null) return reject('PRECONDITION.STALE');
    if (whileOf !== undefined && before.agencyId !== whileOf) return before;
    const after = corrected(before, correction);
    const refused = await refuseChange(on, { before, after, correction, by: cause.by });
    if (refused) return refused;
    const difference = differenceOf(before, after);
    if (difference === null && passwordHash === null) return before;
    await on.query(
      `update identity.users set username = $2, name = $3, email = $4, agency_id = $5, roles = $6, field = $7,
         disabled = $8, password_hash = coalesce($9, password_hash) where id = $1`,
      [userId, ...asRow(after), after.disabled, passwordHash],
    );
    await recordChange(on, {
      at: await clock.now(),
      userId,
      by: cause.by,
      reason: cause.reason ?? null,
      before: difference?.before ?? {},
      after: difference?.after ?? {},
      passwordSet: passwordHash !== null,
    });
    if (
      sessionsStay !== 'all' &&
      (passwordHash !== null || endsSessions(standingOf(before), standingOf(after)))
    )
      await endSessions(on, userId, sessionsStay?.but ?? null);
    return after;
  };
  const one = async (
    on: Query,
    change: ManyChange,
    { passwordHash, passwordSet }: { readonly passwordHash: string; readonly passwordSet: boolean },
    cause: Cause,
  ): Promise<Rejection | null> => {
    if ('seen' in change) {
      const { seen, correction, reason = cause.reason } = change;
      const given = { by: cause.by, ...(reason !== undefined && { reason }) };
      const correcting = { userId: seen.id, correction, passwordHash: null };
      const done = await correct(on, correcting, given, { seen });
      return isRejection(done) ? done : null;
    }
    const { account } = change;
    const { roles, agencyId, field = [] } = account;
    const refused = refuseStanding({ roles, agencyId, field });
    if (refused) return refused;
    const added = await create(on, account, passwordHash, cause, passwordSet);
    return added ? null : reject('USER.NAME_TAKEN', { username: account.username });
  };

  return {
    async createUsers(accounts, password, cause = { by: null }) {
      // One password for many accounts is one hash: argon2 is slow on purpose.
      const passwordHash = await hashPassword(password);
      await inOrder(async (on) => {
        for (const account of accounts) await create(on, account, passwordHash, cause);
      });
    },

    async createUser(account, password, cause) {
      const { id, username, roles, agencyId, field = [] } = account;
      const refused = refuseStanding({ roles, agencyId, field });
      if (refused) return refused;
      const passwordHash = await hashPassword(password);
      if (await inOrder((on) => create(on, account, passwordHash, cause))) return account;
      const [known]: AccountRow[] = await dataSource.query('select * from identity.users where id = $1', [
        id,
      ]);
      if (!known) return reject('USER.NAME_TAKEN', { username });
      const stored = JSON.stringify(asRow(accountOf(known)));
      const same =
        stored === JSON.stringify(asRow(account)) && (await verifyPassword(known.password_hash, password));
      return same ? account : reject('COMMAND.ID_REUSED');
    },

    async change(userId, correction, cause, options) {
      const { password } = correction;
      const passwordHash = password === undefined ? null : await hashPassword(password);
      return inOrder((on) => correct(on, { userId, correction, passwordHash }, cause, options));
    },

    async changeMany(changes, password, cause) {
      const passwordHash = await hashPassword(password ?? randomBytes(32).toString('base64'));
      const given = { passwordHash, passwordSet: password !== null };
      const all = changes.map((change, index) => ({ change, index }));
      const inTurn = [
        ...all.filter(({ change }) => !takesAdministration(change)),
        ...all.filter(({ change }) => takesAdministration(change)),
      ];
      try {
        await inOrder(async (on) => {
          for (const { change, index } of inTurn) {
            const rejection = await one(on, change, given, cause);
            if (rejection) throw new Undone({ index, rejection });
          }
        });
        return null;
      } catch (error) {
        if (error instanceof Undone) return error.refused;
        throw error;
      }
    },

    accountChanges: (filter) => listChanges(dataSource, filter),
    formerNames: () => formerNamesOf(dataSource),
  };
};
