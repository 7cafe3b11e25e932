import type { DataSource } from 'typeorm';
import { isRejection, reject } from '#libs/domain/shared/rejection';
import { createLedgerDataSource, LedgerUnavailable, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { noteDecider, request, submission, withNotes } from '#libs/ledger/testing/notes';
import { startFreshLedger, type FreshLedger } from '#libs/testing/fresh-ledger';
import { ManualClock, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

/** An event's place in the feed as text that sorts. */
const place = ({ xact, position }: { xact: string; position: string }): string =>
  xact.padStart(20, '0') + position.padStart(20, '0');

describe('the ledger on PostgreSQL', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let fresh: FreshLedger;
  let server: TestPostgres;
  let source: DataSource;
  let ledger: PostgresLedger;
  beforeAll(async () => {
    fresh = await startFreshLedger(clock);
    ({ server, source, ledger } = fresh);
  });
  afterAll(() => fresh?.stop());
  const write = (by: string, text = 'nội dung') => ({ type: 'Write', by, text }) as const;

  it('appends, chains the hashes and answers the state that was written', async () => {
    const first = await ledger.submit(submission('basic', write('a')));
    const second = await ledger.submit(submission('basic', { type: 'Rename', title: 'Đôn Đốc' }));
    expect(first).toMatchObject({
      kind: 'committed',
      version: 1,
      replayed: false,
      nextStepAt: clock.instant,
    });
    expect(second).toMatchObject({ version: 2, events: [{ type: 'Renamed' }] });
    const [one, two] = await ledger.readStream('note/basic');
    expect(one).toMatchObject({
      version: 1,
      type: 'Written',
      schemaVersion: 1,
      data: { by: 'a', text: 'nội dung' },
      meta: { userId: 'u1', agencyId: null, commandId: null },
      prevHash: '0'.repeat(64),
      occurredAt: clock.instant,
      recordedAt: clock.instant,
    });
    expect(two?.prevHash).toBe(one?.hash);
    expect(await ledger.load('note/basic', noteDecider)).toEqual({
      state: { title: 'Đôn Đốc', count: 1, lines: { a: { text: 'nội dung', at: clock.instant } } },
      version: 2,
    });
    expect(await ledger.load('note/none', noteDecider)).toBeNull();
  });

  it('writes only the parts that changed, and removes those that are gone', async () => {
    await ledger.submit(submission('parts', write('a')));
    await ledger.submit(submission('parts', write('b')));
    const rows = () =>
      server.admin(
        `select key, xmin::text from ledger.stream_parts where stream = 'note/parts' order by key`,
      );
    const [a, b] = await rows();
    await ledger.submit(submission('parts', write('b', 'khác')));
    const [sameA, otherB] = await rows();
    expect(sameA).toEqual(a);
    expect(otherB).not.toEqual(b);
    await ledger.submit(submission('parts', { type: 'Erase', by: 'a' }));
    expect((await rows()).map(({ key }) => key)).toEqual(['b']);
  });

  it('stores nothing for a refusal, and nothing when there is nothing to do', async () => {
    expect(await ledger.submit(submission('nothing', write('a', '')))).toEqual(
      reject('DELIVERABLE.NO_CONTENT'),
    );
    const idle = submission('nothing', { type: 'Erase', by: 'a' }, { request: request('idle') });
    expect(await ledger.submit(idle)).toMatchObject({ kind: 'committed', version: 0, events: [] });
    expect(await ledger.readStream('note/nothing')).toEqual([]);
    expect(await server.admin(`select 1 from ledger.commands where command_id = 'idle'`)).toEqual([]);
    expect(await ledger.submit(submission('nothing', write('a', 'x\u0000')))).toEqual(
      reject('COMMAND.TEXT_NOT_STORABLE'),
    );
  });

  it('refuses a stale version and a stale precondition, and lets the current ones through', async () => {
    await ledger.submit(submission('stale', write('a'), { expectedVersion: 0 }));
    expect(await ledger.submit(submission('stale', write('a'), { expectedVersion: 0 }))).toEqual(
      reject('STREAM.VERSION_CONFLICT', { expected: 0, actual: 1 }),
    );
    const precondition = ({ count }: { count: number }) =>
      count === 1 ? null : reject('PRECONDITION.STALE');
    const again = submission('stale', write('a'), { precondition, expectedVersion: undefined });
    expect(await ledger.submit(again)).toMatchObject({ version: 2 });
    expect(await ledger.submit(again)).toEqual(reject('PRECONDITION.STALE'));
  });

  it('answers twenty clients with the same command id from one append', async () => {
    const same = () => ledger.submit(submission('twenty', write('a'), { request: request('twenty') }));
    const answers = await Promise.all(Array.from({ length: 20 }, same));
    const plain = answers.map((answer) => ({ ...answer, replayed: null }));
    expect(new Set(plain.map((answer) => JSON.stringify(Object.entries(answer).sort()))).size).toBe(1);
    expect(answers.filter((answer) => !isRejection(answer) && !answer.replayed)).toHaveLength(1);
    expect(await ledger.readStream('note/twenty')).toHaveLength(1);
  });

  it('refuses a command id that was used for something else, on whatever stream', async () => {
    const reused = reject('COMMAND.ID_REUSED', { commandId: 'twenty' });
    const other = { request: request('twenty', 'other') };
    expect(await ledger.submit(submission('twenty', write('b'), other))).toEqual(reused);
    expect(await ledger.submit(submission('elsewhere', write('b'), other))).toEqual(reused);
    const both = ['x', 'y'].map((hash) =>
      ledger.submit(submission(`race-${hash}`, write('a'), { request: request('race', hash) })),
    );
    expect((await Promise.all(both)).filter(isRejection)).toEqual([
      reject('COMMAND.ID_REUSED', { commandId: 'race' }),
    ]);
  });

  it('takes fifty clients on one stream in turn, each reading reference data, without a gap', async () => {
    await ledger.submit(submission('reference', write('a')));
    const one = (_: unknown, index: number) =>
      ledger.submit(
        submission('fifty', write(`w${index}`), {
          context: async (now) => {
            await ledger.load('note/reference', noteDecider);
            return { now };
          },
        }),
      );
    const answers = await Promise.all(Array.from({ length: 50 }, one));
    const versions = answers.map((answer) => (isRejection(answer) ? 0 : answer.version));
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    const events = await ledger.readStream('note/fifty');
    expect(events.map(place)).toEqual(events.map(place).sort());
    const loaded = await ledger.load('note/fifty', noteDecider);
    expect(loaded?.state.count).toBe(50);
    expect(Object.keys(loaded?.state.lines ?? {})).toHaveLength(50);
  });

  it('keeps the feed in version order while several processes contend for a few streams', async () => {
    const sources = await Promise.all(
      Array.from({ length: 4 }, () => createLedgerDataSource(server.appUrl).initialize()),
    );
    const ledgers = sources.map((each) => new PostgresLedger(each, clock, withNotes));
    await Promise.all(
      Array.from({ length: 600 }, (_, i) =>
        (ledgers[i % 4] ?? ledger).submit(submission(`contended-${i % 3}`, write(`w${i % 7}`))),
      ),
    );
    for (const stream of ['note/contended-0', 'note/contended-1', 'note/contended-2']) {
      const events = await ledger.readStream(stream);
      expect(events.map((e) => e.version)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
      expect(events.map(place)).toEqual(events.map(place).sort());
    }
    await Promise.all(sources.map((each) => each.destroy()));
  });

  it('never records an event before the one it follows, even when the clock steps back', async () => {
    await ledger.submit(submission('back', write('a')));
    const slow = new PostgresLedger(source, new ManualClock('2025-12-31T23:00:00.000Z'), withNotes);
    await slow.submit(submission('back', write('b')));
    const events = await ledger.readStream('note/back');
    expect(events.map((e) => e.recordedAt)).toEqual([clock.instant, clock.instant]);
  });

  it('lists streams in pages, and those whose next step is due', async () => {
    const page = await ledger.listStreams('note', null, 2);
    expect(page.map(({ stream }) => stream)).toEqual(['note/back', 'note/basic']);
    expect((await ledger.listStreams('note', 'note/basic', 1))[0]?.stream).toBe('note/contended-0');
    expect(await ledger.dueStreams('note', '2026-01-05T00:59:59.999Z', 10)).toEqual([]);
    const [due] = await ledger.dueStreams('note', clock.instant, 1);
    expect(due).toEqual({ stream: 'note/back', nextStepAt: clock.instant });
  });

  it('reads a stream as it was known at an instant', async () => {
    await ledger.submit(submission('asof', write('a')));
    const early = clock.instant;
    clock.instant = '2026-01-06T01:00:00.000Z';
    await ledger.submit(submission('asof', write('b')));
    expect(await ledger.readStream('note/asof', { recordedBy: early })).toHaveLength(1);
    expect(await ledger.readStream('note/asof', { occurredBy: clock.instant })).toHaveLength(2);
  });

  it('says that it is unavailable when the server cannot be reached', async () => {
    const dead = createLedgerDataSource(server.appUrl);
    await dead.initialize();
    const lost = new PostgresLedger(dead, clock, withNotes);
    await server.admin('alter role dondoc_app connection limit 0');
    await server.admin(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'dondoc_app'`);
    await expect(lost.submit(submission('lost', write('a')))).rejects.toBeInstanceOf(LedgerUnavailable);
    await server.admin('alter role dondoc_app connection limit -1');
    expect(await lost.submit(submission('lost', write('a')))).toMatchObject({ version: 1 });
    await dead.destroy();
  });
});
