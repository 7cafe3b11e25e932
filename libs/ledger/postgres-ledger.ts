import type { DataSource } from 'typeorm';
import { gathered } from '#libs/pacing/gathered';
import type { Clock } from '#libs/application/ports/clock';
import type {
  Committed,
  CoreField,
  Cursor,
  FeedPage,
  Ledger,
  LoadableDecider,
  StoredEvent,
  Submission,
  Range,
} from '#libs/application/ports/ledger';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { POOL_SIZE } from '#libs/ledger/data-source';
import { toPending, type Pending } from '#libs/ledger/decide';
import { Feed } from '#libs/ledger/feed';
import { GROUPS_IN_FLIGHT, GroupCommit } from '#libs/ledger/group-commit';
import { lockStream, readHeads } from '#libs/ledger/head';
import { errorCode, isUnavailable, orUnavailable } from '#libs/ledger/ledger-unavailable';
import { limitTo } from '#libs/ledger/limit';
import {
  eventColumns,
  instant,
  partsOf,
  query,
  type EventRow,
  type Parts,
  type Queries,
} from '#libs/ledger/rows';
import { readCoresOf } from '#libs/ledger/core-fields';
import { ofTheHouse, type Reader } from '#libs/ledger/reading';
import { loadStatesOf, readEventsOf, readStatesOf } from '#libs/ledger/several-streams';
import { decideTogether, type Outcome } from '#libs/ledger/together';
import { inTransaction, together, type Ending } from '#libs/ledger/transaction';

export { createLedgerDataSource } from '#libs/ledger/data-source';
export { LedgerUnavailable } from '#libs/ledger/ledger-unavailable';

/** Unique violation, serialisation failure, deadlock: someone else was first, so look again. */
const lostRace = new Set(['23505', '40001', '40P01']);
const ATTEMPTS = 5;

/** Waits for the stream that all of them are on. */
const decideOnStream = async (
  on: Queries,
  submissions: readonly Pending[],
): Promise<Ending<readonly Outcome[]>> => {
  const [stream = ''] = submissions.map((each) => each.stream);
  const [, heads] = await together([lockStream(on, stream), readHeads(on, submissions)]);
  const { outcomes: result, statements } = await decideTogether(on, submissions, heads);
  return { result, statements };
};

