import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Committed } from '#libs/application/ports/ledger';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { toPending } from '#libs/ledger/decide';
import { fold } from '#libs/ledger/fold';
import { GroupCommit, GROUPS_IN_FLIGHT } from '#libs/ledger/group-commit';
import { LedgerUnavailable, type PostgresLedger } from '#libs/ledger/postgres-ledger';
import { noteDecider, request, submission, type NoteEvent, type NoteState } from '#libs/ledger/testing/notes';
import { startFreshLedger, type FreshLedger } from '#libs/testing/fresh-ledger';
import { ManualClock, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const range = (count: number) => Array.from({ length: count }, (_, n) => n);
const write = (by: string, text = 'nội dung') => ({ type: 'Write', by, text }) as const;

const nobodyGoesApart = () => Promise.reject(new Error('nobody goes apart here'));

/** A context that is there once it is released: until then its group is under way. */
const heldUp = () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const context = async (now: string) => {
    await held;
    return { now };
  };
  return { context, release: () => release() };
};

describe('submissions that arrive together', () => {
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

  const versions = (answers: readonly (Committed | Rejection)[]) =>
    answers.map((answer) => (isRejection(answer) ? answer.code : answer.version));
  const transactionsOf = async (pattern: string): Promise<number> => {
    const rows = await server.admin('select distinct xact::text from ledger.events where stream like $1', [
      pattern,
    ]);
    return rows.length;
  };

  it('on fifty streams take a few transactions, and each gets its own answer', async () => {
    const answers = await Promise.all(
      range(50).map((n) =>
        ledger.submit(submission(`many-${n}`, write(`w${n}`), { request: request(`m${n}`) })),
      ),
    );
    expect(versions(answers)).toEqual(range(50).map(() => 1));
    expect(await transactionsOf('note/many-%')).toBeLessThanOrEqual(3);
    for (const [n, answer] of answers.entries()) {
      const [event] = await ledger.readStream(`note/many-${n}`);
      expect(event).toMatchObject({ data: { by: `w${n}` }, meta: { commandId: `m${n}` } });
      expect(answer).toMatchObject({ events: [{ type: 'Written', position: event?.position }] });
    }
  });

  it('are refused each for itself, and what one throws concerns nobody else', async () => {
    const failing = () => {
      throw new Error('no context');
    };
    const settled = await Promise.allSettled(
      range(30).map((n) =>
        ledger.submit(
          submission(
            `mixed-${n}`,
            write('a', n % 3 === 1 ? '' : 'có'),
            n % 3 === 2 ? { context: failing } : {},
          ),
        ),
      ),
    );
    for (const [n, result] of settled.entries())
      expect(result).toMatchObject(
        [
          { status: 'fulfilled', value: { kind: 'committed', version: 1 } },
          { status: 'fulfilled', value: reject('DELIVERABLE.NO_CONTENT') },
          { status: 'rejected', reason: { message: 'no context' } },
        ][n % 3] ?? {},
      );
    expect(await server.admin(`select 1 from ledger.events where stream like 'note/mixed-%'`)).toHaveLength(
      10,
    );
  });

  it('under one command id are carried out once, whatever stream they name', async () => {
    const same = range(10).map((n) =>
      ledger.submit(submission(`same-${n}`, write('a'), { request: request('same-id') })),
    );
    const other = ledger.submit(submission('same-x', write('a'), { request: request('same-id', 'other') }));
    const answers = await Promise.all(same);
    expect(answers.filter((answer) => !isRejection(answer) && !answer.replayed)).toHaveLength(1);
    expect(await other).toEqual(reject('COMMAND.ID_REUSED', { commandId: 'same-id' }));
    expect(await server.admin(`select 1 from ledger.events where stream like 'note/same-%'`)).toHaveLength(1);
  });

  it('under one command id never come into one group, which could not be written then', async () => {
    const held = heldUp();
    const groups = new GroupCommit(source, nobodyGoesApart);
    const give = (id: string, more = {}) => groups.submit(toPending(clock, submission(id, write('a'), more)));
    const first = range(GROUPS_IN_FLIGHT).map((n) => give(`ahead-${n}`, { context: held.context }));
    const asked = { request: request('twice') };
    const both = ['twice-a', 'twice-b', 'twice-b'].map((id) => give(id, asked));
    held.release();
    await Promise.all(first);
    expect((await Promise.all(both)).map((answer) => !isRejection(answer) && answer.replayed)).toEqual([
      false,
      true,
      true,
    ]);
    expect(await ledger.readStream('note/twice-b')).toEqual([]);
  });

  it('and were carried out before are answered again without waiting for their stream', async () => {
    const asked = { request: request('known') };
    const answer = await ledger.submit(submission('known', write('a'), asked));
    const holder = new Client({ connectionString: server.appUrl });
    await holder.connect();
    await holder.query(`select pg_advisory_lock(hashtextextended('note/known', 0))`);
    try {
      const groups = new GroupCommit(source, nobodyGoesApart);
      const again = await groups.submit(toPending(clock, submission('known', write('a'), asked)));
      expect(again).toEqual({ ...answer, replayed: true });
    } finally {
      await holder.end();
    }
  });

  it('on one stream are decided in the order in which they came, each on what the last one left', async () => {
    const commands = range(90).map((n) =>
      n % 3 === 1 ? ({ type: 'Erase', by: `w${n % 4}` } as const) : write(`w${n % 4}`, `${n}`),
    );
    const answers = await Promise.all(commands.map((command) => ledger.submit(submission('one', command))));
    const given = versions(answers).map(Number);
    expect(given).toEqual([...given].sort((a, b) => a - b));
    expect(await transactionsOf('note/one')).toBeLessThanOrEqual(4);
    const events = await ledger.readStream('note/one');
    expect(events.map(({ version }) => version)).toEqual(range(events.length).map((n) => n + 1));
    const loaded = await ledger.load('note/one', noteDecider);
    expect(loaded?.state).toEqual(fold<NoteState, NoteEvent>(noteDecider, events));
    expect(loaded?.version).toBe(events.length);
    expect(events.slice(1).map(({ prevHash }) => prevHash)).toEqual(
      events.slice(0, -1).map(({ hash }) => hash),
    );
  });

  it('that expect a version see what was decided before them in the same transaction', async () => {
    const answers = await Promise.all(
      range(5).map(() => ledger.submit(submission('expects', write('a'), { expectedVersion: 0 }))),
    );
    expect(answers.filter((answer) => !isRejection(answer))).toHaveLength(1);
    expect(answers.filter(isRejection).map(({ code }) => code)).toEqual(
      range(4).map(() => 'STREAM.VERSION_CONFLICT'),
    );
  });

  it('do not wait for one whose stream somebody else has locked', async () => {
    const holder = new Client({ connectionString: server.appUrl });
    await holder.connect();
    await holder.query(`select pg_advisory_lock(hashtextextended('note/held', 0))`);
    let heldIsDone = false;
    const held = ledger.submit(submission('held', write('a'))).finally(() => (heldIsDone = true));
    const others = await Promise.all(
      range(20).map((n) => ledger.submit(submission(`beside-${n}`, write('a')))),
    );
    expect(versions(others)).toEqual(range(20).map(() => 1));
    expect(heldIsDone).toBe(false);
    await holder.end();
    expect(await held).toMatchObject({ version: 1 });
  });

  it('go one by one when they cannot be written as a whole, so that only the one at fault fails', async () => {
    const decider = { ...noteDecider, nextStepAt: () => 'no instant' };
    const settled = await Promise.allSettled(
      range(12).map((n) =>
        ledger.submit(submission(`fault-${n % 4}`, write('a'), n === 9 ? { decider } : {})),
      ),
    );
    expect(settled.map(({ status }) => status)).toEqual(
      range(12).map((n) => (n === 9 ? 'rejected' : 'fulfilled')),
    );
    expect(await server.admin(`select 1 from ledger.events where stream like 'note/fault-%'`)).toHaveLength(
      11,
    );
  });

  it('all hear that the ledger is away when the connection breaks, and nothing of them is stored', async () => {
    const breaking = async (now: string) => {
      await server.admin(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'dondoc_app'
        and state like 'idle in transaction%'`);
      return { now };
    };
    // The first goes alone; those after it come together.
    const settled = await Promise.allSettled(
      range(10).map((n) =>
        ledger.submit(submission(`broken-${n}`, write('a'), n === 5 ? { context: breaking } : {})),
      ),
    );
    const errors = settled.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    expect(errors.length).toBeGreaterThanOrEqual(5);
    for (const error of errors) expect(error).toBeInstanceOf(LedgerUnavailable);
    for (const [n, { status }] of settled.entries())
      expect(await ledger.readStream(`note/broken-${n}`)).toHaveLength(status === 'fulfilled' ? 1 : 0);
    const again = await Promise.all(
      range(10).map((n) => ledger.submit(submission(`broken-${n}`, write('b')))),
    );
    expect(again.every((answer) => !isRejection(answer))).toBe(true);
  });

  it('are told to come again when no group takes them in time, and are not carried out later', async () => {
    const held = heldUp();
    const groups = new GroupCommit(source, nobodyGoesApart, 50);
    const give = (id: string, more = {}) => groups.submit(toPending(clock, submission(id, write('a'), more)));
    const first = [give('slow-1', { context: held.context }), give('slow-2', { context: held.context })];
    await expect(give('slow-3')).rejects.toBeInstanceOf(LedgerUnavailable);
    held.release();
    expect(versions(await Promise.all(first))).toEqual([1, 1]);
    expect(await give('slow-4')).toMatchObject({ version: 1 });
    expect(await ledger.readStream('note/slow-3')).toEqual([]);
  });
});
