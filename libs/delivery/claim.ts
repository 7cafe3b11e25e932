import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import type { MailPart } from '#libs/delivery/part';
import { instant, query, type Queries } from '#libs/delivery/rows';

/** A mail that this sender alone may send until its lease ends. */
export interface ClaimedMail {
  readonly id: string;
  readonly messageId: string;
  readonly recipientId: string;
  readonly address: string;
  /** This one included. */
  readonly attempts: number;
  readonly parts: readonly MailPart[];
}

/** Longer than any attempt may take; after it, a mail whose sender died is sent by another one. */
export const leaseMinutes = 5;

/**
 * Takes up to `limit` due mails in a transaction of its own: while the server is spoken to, no transaction
 * is open that would hold back the feed.
 */
export const claimDue = (on: Queries, now: Instant, limit: number): Promise<ClaimedMail[]> =>
  query<ClaimedMail>(
    on,
    `with due as (
       select id from delivery.messages
       where status = 'waiting' and next_attempt_at <= $1 and (leased_until is null or leased_until <= $1)
       order by next_attempt_at, position limit $3 for update skip locked
     ), taken as (
       update delivery.messages m set leased_until = $2, attempts = attempts + 1, open = false
       from due where m.id = due.id
       returning m.id, m.message_id, m.recipient_id, m.address, m.attempts, m.position
     ), logged as (
       insert into delivery.log (at, message_id, what, detail)
       select $1, id, 'attempt', attempts::text from taken
     )
     select id, message_id as "messageId", recipient_id as "recipientId", address, attempts,
       (select coalesce(jsonb_agg(jsonb_build_object('stream', p.stream, 'version', p.version, 'kind', p.kind,
           'facts', p.facts, 'occurredAt', ${instant('p.occurred_at')}) order by p.stream, p.version), '[]')
        from delivery.message_parts p where p.message_id = taken.id and p.suppressed is null) as parts
     from taken order by position`,
    [now, plusMinutes(now, leaseMinutes), limit],
  );

export type Outcome =
  | { readonly status: 'sent' }
  | { readonly status: 'suppressed'; readonly reason: string }
  | { readonly status: 'failed'; readonly error: string }
  | { readonly status: 'deferred'; readonly error: string; readonly until: Instant };

/**
 * Records how an attempt ended and ends its lease. An attempt that outlived its lease can only add that the
 * mail was sent; otherwise it leaves the mail to the attempt that came after it.
 */
export const settle = async (
  on: Queries,
  { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
  outcome: Outcome,
  now: Instant,
): Promise<void> => {
  const { status } = outcome;
  const error = status === 'failed' || status === 'deferred' ? outcome.error : null;
  const reason = status === 'suppressed' ? outcome.reason : status === 'failed' ? 'refused' : null;
  await on.query(
    `with logged as (insert into delivery.log (at, message_id, what, detail) values ($7, $1, $6, $3))
     update delivery.messages set status = $2, last_error = coalesce($4, last_error), reason = $5,
       sent_at = case when $2 = 'sent' then $7::timestamptz end, leased_until = null,
       next_attempt_at = coalesce($8::timestamptz, next_attempt_at)
     where id = $1 and status = 'waiting' and (attempts = $9 or $2 = 'sent')`,
    [
      id,
      status === 'deferred' ? 'waiting' : status,
      reason ?? error,
      error,
      reason,
      status,
      now,
      status === 'deferred' ? outcome.until : null,
      attempts,
    ],
  );
};

/** Marks parts that do not leave, each with its reason and its line in the record. */
export const suppressParts = async (
  on: Queries,
  id: string,
  leftOut: readonly { readonly part: MailPart; readonly reason: string }[],
  now: Instant,
): Promise<void> => {
  const given = leftOut.map(({ part: { stream, version }, reason }) => ({ stream, version, reason }));
  await on.query(
    `with given as (
       select * from jsonb_to_recordset($2) as k(stream text, version integer, reason text)
     ), logged as (
       insert into delivery.log (at, message_id, what, stream, version, detail)
       select $3, $1, 'suppressed', stream, version, reason from given
     )
     update delivery.message_parts p set suppressed = given.reason from given
     where p.message_id = $1 and (p.stream, p.version) = (given.stream, given.version)`,
    [id, JSON.stringify(given), now],
  );
};

/** Keeps a mail as it is told: what its parts say and where it goes, where that is not what it was made with. */
export const keepAsTold = async (
  on: Queries,
  { id }: Pick<ClaimedMail, 'id'>,
  { address, parts }: { readonly address: string; readonly parts: readonly MailPart[] },
): Promise<void> => {
  const given = parts.map(({ stream, version, facts }) => ({ stream, version, facts }));
  await on.query(
    `with given as (
       select * from jsonb_to_recordset($2) as k(stream text, version integer, facts jsonb)
     ), told as (
       update delivery.message_parts p set facts = given.facts from given
       where p.message_id = $1 and (p.stream, p.version) = (given.stream, given.version)
         and p.facts <> given.facts
     )
     update delivery.messages set address = $3 where id = $1 and address <> $3`,
    [id, JSON.stringify(given), address],
  );
};
