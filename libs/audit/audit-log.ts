import type { DataSource } from 'typeorm';
import { gathered } from '#libs/pacing/gathered';
import type { Instant } from '#libs/domain/shared/time';

/** A refused command, or a sign-in whatever came of it. Holds no body, no answer and no password. */
export interface AuditEntry {
  readonly at: Instant;
  readonly kind: 'refusal' | 'sign-in';
  /** The account that called; null for nobody. */
  readonly userId: string | null;
  /** The name that was tried at a sign-in. */
  readonly username: string | null;
  /** The account on whose behalf the caller wanted to act. */
  readonly onBehalfOf: string | null;
  /** Method and route, e.g. `POST /api/v1/tasks/:id/suspension`. */
  readonly command: string;
  /** The address that was called, without its query. */
  readonly target: string;
  /** Of the refusal; `SESSION.OPENED` for a sign-in that succeeded. */
  readonly code: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Where the request came from. */
  readonly address: string | null;
}

export interface AuditFilter {
  /** From this instant on, and before that one. */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  /** An account, or a name that was tried. */
  readonly actor?: string | undefined;
  readonly code?: string | undefined;
  /** `nextCursor` of the page before: decimal digits. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface AuditPage {
  readonly items: readonly (AuditEntry & { readonly id: string })[];
  readonly nextCursor: string | null;
}

export interface AuditLog {
  /**
   * Adds an entry and resolves once it is durable; long texts are cut, and what the database cannot store is left
   * out of them. Entries that come while others are being written are written together.
   */
  record(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter): Promise<AuditPage>;
  /**
   * Removes what happened before an instant.
   *
   * @returns how many entries there were
   * @throws `AUDIT.TOO_RECENT` for an instant within the last thirty days
   */
  expire(before: Instant): Promise<number>;
}

const LONGEST = 500;
/** Half a surrogate pair and U+0000 cannot be stored as text. */
const storable = (text: string | null): string | null =>
  text === null ? null : Buffer.from(text.slice(0, LONGEST)).toString().replaceAll('\0', '');

const page = `
  select position::text as id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, kind,
    user_id as "userId", username, on_behalf_of as "onBehalfOf", command, target, code, status, address
  from audit.entries
  where ($1::timestamptz is null or at >= $1) and ($2::timestamptz is null or at < $2)
    and ($3::text is null or user_id = $3 or username = $3)
    and ($4::text is null or code = $4) and ($5::bigint is null or position < $5)
  order by position desc limit $6`;

const insert = `
  insert into audit.entries (at, kind, user_id, username, on_behalf_of, command, target, code, status, address)
  select r.at, r.kind, r."userId", r.username, r."onBehalfOf", r.command, r.target, r.code, r.status, r.address
  from jsonb_to_recordset($1::jsonb) as r(at timestamptz, kind text, "userId" text, username text,
    "onBehalfOf" text, command text, target text, code text, status integer, address text)`;

/** All that comes from outside, as it can be stored. */
const asStored = (entry: AuditEntry): AuditEntry => ({
  ...entry,
  userId: storable(entry.userId),
  username: storable(entry.username),
  onBehalfOf: storable(entry.onBehalfOf),
  address: storable(entry.address),
  command: storable(entry.command) ?? '',
  target: storable(entry.target) ?? '',
});

/** Refusals and sign-ins in the database. */
export const createAuditLog = (dataSource: DataSource): AuditLog => ({
  record: gathered(async (entries: readonly AuditEntry[]) => {
    await dataSource.query(insert, [JSON.stringify(entries.map(asStored))]);
    return entries.map(() => undefined);
  }),
  async list({ from, until, actor, code, cursor, limit }) {
    const values = [from ?? null, until ?? null, actor ?? null, code ?? null, cursor ?? null, limit + 1];
    const rows: AuditPage['items'] = await dataSource.query(page, values);
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
  async expire(before) {
    const [{ removed }]: [{ removed: string }] = await dataSource.query(
      'select audit.expire($1)::text as removed',
      [before],
    );
    return Number(removed);
  },
});
