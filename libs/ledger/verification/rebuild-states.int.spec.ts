import { lockStream } from '#libs/ledger/head';
import { submission } from '#libs/ledger/testing/notes';
import { assertFeedOrder } from '#libs/ledger/verification/feed-order';
import { rebuildStates, type Rebuild } from '#libs/ledger/verification/rebuild-states';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { startWrittenLedger, type WrittenLedger } from '#libs/testing/written-ledger';

jest.setTimeout(120_000);

describe('current states that are built anew', () => {
  let written: WrittenLedger;
  beforeAll(async () => {
    written = await startWrittenLedger();
  });
  afterEach(() => written.restore());
  afterAll(() => written?.stop());

  const rebuild = (stream?: string): Promise<Rebuild> =>
    rebuildStates({ dataSource: written.source, deciders: written.deciders, stream });
  const verify = () => verifyLedger({ dataSource: written.source, deciders: written.deciders });
  const rows = (table: string, columns: string) =>
    written.server.admin(`select ${columns} from ledger.${table} order by 1, 2`);
  const places = (problems: Rebuild['refused']) =>
    problems.map(({ code, stream, version }) => [code, stream, version]);

  it('are left alone where they are as the events give them', async () => {
    const before = await rows('stream_states', 'stream, xmin::text');
    expect(await rebuild()).toEqual({ streams: 6, rebuilt: 0, differences: [], refused: [] });
    expect(await rows('stream_states', 'stream, xmin::text')).toEqual(before);
  });

  it('wait for nobody who writes to a stream whose state is as its events give it', async () => {
    const writer = written.source.createQueryRunner();
    try {
      await writer.startTransaction();
      await lockStream(writer, 'note/a');
      expect(await rebuild()).toMatchObject({ streams: 6, rebuilt: 0, refused: [] });
    } finally {
      await writer.rollbackTransaction();
      await writer.release();
    }
  });

  it('repair a changed core, changed, missing and surplus parts, and a wrong head', async () => {
    const states = 'stream, category, version, head_hash, last_recorded_at, core';
    const before = [await rows('stream_states', states), await rows('stream_parts', 'stream, key, state')];
    await written.tamper(`
      update ledger.stream_states set core = core || '{"title": "khác"}', wakes_at = '2000-01-01', wake_version = 1
        where stream = 'note/a';
      insert into ledger.stream_parts values ('note/a', 'v', '{}');
      delete from ledger.stream_parts where stream = 'note/b' and key = 'y';
      update ledger.stream_parts set state = state || '{"acknowledgedAt": null}' where stream = 'task/t1';
      update ledger.stream_states set head_hash = '\\x00', version = 3 where stream = 'task/t2'`);
    const { rebuilt, differences, refused } = await rebuild();
    expect({ rebuilt, refused }).toEqual({ rebuilt: 4, refused: [] });
    expect(differences.map(({ detail }) => detail)).toEqual([
      'not as the events give it: core, part v',
      'not as the events give it: part y',
      expect.stringMatching(/^not as the events give it: part .+, part /),
      'not as in the last event: version',
    ]);
    expect((await verify()).problems).toEqual([]);
    // What the events do not say of its process is not known any more.
    expect(await rows('stream_states', 'stream, wakes_at, wake_version')).toContainEqual({
      stream: 'note/a',
      wakes_at: null,
      wake_version: null,
    });
    expect([await rows('stream_states', states), await rows('stream_parts', 'stream, key, state')]).toEqual(
      before,
    );
  });

  it('come back when all of them are lost; what needs reference data is due at once', async () => {
    await written.tamper('truncate ledger.stream_states, ledger.stream_parts');
    expect(await rebuild()).toMatchObject({ streams: 6, rebuilt: 6, refused: [] });
    expect(await verify()).toMatchObject({ ok: true });
    const due = await written.ledger.dueStreams('task', written.clock.instant, 10);
    expect(due.map(({ stream }) => stream)).toEqual(['task/t1', 'task/t2']);
    expect(await written.ledger.submit(submission('a', { type: 'Rename', title: 'x' }))).toMatchObject({
      version: 6,
    });
  });

  it('are made for one stream only when one is named', async () => {
    await written.tamper(
      `update ledger.stream_states set core = core || '{"count": 9}' where category = 'note'`,
    );
    expect(await rebuild('note/b')).toMatchObject({ streams: 1, rebuilt: 1 });
    expect(places((await verify()).problems)).toEqual([['LEDGER.FOLD_MISMATCH', 'note/a', 5]]);
  });

  it('are refused, and nothing is changed, where the events are damaged or fewer than there were', async () => {
    await written.tamper(`
      update ledger.stream_states set core = '{}' where category = 'note';
      update ledger.events set data = '{}' where stream = 'note/a' and version = 2;
      delete from ledger.events where stream = 'note/b' and version = 5;
      delete from ledger.events where stream = 'policy/default-2'`);
    const before = await rows('stream_states', 'stream, xmin::text');
    const { rebuilt, refused } = await rebuild();
    expect(rebuilt).toBe(0);
    expect(places(refused)).toEqual([
      ['LEDGER.HASH_MISMATCH', 'note/a', 2],
      ['LEDGER.TAIL_REMOVED', 'note/b', 5],
      ['LEDGER.STREAM_REMOVED', 'policy/default-2', null],
    ]);
    expect(await rows('stream_states', 'stream, xmin::text')).toEqual(before);
  });

  it('lose nothing that is appended meanwhile', async () => {
    let writing = true;
    const writer = async (by: string): Promise<void> => {
      while (writing) await written.ledger.submit(submission('a', { type: 'Write', by, text: 't' }));
    };
    const writers = ['x', 'y'].map(writer);
    for (let n = 0; n < 5; n += 1) {
      await written.server.admin(
        `update ledger.stream_states set next_step_at = null where stream = 'note/a'`,
      );
      await written.server.admin(`insert into ledger.stream_parts values ('note/a', 'surplus', '{}')
        on conflict do nothing`);
      await rebuild('note/a');
    }
    writing = false;
    await Promise.all(writers);
    expect(await verify()).toMatchObject({ ok: true });
  });
});

describe('the order of the feed', () => {
  let written: WrittenLedger;
  beforeAll(async () => {
    written = await startWrittenLedger();
  });
  afterAll(() => written?.stop());

  it('is accepted in the cluster that wrote it, and refused where transaction ids start over', async () => {
    await expect(assertFeedOrder(written.source)).resolves.toBeUndefined();
    const [row] = await written.server.admin('select pg_snapshot_xmax(pg_current_snapshot())::text as next');
    const next = Number(row?.['next']);
    await written.tamper(
      `update ledger.events set xact = '${next + 1_000}' where stream = 'note/a' and version = 5`,
    );
    await expect(assertFeedOrder(written.source)).rejects.toMatchObject({
      code: 'LEDGER.FOREIGN_CLUSTER',
      facts: { newest: `${next + 1_000}` },
    });
  });

  it('is accepted while nothing was written', async () => {
    await written.tamper('truncate ledger.events');
    await expect(assertFeedOrder(written.source)).resolves.toBeUndefined();
  });
});
