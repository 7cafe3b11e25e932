import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber, runSubscriber } from '#libs/ledger/subscriber';
import { submission, withNotes } from '#libs/ledger/testing/notes';
import { fromMs, plusMinutes, toMs } from '#libs/domain/shared/time';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

describe('a subscriber', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let server: TestPostgres;
  let source: DataSource;
  let ledger: PostgresLedger;
  beforeAll(async () => {
    server = await startTestPostgres();
    await server.admin('create table seen (name text, stream text)');
    await server.admin('grant all on seen to dondoc_app');
    source = await createLedgerDataSource(server.appUrl).initialize();
    ledger = new PostgresLedger(source, clock, withNotes);
  });
  afterAll(async () => {
    await source?.destroy();
    await server?.stop();
  });
  const write = (id: string) => ledger.submit(submission(id, { type: 'Write', by: 'a', text: 'x' }));
  const collector = (name: string, limit?: number) => {
    const streams: string[] = [];
    const subscription = {
      name,
      ledger,
      dataSource: source,
      limit,
      handle: (events: readonly { stream: string }[]) => void streams.push(...events.map((e) => e.stream)),
    };
    return { streams, drain: () => drainSubscriber(subscription) };
  };

  it('gets an event whose transaction commits after later ones, exactly once', async () => {
    const { streams, drain } = collector('late');
    const late = new Client({ connectionString: server.appUrl });
    await late.connect();
    await late.query('begin');
    await late.query(`insert into ledger.events
      (xact, stream, version, type, schema_version, data, meta, occurred_at, recorded_at, prev_hash, hash)
      values (pg_current_xact_id(), 'note/late', 1, 'Written', 1, '{}', '{}', now(), now(), '', '')`);
    await write('early');
    await drain();
    expect(streams).toEqual([]);
    clock.instant = '2026-01-05T02:00:00.000Z';
    expect(await ledger.settledUntil()).toBeNull();
    await late.query('commit');
    await late.end();
    await drain();
    expect(streams).toEqual(['note/late', 'note/early']);
    expect(await ledger.settledUntil()).toBe('2026-01-05T01:59:59.999Z');
    expect(await drain()).toBe(0);
  });

  it('does not take the present for settled while the newest writer is open, though nothing has happened since', async () => {
    const open = new Client({ connectionString: server.appUrl });
    await open.connect();
    await open.query('begin');
    await open.query('select pg_current_xact_id()');
    clock.instant = plusMinutes(clock.instant, 1);
    const present = fromMs(toMs(clock.instant) - 1);
    const settled = await ledger.settledUntil();
    expect(settled === null || settled < present).toBe(true);
    await open.query('commit');
    await open.end();
    expect(await ledger.settledUntil()).toBe(present);
  });

  it('goes on where it stopped, page by page, and a new name begins at the start', async () => {
    const first = collector('pages', 1);
    expect(await first.drain()).toBe(2);
    await write('third');
    const second = collector('pages', 1);
    await second.drain();
    expect(second.streams).toEqual(['note/third']);
    await expect(ledger.readFeed('nonsense', 1)).rejects.toThrow('LEDGER.BAD_CURSOR');
  });

  it('commits rows and cursor together, tries a failed page again and skips none', async () => {
    const stop = new AbortController();
    const errors: unknown[] = [];
    const streams: string[] = [];
    let failing = 2;
    const running = runSubscriber({
      name: 'failing',
      ledger,
      dataSource: source,
      pollMs: 5,
      limit: 1,
      signal: stop.signal,
      handle: async ([event], manager) => {
        await manager.query('insert into seen values ($1, $2)', ['failing', event?.stream]);
        if (event?.stream === 'note/early' && failing > 0) {
          failing -= 1;
          throw new Error('not now');
        }
        streams.push(event?.stream ?? '');
        if (event?.stream === 'note/third') stop.abort();
      },
      onError: (error) => errors.push(error),
    });
    await running;
    expect(errors).toHaveLength(2);
    expect(streams).toEqual(['note/late', 'note/early', 'note/third']);
    const rows = await server.admin(`select stream from seen where name = 'failing'`);
    expect(rows.map(({ stream }) => stream)).toEqual(streams);
  });

  it('handles every event once when two processes follow under one name', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => write(`many-${i}`)));
    const [a, b] = [collector('shared', 2), collector('shared', 2)];
    await Promise.all([a.drain(), b.drain()]);
    const all = [...a.streams, ...b.streams];
    expect(all).toHaveLength(33);
    expect(new Set(all).size).toBe(33);
  });

  it('sees each stream in version order while many clients write', async () => {
    const stop = new AbortController();
    const versions = new Map<string, number[]>();
    let count = 0;
    const running = runSubscriber({
      name: 'busy',
      ledger,
      dataSource: source,
      pollMs: 1,
      limit: 7,
      signal: stop.signal,
      handle: (events) => {
        for (const { stream, version } of events.filter(({ stream: s }) => s.startsWith('note/busy-'))) {
          versions.set(stream, [...(versions.get(stream) ?? []), version]);
          count += 1;
        }
        if (count === 100) stop.abort();
      },
    });
    await Promise.all(Array.from({ length: 100 }, (_, i) => write(`busy-${i % 5}`)));
    await running;
    expect([...versions.values()]).toEqual(Array(5).fill(Array.from({ length: 20 }, (_, i) => i + 1)));
  });
});
