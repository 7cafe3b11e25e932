import type { DataSource, EntityManager } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { waitUntil } from '#infra/embedded/wait';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { rebuildSubscriber, type Rebuild } from '#libs/ledger/rebuild-subscriber';
import { submission, withNotes } from '#libs/ledger/testing/notes';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const streams = ['a', 'b', 'c', 'd', 'e', 'f'];
const PAGE = 2;

describe('a rebuild', () => {
  let server: TestPostgres;
  let source: DataSource;
  let ledger: PostgresLedger;
  const write = (id: string) => ledger.submit(submission(id, { type: 'Write', by: 'a', text: 'x' }));
  const kept = async (generation: 'live' | 'new') =>
    (
      await source.query<{ event: string }[]>('select event from kept where generation = $1 order by 1', [
        generation,
      ])
    ).map(({ event }) => event);
  const name = ({ stream, version }: StoredEvent): string => `${stream} ${version}`;

  /** Keeps the names of events, with what a page does before it ends. */
  const rebuildWith = (duringPage: (events: readonly StoredEvent[]) => Promise<void>): Rebuild => ({
    name: 'kept',
    begin: async (on) => void (await on.query(`delete from kept where generation = 'new'`)),
    handle: async (events, manager: EntityManager) => {
      await manager.query(`insert into kept select 'new', unnest($1::text[])`, [events.map(name)]);
      await duringPage(events);
    },
    swap: async (manager) => {
      await manager.query(`delete from kept where generation = 'live'`);
      await manager.query(`update kept set generation = 'live'`);
    },
    end: () => Promise.resolve(),
  });
  const run = (rebuild: Rebuild) =>
    rebuildSubscriber({ ledger, dataSource: source, page: PAGE, inForm: withNotes }, rebuild);

  beforeAll(async () => {
    server = await startTestPostgres();
    await server.admin('create table kept (generation text not null, event text not null)');
    await server.admin('grant all on kept to dondoc_app');
    source = await createLedgerDataSource(server.appUrl).initialize();
    ledger = new PostgresLedger(source, new ManualClock('2026-01-05T01:00:00.000Z'), withNotes);
    for (const id of streams) for (const _ of [1, 2]) await write(id);
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) await write('long');
    await write('zeta');
  });
  afterAll(async () => {
    await source?.destroy();
    await server?.stop();
  });

  const all = [
    ...streams.flatMap((id) => [`note/${id} 1`, `note/${id} 2`]),
    ...[1, 2, 3, 4, 5, 6, 7].map((version) => `note/long ${version}`),
    'note/zeta 1',
  ];

  it('handles a page while another is being written, but never two of one stream', async () => {
    const [busy, sizes] = [new Set<string>(), new Set<number>()];
    let pages = 0;
    const handled = await run(
      rebuildWith(async (events) => {
        const own = new Set(events.map(({ stream }) => stream));
        pages += 1;
        for (const stream of own) {
          expect(busy).not.toContain(stream);
          busy.add(stream);
        }
        sizes.add(busy.size);
        // The first one ends only once another one has begun.
        if (pages === 1) expect(await waitUntil(() => pages > 1, 30_000)).toBe(true);
        for (const _ of [1, 2, 3]) await source.query('select 1');
        for (const stream of own) busy.delete(stream);
      }),
    );
    expect(handled).toBe(all.length);
    expect(await kept('live')).toEqual(all);
    expect([...sizes].sort()).toEqual([1, 2]);
  });

  it('leaves what is live as it is when a page fails, writes nothing afterwards, and can be begun anew', async () => {
    const before = await kept('live');
    let [begun, running] = [0, 0];
    const failing = rebuildWith(async ([first]) => {
      begun += 1;
      running += 1;
      try {
        // It is still being written when the next one fails.
        if (first?.stream === 'note/b') expect(await waitUntil(() => begun === 3, 30_000)).toBe(true);
        if (first?.stream === 'note/c') throw new Error('damaged');
      } finally {
        running -= 1;
      }
    });
    await expect(run(failing)).rejects.toThrow('damaged');
    expect(running).toBe(0);
    // The page that was next meanwhile, and none after it.
    expect(begun).toBeLessThanOrEqual(4);
    expect(await kept('live')).toEqual(before);
    expect(await kept('new')).not.toContain('note/c 1');

    await write('b');
    await run(rebuildWith(() => Promise.resolve()));
    expect(await kept('live')).toEqual([...before, 'note/b 3'].sort());
    expect(await kept('new')).toEqual([]);
  });
});
