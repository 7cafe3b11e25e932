import type { DataSource, QueryRunner } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { lockStream } from '#libs/ledger/head';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { query } from '#libs/ledger/rows';
import type { Deciders, FoldedState } from '#libs/ledger/verification/folded-state';
import { categoryOf } from '#libs/ledger/reading';
import { problem, type Problem, type ProblemCode } from '#libs/ledger/verification/problems';
import { inTransaction, onSnapshot, rowsOf } from '#libs/ledger/verification/snapshot';
import {
  eventsOfStream,
  eventsOfStreams,
  stateOfStream,
  statesOfStreams,
  type CheckedRow,
  type StateRow,
} from '#libs/ledger/verification/stored-rows';
import { StreamCheck } from '#libs/ledger/verification/stream-check';

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
      next_step_at = excluded.next_step_at, wakes_at = null, wake_version = null
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
    stream,
    categoryOf(stream),
    version,
    hash,
    recordedAt,
    JSON.stringify(folded.core),
    nextStepAt,
    JSON.stringify(folded.parts),
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

async function* pagesOf({
  dataSource,
  stream,
}: RebuildOptions): AsyncGenerator<readonly string[], void, undefined> {
  if (stream !== undefined) return yield [stream];
  for (let after = ''; ;) {
    const page = await orUnavailable(() => query<{ stream: string }>(dataSource, nextStreams, [after]));
    const streams = page.map((row) => row.stream);
    const last = streams.at(-1);
    if (last === undefined) return;
    yield streams;
    after = last;
  }
}

/**
 * Those of the streams with which something is wrong, looked at on one snapshot and without a lock: one whose
 * current state agrees with its events needs nothing, however it goes on meanwhile.
 */
const suspectsOf = (
  { dataSource, deciders }: RebuildOptions,
  streams: readonly string[],
): Promise<readonly string[]> =>
  onSnapshot(dataSource, async (runner) => {
    const looks = new Map(
      streams.map((stream) => {
        const found: Problem[] = [];
        const check = new StreamCheck(stream, deciders[categoryOf(stream)], (each) => found.push(each));
        return [stream, { check, found }];
      }),
    );
    for await (const row of rowsOf<CheckedRow>(runner, eventsOfStreams, [streams]))
      looks.get(row.stream)?.check.add(row);
    const stored = await query<StateRow>(runner, statesOfStreams, [streams]);
    const states = new Map(stored.map((state) => [state.stream, state]));
    for (const [stream, { check }] of looks) check.finish(states.get(stream) ?? null);
    return streams.filter((stream) => looks.get(stream)?.found.length !== 0);
  });

/**
 * Builds current states anew from the events, and tells what was different. Streams are looked at many at a time;
 * one with which anything is wrong is looked at again, and rebuilt, under its lock. A stream whose events are
 * damaged, or that once had more of them, is left as it is: its current state is evidence.
 */
export async function rebuildStates(options: RebuildOptions): Promise<Rebuild> {
  const differences: Problem[] = [];
  const refused: Problem[] = [];
  let [streams, rebuilt] = [0, 0];
  for await (const page of pagesOf(options)) {
    streams += page.length;
    for (const stream of await suspectsOf(options, page)) {
      const { found, repaired } = await rebuildStream(options.dataSource, options.deciders, stream);
      if (repaired) rebuilt += 1;
      (repaired ? differences : refused).push(...found);
    }
  }
  return { streams, rebuilt, differences, refused };
}
