import type { Problem } from '#libs/ledger/verification/problems';
import { verifyLedger, type Verification } from '#libs/ledger/verification/verify-ledger';
import { submission } from '#libs/ledger/testing/notes';
import { startWrittenLedger, type WrittenLedger } from '#libs/testing/written-ledger';

jest.setTimeout(120_000);

/** Another value for a column, by its type. */
const changed: Record<string, (column: string) => string> = {
  int8: (column) => `${column} + 1000`,
  int4: (column) => `${column} + 1000`,
  xid8: (column) => `(${column}::text::bigint + 1)::text::xid8`,
  text: (column) => `${column} || 'x'`,
  jsonb: (column) => `${column} || '{"more": 1}'`,
  timestamptz: (column) => `coalesce(${column}, now()) + interval '1 millisecond'`,
  bytea: (column) => `set_byte(${column}, 31, 255 - get_byte(${column}, 31))`,
};

describe('the verification of a ledger', () => {
  let written: WrittenLedger;
  beforeAll(async () => {
    written = await startWrittenLedger();
  });
  afterAll(() => written?.stop());

  const verify = (): Promise<Verification> =>
    verifyLedger({ dataSource: written.source, deciders: written.deciders });
  const problemsAfter = async (sql: string, values: unknown[] = []): Promise<readonly Problem[]> => {
    await written.tamper(sql, values);
    const { ok, problems, problemCount } = await verify();
    await written.restore();
    expect({ ok, problemCount }).toEqual({ ok: problems.length === 0, problemCount: problems.length });
    return problems;
  };
  const columnsOf = async (table: string): Promise<{ name: string; change: string }[]> => {
    const rows = await written.server.admin(
      `select column_name, udt_name from information_schema.columns
       where table_schema = 'ledger' and table_name = $1 order by ordinal_position`,
      [table],
    );
    return rows.map(({ column_name, udt_name }) => {
      const change = changed[String(udt_name)];
      if (!change) throw new Error(`How is a ${String(udt_name)} changed?`);
      return { name: String(column_name), change: change(String(column_name)) };
    });
  };
  const codesAndPlaces = (problems: readonly Problem[]) =>
    problems.map(({ code, stream, version }) => [code, stream, version]);

  it('finds nothing in an untouched ledger, and says what it went through', async () => {
    const seen: number[] = [];
    const { dataSource, deciders } = { dataSource: written.source, deciders: written.deciders };
    const found = await verifyLedger({ dataSource, deciders, onProgress: ({ events }) => seen.push(events) });
    const [row] = await written.server.admin(
      'select count(*)::int as events, count(distinct stream)::int as streams from ledger.events',
    );
    expect(found).toMatchObject({ ok: true, problems: [], problemCount: 0, ...row });
    expect(seen.at(-1)).toBe(found.events);
    // Two open tasks and two notes wait for an instant that reference data decide.
    expect(found).toMatchObject({ streams: 6, nextStepsNotCompared: 4 });
  });

  it('finds nothing while others go on writing', async () => {
    let writing = true;
    const writer = async (n: number): Promise<void> => {
      for (let i = 0; writing; i += 1)
        await written.ledger.submit(
          submission(`busy-${(n + i) % 3}`, { type: 'Write', by: `${n}`, text: 't' }),
        );
    };
    const writers = [0, 1, 2, 3].map(writer);
    const found: Verification[] = [];
    for (let n = 0; n < 8; n += 1) found.push(await verify());
    writing = false;
    await Promise.all(writers);
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
    expect(found.at(-1)?.events).toBeGreaterThan(found[0]?.events ?? 0);
    expect(new Set(found.map(({ head }) => head.root)).size).toBeGreaterThan(1);
    await written.restore();
  });

  it('names the event of which any column was changed, in the middle of a stream and at its end', async () => {
    const columns = await columnsOf('events');
    expect(columns).toHaveLength(12);
    for (const version of [3, 5])
      for (const { name, change } of columns) {
        const [event] = await written.server.admin(
          `select position::text from ledger.events where stream = 'note/a' and version = $1`,
          [version],
        );
        const problems = await problemsAfter(
          `update ledger.events set ${name} = ${change} where stream = 'note/a' and version = ${version}`,
        );
        const position = name === 'position' ? `${Number(event?.['position']) + 1000}` : event?.['position'];
        const named = problems.find(({ code }) => code === 'LEDGER.HASH_MISMATCH');
        expect({ name, position: named?.position }).toEqual({ name, position });
      }
  });

  it('sees a change of an instant that its text does not show', async () => {
    for (const column of ['occurred_at', 'recorded_at'])
      for (const value of [`(${column}::timestamp::text || ' BC')::timestamptz`, `timestamptz 'infinity'`])
        expect(
          codesAndPlaces(
            await problemsAfter(
              `update ledger.events set ${column} = ${value} where stream = 'note/a' and version = 2`,
            ),
          ),
        ).toContainEqual(['LEDGER.HASH_MISMATCH', 'note/a', 2]);
  });

  it('sees numbers and nesting that no event ever had', async () => {
    for (const data of ['1e400', `${'['.repeat(5_000)}${']'.repeat(5_000)}`])
      expect(
        codesAndPlaces(
          await problemsAfter(`update ledger.events set data = $1 where stream = 'note/a' and version = 2`, [
            data,
          ]),
        ),
      ).toContainEqual(['LEDGER.HASH_MISMATCH', 'note/a', 2]);
  });

  it('sees a change of any column of a current state, but of what is known of its process', async () => {
    // Until when that sleeps follows from what it was told, of which there is no event; a wrong row costs a wake-up.
    const ofProcesses = ['wakes_at', 'wake_version'];
    for (const { name, change } of await columnsOf('stream_states')) {
      if (ofProcesses.includes(name)) continue;
      const problems = await problemsAfter(
        `update ledger.stream_states set ${name} = ${change} where stream = 'policy/default-2'`,
      );
      expect({ name, streams: [...new Set(problems.map(({ stream }) => stream))] }).toEqual({
        name,
        streams: name === 'stream' ? ['policy/default-2', 'policy/default-2x'] : ['policy/default-2'],
      });
    }
  });

  it.each<[string, string, unknown[][]]>([
    [
      'an event missing from the middle',
      `delete from ledger.events where stream = 'note/a' and version = 3`,
      [['LEDGER.VERSION_GAP', 'note/a', 4]],
    ],
    [
      'a removed tail',
      `delete from ledger.events where stream = 'note/a' and version = 5`,
      [['LEDGER.TAIL_REMOVED', 'note/a', 5]],
    ],
    [
      'a stream whose events are gone',
      `delete from ledger.events where stream = 'note/b'`,
      [['LEDGER.STREAM_REMOVED', 'note/b', 1]],
    ],
    [
      'a stream without a current state',
      `delete from ledger.stream_states where stream = 'policy/default-2'`,
      [['LEDGER.HEAD_MISMATCH', 'policy/default-2', 1]],
    ],
    [
      'a pair of events that changed places',
      `update ledger.events set version = 99 where stream = 'note/a' and version = 2;
       update ledger.events set version = 2 where stream = 'note/a' and version = 3;
       update ledger.events set version = 3 where stream = 'note/a' and version = 99`,
      [
        ['LEDGER.HASH_MISMATCH', 'note/a', 2],
        ['LEDGER.HASH_MISMATCH', 'note/a', 3],
      ],
    ],
    [
      'a changed core',
      `update ledger.stream_states set core = core || '{"title": "khác"}' where stream = 'note/a'`,
      [['LEDGER.FOLD_MISMATCH', 'note/a', 5]],
    ],
    [
      'a changed part of a task',
      `update ledger.stream_parts set state = state || '{"acknowledgedAt": null}' where stream = 'task/t1'`,
      [['LEDGER.FOLD_MISMATCH', 'task/t1', 7]],
    ],
    [
      'a part too many and one too few',
      `insert into ledger.stream_parts values ('note/a', 'v', '{}');
       delete from ledger.stream_parts where stream = 'note/b' and key = 'y'`,
      [
        ['LEDGER.FOLD_MISMATCH', 'note/a', 5],
        ['LEDGER.FOLD_MISMATCH', 'note/b', 5],
      ],
    ],
    [
      'parts of no stream',
      `insert into ledger.stream_parts values ('note/none', 'v', '{}')`,
      [['LEDGER.HEAD_MISMATCH', 'note/none', null]],
    ],
    [
      'an answer that names another event',
      `update ledger.commands set answer = jsonb_set(answer, '{events,0,type}', '"Erased"') where command_id = 'a-1'`,
      [['LEDGER.ANSWER_MISMATCH', 'note/a', 2]],
    ],
    [
      'an answer with another version',
      `update ledger.commands set answer = answer || '{"version": 7}' where command_id = 'a-1'`,
      [['LEDGER.ANSWER_MISMATCH', 'note/a', 2]],
    ],
    [
      'an answer that is none',
      `update ledger.commands set answer = '{"version": 2, "events": [{"position": "x"}]}' where command_id = 'a-1'`,
      [['LEDGER.ANSWER_MISMATCH', null, null]],
    ],
    [
      'an answer that is gone',
      `delete from ledger.commands where command_id = 'a-1'`,
      [['LEDGER.ANSWER_MISMATCH', 'note/a', 2]],
    ],
  ])('finds %s', async (_, sql, expected) => {
    expect(codesAndPlaces(await problemsAfter(sql))).toEqual(expect.arrayContaining(expected));
  });

  it('cannot answer for a category that nobody folds', async () => {
    const { note: _note, ...others } = written.deciders;
    const { problems } = await verifyLedger({ dataSource: written.source, deciders: others });
    expect(codesAndPlaces(problems)).toEqual([
      ['LEDGER.NO_DECIDER', 'note/a', 5],
      ['LEDGER.NO_DECIDER', 'note/b', 5],
    ]);
  });
});