/** The append-only event store on PostgreSQL; every failure of the connection is a `LedgerUnavailable`. */
export class PostgresLedger implements Ledger {
  private readonly feed: Feed;
  /**
   * A submission holds a connection and may need a second one to read reference data. If submissions could
   * take all of them, each would wait for the others.
   */
  private readonly limited = limitTo(Math.ceil(POOL_SIZE / 2) - GROUPS_IN_FLIGHT);
  private readonly groups: GroupCommit;
  /** A stream that many ask for at once, such as a group's task before each hands in, is read once for them. */
  private readonly stored = gathered(async (streams: readonly string[]) => {
    const rows = await readStatesOf(this.dataSource, [...new Set(streams)]);
    const byStream = new Map(rows.map((row) => [row.stream, row]));
    return streams.map((stream) => byStream.get(stream) ?? null);
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly inForm: Reader = ofTheHouse,
  ) {
    this.feed = new Feed(dataSource, clock, inForm);
    this.groups = new GroupCommit(dataSource, (submissions) =>
      this.limited(() => this.onStream(submissions)),
    );
  }

  /** Refusals roll back and store nothing. */
  submit<C, S, E, X>(submission: Submission<C, S, E, X>): Promise<Committed | Rejection> {
    return orUnavailable(() => this.groups.submit(toPending(this.clock, submission)));
  }

  /** A transaction for submissions on one stream, which waits for it. */
  private async onStream(submissions: readonly Pending[]): Promise<readonly Outcome[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inTransaction(this.dataSource, (on) => decideOnStream(on, submissions));
      } catch (error) {
        if (attempt < ATTEMPTS && lostRace.has(errorCode(error))) continue;
        if (submissions.length === 1 || isUnavailable(error)) throw error;
        return this.oneByOne(submissions);
      }
    }
  }

  /** One of them cannot be written: the others must not fail with it. */
  private async oneByOne(submissions: readonly Pending[]): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const pending of submissions)
      outcomes.push(
        ...(await this.onStream([pending]).catch((error: unknown) => [{ kind: 'failed', error } as const])),
      );
    return outcomes;
  }

  async load<S>(stream: string, decider: LoadableDecider<S>): Promise<{ state: S; version: number } | null> {
    const row = await orUnavailable(() => this.stored(stream));
    return row ? { state: decider.join(row.core, row.parts), version: row.version } : null;
  }

  async loadLike<S>(
    decider: LoadableDecider<S>,
    like: readonly object[],
    after: string | null,
    limit: number,
  ): Promise<{ stream: string; state: S; version: number }[]> {
    const rows = await this.query<{ stream: string; version: number; core: unknown; parts: Parts }>(
      `select s.stream, s.version, s.core, ${partsOf('s.stream')} as parts from ledger.stream_states s
       where s.category = $1 and s.stream > $2 and s.core @> any($3::jsonb[]) order by s.stream limit $4`,
      [decider.category, after ?? '', like.map((one) => JSON.stringify(one)), limit],
    );
    return rows.map(({ stream, version, core, parts }) => ({
      stream,
      version,
      state: decider.join(core, parts),
    }));
  }

  readCores<F extends string>(
    category: string,
    fields: Readonly<Record<F, CoreField>>,
    streams?: readonly string[],
  ): Promise<Readonly<Record<F, unknown>>[]> {
    return orUnavailable(() => readCoresOf(this.dataSource, category, fields, streams));
  }

  async readStream(stream: string, range: Range = {}): Promise<StoredEvent[]> {
    const rows = await this.query<EventRow>(
      `select ${eventColumns} from ledger.events e
       where e.stream = $1 and ($2::timestamptz is null or e.recorded_at <= $2)
         and ($3::timestamptz is null or e.occurred_at <= $3) and e.version > $4
       order by e.version`,
      [stream, range.recordedBy ?? null, range.occurredBy ?? null, range.after ?? 0],
    );
    return rows.map(this.inForm);
  }

  readStreams: Ledger['readStreams'] = (streams, until = {}) =>
    orUnavailable(() => readEventsOf(this.dataSource, streams, until, this.inForm));

  loadMany<S>(
    streams: readonly string[],
    decider: LoadableDecider<S>,
  ): Promise<ReadonlyMap<string, { state: S; version: number; changedAt: Instant }>> {
    return orUnavailable(() => loadStatesOf(this.dataSource, streams, decider));
  }

  readFeed(cursor: Cursor | null, limit: number): Promise<FeedPage> {
    return orUnavailable(() => this.feed.read(cursor, limit));
  }

  settledUntil(wanted?: Instant): Promise<Instant | null> {
    return orUnavailable(() => this.feed.settledUntil(wanted));
  }

  handledUntil(subscriber: string, wanted?: Instant): Promise<Instant | null> {
    return orUnavailable(() => this.feed.handledUntil(subscriber, wanted));
  }

  dueStreams(
    category: string,
    before: Instant,
    limit: number,
  ): Promise<{ stream: string; nextStepAt: Instant }[]> {
    return this.query(
      `select stream, ${instant('next_step_at')} as "nextStepAt" from ledger.stream_states s
       where category = $1 and next_step_at <= $2 order by s.next_step_at, stream limit $3`,
      [category, before, limit],
    );
  }

  listStreams(
    category: string,
    after: string | null,
    limit: number,
  ): Promise<{ stream: string; version: number; nextStepAt: Instant | null }[]> {
    return this.query(
      `select stream, version, ${instant('next_step_at')} as "nextStepAt" from ledger.stream_states
       where category = $1 and stream > $2 order by stream limit $3`,
      [category, after ?? '', limit],
    );
  }

  private query<R>(sql: string, values: unknown[]): Promise<R[]> {
    return orUnavailable(() => query<R>(this.dataSource, sql, values));
  }
}
