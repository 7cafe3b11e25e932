import type { Instant } from '#libs/domain/shared/time';
import { messageIdOf, messageKey, type DerivedPart } from '#libs/delivery/part';
import { instant, query, type Queries } from '#libs/delivery/rows';

type Key = Pick<DerivedPart, 'recipientId' | 'stream' | 'version'>;

const keyOf = ({ recipientId, stream, version }: Key): string => `${recipientId}\n${stream}\n${version}`;
const mailOf = ({ recipientId, slot }: Pick<DerivedPart, 'recipientId' | 'slot'>): string =>
  `${recipientId}\n${slot}`;

/** Rows in one statement; a page that assigns a plan to every ward holds many thousand. */
const rowsAtOnce = 1_000;

const inChunks = async <T>(items: readonly T[], work: (chunk: readonly T[]) => Promise<unknown>) => {
  for (let i = 0; i < items.length; i += rowsAtOnce) await work(items.slice(i, i + rowsAtOnce));
};

const missing = async (on: Queries, parts: readonly DerivedPart[]): Promise<DerivedPart[]> => {
  const found = new Set<string>();
  await inChunks(parts, async (chunk) => {
    const rows = await query<Key>(
      on,
      `select p.recipient_id as "recipientId", p.stream, p.version from delivery.message_parts p
         join jsonb_to_recordset($1) as k("recipientId" text, stream text, version integer)
           on (p.recipient_id, p.stream, p.version) = (k."recipientId", k.stream, k.version)`,
      [JSON.stringify(chunk.map(({ recipientId, stream, version }) => ({ recipientId, stream, version })))],
    );
    rows.forEach((row) => found.add(keyOf(row)));
  });
  return parts.filter((part) => !found.has(keyOf(part)));
};

interface Existing {
  readonly id: string;
  readonly recipientId: string;
  readonly slot: Instant;
  readonly open: boolean;
}

/** The mails of these slots, locked: none of them is closed by the sender before this transaction ends. */
const existing = async (on: Queries, firsts: readonly DerivedPart[]): Promise<Existing[]> => {
  const rows: Existing[] = [];
  await inChunks(firsts, async (chunk) => {
    const found = await query<Existing>(
      on,
      `select m.id, m.recipient_id as "recipientId", ${instant('m.slot')} as slot, m.open
         from delivery.messages m
         join jsonb_to_recordset($1) as k("recipientId" text, slot timestamptz)
           on m.recipient_id = k."recipientId" and m.slot = k.slot
         order by m.id for update of m`,
      [JSON.stringify(chunk.map(({ recipientId, slot }) => ({ recipientId, slot })))],
    );
    rows.push(...found);
  });
  return rows;
};

/** Answers the id of the mail that takes the parts of each slot, and writes those that do not exist yet. */
const openMails = async (
  on: Queries,
  parts: readonly DerivedPart[],
  now: Instant,
): Promise<ReadonlyMap<string, string>> => {
  const firsts = [...new Map(parts.map((part) => [mailOf(part), part])).values()];
  const ids = new Map<string, string>();
  const closed = new Map<string, number>();
  for (const row of await existing(on, firsts))
    if (row.open) ids.set(mailOf(row), row.id);
    else closed.set(mailOf(row), (closed.get(mailOf(row)) ?? 0) + 1);
  const fresh = firsts
    .filter((part) => !ids.has(mailOf(part)))
    .map(({ recipientId, slot, address, reason }) => {
      const nth = closed.get(mailOf({ recipientId, slot })) ?? 0;
      const id = messageKey(recipientId, slot, nth);
      ids.set(mailOf({ recipientId, slot }), id);
      return { id, messageId: messageIdOf(id), recipientId, slot, address, reason };
    });
  await inChunks(fresh, (chunk) =>
    on.query(
      `insert into delivery.messages
         (id, message_id, recipient_id, address, slot, status, reason, open, next_attempt_at, created_at)
       select id, "messageId", "recipientId", address, slot,
         case when reason is null then 'waiting' else 'suppressed' end, reason, reason is null,
         slot, $2
       from jsonb_to_recordset($1) as k(id text, "messageId" text, "recipientId" text, address text,
         slot timestamptz, reason text)`,
      [JSON.stringify(chunk), now],
    ),
  );
  return ids;
};

/**
 * Adds the parts that are not stored yet to the mail of their recipient and slot. A mail that has begun to
 * leave takes nothing more; what comes late for its slot becomes another one. Writers wait for each other until the
 * transaction ends: the subscriber's, and a sender that tells somebody else instead.
 *
 * @returns how many parts were new
 */
export const storeParts = async (
  on: Queries,
  derived: readonly DerivedPart[],
  now: Instant,
): Promise<number> => {
  await on.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['delivery/parts']);
  const parts = await missing(on, derived);
  if (parts.length === 0) return 0;
  const ids = await openMails(on, parts, now);
  const rows = parts.map((part) => ({ ...part, mail: ids.get(mailOf(part)) }));
  await inChunks(rows, (chunk) =>
    on.query(
      `with given as (
         select * from jsonb_to_recordset($1) as k(mail text, "recipientId" text, stream text,
           version integer, kind text, facts jsonb, "occurredAt" timestamptz, reason text)
       ), logged as (
         insert into delivery.log (at, message_id, what, stream, version, detail)
         select $2, mail, 'suppressed', stream, version, reason from given where reason is not null
       )
       insert into delivery.message_parts
         (message_id, recipient_id, stream, version, task_id, kind, facts, occurred_at, suppressed)
       select mail, "recipientId", stream, version, facts->>'taskId', kind, facts, "occurredAt", reason
       from given`,
      [JSON.stringify(chunk), now],
    ),
  );
  return parts.length;
};
