import type { DataSource, QueryRunner } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { lockStream } from '#libs/ledger/head';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { query } from '#libs/ledger/rows';
import type { Deciders, FoldedState } from '#libs/ledger/verification/folded-state';
import { problem, type Problem, type ProblemCode } from '#libs/ledger/verification/problems';
import { inTransaction, rowsOf } from '#libs/ledger/verification/snapshot';
import {
  eventsOfStream,
  stateOfStream,
  type CheckedRow,
  type StateRow,
} from '#libs/ledger/verification/stored-rows';
import { categoryOf, StreamCheck } from '#libs/ledger/verification/stream-check';

export interface RebuildOptions {
  /** The runtime role's rights suffice. */
  readonly dataSource: DataSource;
  readonly deciders: Deciders;
  /** Only this one; otherwise all. */
  readonly stream?: string | undefined;
}

export interface Rebuild {
  /** Streams looked at. */
  readonly streams: number;
  /** Streams whose current state was not what the events give, and now is. */
  readonly rebuilt: number;
  /** What was found and repaired. */
  readonly differences: readonly Problem[];
  /** What no current state can be built on: the events themselves are damaged, and nothing was changed. */
  readonly refused: readonly Problem[];
}

const repairable: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'LEDGER.HEAD_MISMATCH',
  'LEDGER.FOLD_MISMATCH',
]);

/** A part that is as it should be is left alone. */
const write = `
  with h as (
    insert into ledger.stream_states
      (stream, category, version, head_hash, last_recorded_at, core, next_step_at)
    values ($1, $2, $3, decode($4, 'hex'), $5, $6::jsonb, $7)
    on conflict (stream) do update set category = excluded.category, version = excluded.version,
      head_hash = excluded.head_hash, last_recorded_at = excluded.last_recorded_at, core = excluded.core,
      next_step_at = excluded.next_step_at
  ), p as (
    insert into ledger.stream_parts as old (stream, key, state)
    select $1, key, value from jsonb_each($8::jsonb)
    on conflict (stream, key) do update set state = excluded.state where old.state <> excluded.state
  ), d as (
    delete from ledger.stream_parts where stream = $1 and not ($8::jsonb ? key)
  )
  select 1`;

const store = async (runner: QueryRunner, last: StoredEvent, folded: FoldedState): Promise<void> => {
  const { stream, version, hash, recordedAt } = last;
  // Where reference data is needed to tell the next step, it is due at once: taking it corrects the row.
  const nextStepAt = folded.nextStepAt === undefined ? recordedAt : folded.nextStepAt;
  await query(runner, write, [
    ...[stream, categoryOf(stream), version, hash, recordedAt],
    ...[JSON.stringify(folded.core), nextStepAt, JSON.stringify(folded.parts)],
  ]);
};

/** Rebuilds one stream in a transaction of its own; answers what it found. */
const rebuildStream = (
  dataSource: DataSource,
  deciders: Deciders,
  stream: string,
): Promise<{ found: readonly Problem[]; repaired: boolean }> =>
  inTransaction(dataSource, 'READ COMMITTED', async (runner) => {
    await lockStream(runner, stream);
    const found: Problem[] = [];
    const check = new StreamCheck(stream, deciders[categoryOf(stream)], (each) => found.push(each));
    for await (const row of rowsOf<CheckedRow>(runner, eventsOfStream, [stream])) check.add(row);
    const [state = null] = await query<StateRow>(runner, stateOfStream, [stream]);
    const { last } = check;
    if (!last)
      return { found: [problem('LEDGER.STREAM_REMOVED', { stream }, 'has no events')], repaired: false };
    check.finish(state);
    const folded = check.folded();
    const repaired = folded !== null && found.length > 0 && found.every(({ code }) => repairable.has(code));
    if (repaired) await store(runner, last, folded);
    return { found, repaired };
  });

const PAGE = 500;
const nextStreams = `
  select stream from (
    (select distinct stream from ledger.events where stream > $1 order by stream limit ${PAGE})
    union
    (select stream from ledger.stream_states where stream > $1 order by stream limit ${PAGE})
  ) as both_kinds order by stream limit ${PAGE}`;

async function* streamsOf({ dataSource, stream }: RebuildOptions): AsyncGenerator<string, void, undefined> {
  if (stream !== undefined) return yield stream;
  for (let after = ''; ;) {
    const page = await orUnavailable(() => query<{ stream: string }>(dataSource, nextStreams, [after]));
    yield* page.map((row) => row.stream);
    const last = page.at(-1);
    if (!last) return;
    after = last.stream;
  }
}

/**
 * Builds current states anew from the events, stream by stream under the lock of each, and tells what was
 * different. A stream whose events are damaged, or that once had more of them, is left as it is: its current
 * state is evidence.
 */
export async function rebuildStates(options: RebuildOptions): Promise<Rebuild> {
  const differences: Problem[] = [];
  const refused: Problem[] = [];
  let [streams, rebuilt] = [0, 0];
  for await (const stream of streamsOf(options)) {
    const { found, repaired } = await rebuildStream(options.dataSource, options.deciders, stream);
    streams += 1;
    if (repaired) rebuilt += 1;
    (repaired ? differences : refused).push(...found);
  }
  return { streams, rebuilt, differences, refused };
}
