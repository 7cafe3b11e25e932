import type { DataSource } from 'typeorm';
import type { Submission } from '#libs/application/ports/ledger';
import type { Decider } from '#libs/domain/shared/decider';
import { readHeads } from '#libs/ledger/head';
import type { PostgresLedger } from '#libs/ledger/postgres-ledger';
import {
  noteDecider,
  submission,
  type NoteCommand,
  type NoteContext,
  type NoteEvent,
  type NoteState,
} from '#libs/ledger/testing/notes';
import { startFreshLedger, type FreshLedger } from '#libs/testing/fresh-ledger';
import { ManualClock, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const range = (count: number) => Array.from({ length: count }, (_, n) => n);
const write = (by: string) => ({ type: 'Write', by, text: 'nội dung' }) as const;

/** A note that says what it is about, which its commands leave alone. */
type Described = NoteState & { readonly about: object };
const describedDecider = {
  ...noteDecider,
  initial: { ...noteDecider.initial, about: { shelf: 'kho' } },
} as Decider<NoteCommand, Described, NoteEvent, NoteContext>;

describe('a stream that many want at once', () => {
  let fresh: FreshLedger;
  let server: TestPostgres;
  let source: DataSource;
  let ledger: PostgresLedger;
  beforeAll(async () => {
    fresh = await startFreshLedger(new ManualClock('2026-01-05T01:00:00.000Z'));
    ({ server, source, ledger } = fresh);
    for (const id of ['busy', 'calm']) await ledger.submit(submission(id, write('a')));
  });
  afterAll(() => fresh?.stop());

  it('is read once for all decisions of a transaction', async () => {
    const wanted = ['note/busy', 'note/calm', 'note/busy', 'note/none', 'note/none'];
    const { found, positions } = await readHeads(
      source,
      wanted.map((stream) => ({ stream })),
    );
    const [busy, calm, again, none, noneAgain] = found.map(({ head }) => head);
    expect(again).toBe(busy);
    expect(noneAgain).toBe(none);
    expect([busy, calm, none].map((head) => [head?.exists, Object.keys(head?.parts ?? {})])).toEqual([
      [true, ['a']],
      [true, ['a']],
      [false, []],
    ]);
    expect(positions).toHaveLength(wanted.length);
  });

  it('keeps what nobody touched the very same from one decision to the next', async () => {
    const seen: Described[] = [];
    const give = (n: number): Submission<NoteCommand, Described, NoteEvent, NoteContext> => ({
      stream: 'note/described',
      decider: describedDecider,
      command: write(`w${n}`),
      context: (now, state) => {
        seen.push(state);
        return { now };
      },
      meta: { userId: 'u1', agencyId: null, commandId: null },
    });
    await ledger.submit(give(0));
    await Promise.all(range(20).map((n) => ledger.submit(give(n + 1))));
    const transactions = await server.admin(
      `select distinct xact::text from ledger.events where stream = 'note/described'`,
    );
    // Read once by each transaction; the first one found nothing to read.
    expect(new Set(seen.slice(1).map(({ about }) => about)).size).toBe(transactions.length - 1);
    expect(new Set(seen.slice(1).map(({ lines }) => lines['w0'])).size).toBe(transactions.length - 1);
    expect(transactions.length).toBeLessThan(5);
    expect((await ledger.load('note/described', describedDecider))?.state).toMatchObject({
      about: { shelf: 'kho' },
      count: 21,
    });
  });

  it('is read in a few statements however many load it, and by each as it is when they ask', async () => {
    const asked = jest.spyOn(source, 'query');
    const loads = range(50).map((n) => ledger.load(n % 2 ? 'note/busy' : 'note/calm', noteDecider));
    const none = ledger.load('note/none', noteDecider);
    expect((await Promise.all(loads)).map((loaded) => loaded?.version)).toEqual(range(50).map(() => 1));
    expect(await none).toBeNull();
    expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
    asked.mockRestore();

    const before = ledger.load('note/busy', noteDecider);
    await ledger.submit(submission('busy', write('b')));
    expect((await ledger.load('note/busy', noteDecider))?.version).toBe(2);
    await before;
  });
});
