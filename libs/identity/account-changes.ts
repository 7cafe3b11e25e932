import { defaultLanguage } from '#libs/domain/shared/language';
import type { Instant } from '#libs/domain/shared/time';
import type { KnownAccount } from '#libs/identity/account';
import type { Tables } from '#libs/identity/entities';

/** Who changes an account: an account, or null for the product itself; `reason` names what it followed from. */
export interface Cause {
  readonly by: string | null;
  readonly reason?: string;
}

/** What there is to be said of an account; never its password. */
export type Particulars = Partial<Omit<KnownAccount, 'id'>>;

/** One entry of the record: those particulars alone that changed. */
export interface AccountChange {
  readonly id: string;
  readonly at: Instant;
  readonly userId: string;
  readonly by: string | null;
  readonly reason: string | null;
  /** Null where the account was created. */
  readonly before: Particulars | null;
  readonly after: Particulars;
  /** A new password was set; which one nobody learns. */
  readonly passwordSet: boolean;
}

export interface AccountChangeFilter {
  readonly user?: string | undefined;
  readonly by?: string | undefined;
  /** From this instant on, and before that one. */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  /** `nextCursor` of the page before: decimal digits. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface AccountChangePage {
  readonly items: readonly AccountChange[];
  readonly nextCursor: string | null;
}

/** A name that somebody had until it was changed. */
export interface FormerName {
  readonly until: Instant;
  readonly name: string;
}

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const page = `
  select position::text as id, ${utc('at')} as at, user_id as "userId", changed_by as by, reason, before, after,
    password_set as "passwordSet"
  from identity.account_changes
  where ($1::text is null or user_id = $1) and ($2::text is null or changed_by = $2)
    and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)
    and ($5::bigint is null or position < $5)
  order by position desc limit $6`;

/** The particulars in which two states of an account differ. */
export const differenceOf = (
  before: KnownAccount,
  after: KnownAccount,
): { before: Particulars; after: Particulars } | null => {
  const keys = ['username', 'name', 'email', 'agencyId', 'roles', 'field', 'language', 'disabled'] as const;
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const of = (account: KnownAccount): Particulars =>
    Object.fromEntries(
      changed.map((key) => [key, account[key] ?? (key === 'language' ? defaultLanguage : [])]),
    );
  return changed.length === 0 ? null : { before: of(before), after: of(after) };
};

/** Writes one entry, in the transaction that makes the change. */
export const recordChange = async (
  on: Pick<Tables, 'query'>,
  { at, userId, by, reason, before, after, passwordSet }: Omit<AccountChange, 'id'>,
): Promise<void> => {
  await on.query(
    `insert into identity.account_changes (at, user_id, changed_by, reason, before, after, password_set)
       values ($1, $2, $3, $4, $5, $6, $7)`,
    [at, userId, by, reason, before && JSON.stringify(before), JSON.stringify(after), passwordSet],
  );
};

/** Newest first. */
export const listChanges = async (
  on: Pick<Tables, 'query'>,
  filter: AccountChangeFilter,
): Promise<AccountChangePage> => {
  const { user, by, from, until, cursor, limit } = filter;
  const values = [user ?? null, by ?? null, from ?? null, until ?? null, cursor ?? null, limit + 1];
  const rows: AccountChange[] = await on.query(page, values);
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

/** By account, the oldest first. */
export const formerNamesOf = async (
  on: Pick<Tables, 'query'>,
): Promise<ReadonlyMap<string, readonly FormerName[]>> => {
  const rows: { userId: string; until: Instant; name: string }[] = await on.query(
    `select user_id as "userId", ${utc('at')} as until, before ->> 'name' as name
       from identity.account_changes where before ? 'name' order by position`,
  );
  const names = new Map<string, FormerName[]>();
  for (const { userId, until, name } of rows)
    names.set(userId, [...(names.get(userId) ?? []), { until, name }]);
  return names;
};
