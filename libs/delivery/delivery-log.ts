import type { DataSource } from 'typeorm';
import type { NoticeKind } from '#libs/domain/notices/notice';
import { placeInPlan, type PlaceInPlan } from '#libs/domain/annex-task/kernel/index';
import type { Instant } from '#libs/domain/shared/time';
import type { PartKey } from '#libs/delivery/part';
import { instant, query } from '#libs/delivery/rows';

export type DeliveryStatus = 'waiting' | 'sent' | 'suppressed' | 'failed';

export interface DeliveryFilter {
  readonly recipientId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly status?: DeliveryStatus | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** One thing a mail says; `suppressed` is the reason why it was left out. */
export interface DeliveryPart {
  readonly kind: NoticeKind;
  readonly taskId: string;
  readonly number: PlaceInPlan;
  readonly title: string;
  readonly deadline: Instant | null;
  readonly suppressed: string | null;
}

/** A mail with what became of it. */
export interface Delivery {
  readonly id: string;
  readonly recipientId: string;
  readonly kinds: readonly NoticeKind[];
  readonly taskIds: readonly string[];
  readonly parts: readonly DeliveryPart[];
  readonly status: DeliveryStatus;
  readonly reason: string | null;
  readonly slot: Instant;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly messageId: string;
}

/** A line of the record: what was tried, sent or left out, and why. */
export interface DeliveryLogLine {
  readonly at: Instant;
  readonly what: 'attempt' | 'sent' | 'deferred' | 'failed' | 'suppressed';
  readonly stream: string | null;
  readonly version: number | null;
  readonly detail: string | null;
}

export interface DeliveryLog {
  /** Newest first; `DELIVERY.BAD_CURSOR` is thrown for a cursor that is none. */
  list(filter: DeliveryFilter): Promise<{ items: readonly Delivery[]; nextCursor: string | null }>;
  /** What happened to one mail, in order. */
  lines(id: string): Promise<readonly DeliveryLogLine[]>;
  /** Every part there is, to be compared with `expectedParts`. */
  storedParts(): Promise<readonly PartKey[]>;
}

/** A part as it is stored: with what its number is told by. */
type StoredPart = Omit<DeliveryPart, 'number'> & {
  readonly key: string | null;
  readonly section: string | null;
  readonly number: string;
};
type Row = Omit<Delivery, 'kinds' | 'taskIds' | 'parts'> & {
  readonly position: string;
  readonly parts: readonly StoredPart[];
};

const page = `
  select m.position::text as position, m.id, m.recipient_id as "recipientId", m.status, m.reason,
    ${instant('m.slot')} as slot, m.attempts, m.last_error as "lastError",
    ${instant('m.created_at')} as "createdAt", ${instant('m.sent_at')} as "sentAt",
    m.message_id as "messageId",
    (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'taskId', p.task_id,
        'key', p.facts->>'key', 'section', p.facts->>'section', 'number', p.facts->>'number', 'title', p.facts->>'title', 'deadline', p.facts->>'deadline',
        'suppressed', p.suppressed) order by p.occurred_at, p.stream, p.version), '[]')
     from delivery.message_parts p where p.message_id = m.id) as parts
  from delivery.messages m
  where ($1::text is null or m.recipient_id = $1)
    and ($2::text is null or exists
      (select 1 from delivery.message_parts p where p.message_id = m.id and p.task_id = $2))
    and ($3::text is null or m.status = $3)
    and ($4::bigint is null or m.position < $4)
  order by m.position desc limit $5`;

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const toPart = ({ key, section, number, ...part }: StoredPart): DeliveryPart => ({
  ...part,
  number: placeInPlan({ key: key ?? undefined, section, number }),
});

const toDelivery = ({ position: _, ...row }: Row): Delivery => ({
  ...row,
  parts: row.parts.map(toPart),
  kinds: distinct(row.parts.map((part) => part.kind)),
  taskIds: distinct(row.parts.map((part) => part.taskId)),
});

const placeOf = (cursor: string | undefined): string | null => {
  if (cursor === undefined) return null;
  if (!/^\d{1,18}$/u.test(cursor)) throw new Error('DELIVERY.BAD_CURSOR');
  return cursor;
};

/** What was, will be or was not sent, to whom and why. */
export const createDeliveryLog = (dataSource: DataSource): DeliveryLog => ({
  async list({ recipientId, taskId, status, cursor, limit }) {
    const values = [recipientId ?? null, taskId ?? null, status ?? null, placeOf(cursor), limit + 1];
    const rows = await query<Row>(dataSource, page, values);
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(toDelivery),
      nextCursor: rows.length > limit ? (shown.at(-1)?.position ?? null) : null,
    };
  },
  lines: (id) =>
    query<DeliveryLogLine>(
      dataSource,
      `select ${instant('at')} as at, what, stream, version, detail from delivery.log
         where message_id = $1 order by position`,
      [id],
    ),
  storedParts: () =>
    query<PartKey>(
      dataSource,
      `select recipient_id as "recipientId", stream, version, kind from delivery.message_parts
         order by stream, version, recipient_id`,
    ),
});
