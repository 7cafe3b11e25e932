import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import { endsSessions, refuseStanding, stopsAdministering } from '#libs/domain/accounts/account-rules';
import { defaultLanguage } from '#libs/domain/shared/language';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { accountOf, type Account, type KnownAccount } from '#libs/identity/account';
import {
  differenceOf,
  formerNamesOf,
  listChanges,
  recordChange,
  type AccountChangeFilter,
  type AccountChangePage,
  type Cause,
  type FormerName,
} from '#libs/identity/account-changes';
import { corrected, refuseChange, standingOf, type AccountCorrection } from '#libs/identity/correction';
import { AccountEntity, type AccountRow, type Tables } from '#libs/identity/entities';
import { hashPassword, verifyPassword } from '#libs/identity/passwords';
import { endSessions } from '#libs/identity/sessions';

export type { AccountCorrection } from '#libs/identity/correction';

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

type Stored = Omit<AccountRow, 'id' | 'disabled' | 'passwordHash'>;

const asStored = ({ username, name, email, agencyId, roles, field = [], ...account }: Account): Stored => ({
  username: username.toLowerCase(),
  name,
  email,
  agencyId,
  roles: [...roles],
  field: [...field],
  language: account.language ?? defaultLanguage,
});

const asCreated = ({ id: _, username, ...particulars }: Account) => ({
  username: username.toLowerCase(),
  ...particulars,
  disabled: false,
});

/** @returns whether there was no such account */
const insert = async (on: Tables, account: Account, passwordHash: string): Promise<boolean> => {
  const values = { id: account.id, ...asStored(account), passwordHash, disabled: false };
  const into = on.createQueryBuilder().insert().into(AccountEntity).values(values);
  const added: { readonly raw: readonly unknown[] } = await into.orIgnore().returning(['id']).execute();
  return added.raw.length > 0;
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
  const inOrder = <T>(work: (on: Tables) => Promise<T>): Promise<T> =>
    dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOCK]);
      return work(manager);
    });
  const create = async (
    on: Tables,
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
    on: Tables,
    { userId, correction, passwordHash }: Correcting,
    cause: Cause,
    { whileOf, sessionsStay, seen }: ChangeOptions & { readonly seen?: KnownAccount } = {},
  ): Promise<KnownAccount | Rejection> => {
    const accounts = on.getRepository(AccountEntity);
    const row = await accounts.findOne({ where: { id: userId }, lock: { mode: 'pessimistic_write' } });
    if (!row) return reject('USER.NOT_FOUND', { userId });
    const before = accountOf(row);
    if (seen !== undefined && differenceOf(seen, before) !== null) return reject('PRECONDITION.STALE');
    if (whileOf !== undefined && before.agencyId !== whileOf) return before;
    const after = corrected(before, correction);
    const refused = await refuseChange(on, { before, after, correction, by: cause.by });
    if (refused) return refused;
    const difference = differenceOf(before, after);
    if (difference === null && passwordHash === null) return before;
    const newPassword = passwordHash === null ? {} : { passwordHash };
    await accounts.update(userId, { ...asStored(after), disabled: after.disabled, ...newPassword });
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
    on: Tables,
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
      const known = await dataSource.getRepository(AccountEntity).findOneBy({ id });
      if (!known) return reject('USER.NAME_TAKEN', { username });
      const stored = JSON.stringify(asStored(accountOf(known)));
      const same =
        stored === JSON.stringify(asStored(account)) && (await verifyPassword(known.passwordHash, password));
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
