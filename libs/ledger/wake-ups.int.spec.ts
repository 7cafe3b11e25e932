import { asAtFirst } from '#libs/domain/shared/event-forms';
import type { DataSource } from 'typeorm';
import type { Decider } from '#libs/domain/shared/decider';
import { isRejection } from '#libs/domain/shared/rejection';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import { GROUPS_IN_FLIGHT } from '#libs/ledger/group-commit';
import type { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { streamsToWake } from '#libs/ledger/wake-ups';
import { startFreshLedger, type FreshLedger } from '#libs/testing/fresh-ledger';
import { readerOf, vocabularyOf } from '#libs/ledger/reading';
import { ManualClock, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

type Command =
  | { readonly type: 'Set'; readonly at: Instant | null }
  /** Sets the alarm for `then` if it is due. */
  | { readonly type: 'Ask'; readonly then: Instant | null };
interface WasSet {
  readonly type: 'WasSet';
  readonly data: { readonly at: Instant | null };
}
interface Alarm {
  readonly at: Instant | null;
}
interface More {
  /** What the calendar makes of the step, whatever was set. */
  readonly calendar?: Instant | undefined;
}

interface Context extends More {
  readonly now: Instant;
}
const nothing = () => Promise.resolve({});

/** Its next step is what was set last; what is set already happens only once. */
const alarmDecider: Decider<Command, Alarm, WasSet, Context> = {
  category: 'alarm',
  initial: { at: null },
  forms: { WasSet: asAtFirst },
  decide(command, state, { now }) {
    const isDue = state.at !== null && state.at <= now;
    const at = command.type === 'Set' ? command.at : isDue ? command.then : state.at;
    return at === state.at ? [] : [{ type: 'WasSet', data: { at } }];
  },
  evolve: (_, { event }) => ({ at: event.data.at }),
  nextStepAt: ({ at }, { calendar }) => calendar ?? at,
  split: (core) => ({ core, parts: {} }),
  join: (core) => core as Alarm,
};

describe('streams whose process has to be woken for a page of the feed', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  const inDays = (days: number): Instant => plusMinutes(clock.instant, days * 24 * 60);
  let fresh: FreshLedger;
  let server: TestPostgres;
  let source: DataSource;
  let ledger: PostgresLedger;
  beforeAll(async () => {
    fresh = await startFreshLedger(clock, readerOf(vocabularyOf({ alarm: alarmDecider })));
    ({ server, source, ledger } = fresh);
  });
  afterAll(() => fresh?.stop());

  const submit = async (id: string, command: Command, more: () => Promise<More> = nothing) => {
    const answer = await ledger.submit({
      stream: `alarm/${id}`,
      decider: alarmDecider,
      command,
      context: async (now) => ({ now, ...(await more()) }),
      isTold: command.type === 'Ask',
      meta: { userId: null, agencyId: null, commandId: null },
    });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer;
  };
  const set = (id: string, at: Instant | null, more?: () => Promise<More>) =>
    submit(id, { type: 'Set', at }, more);
  /** What the process of the alarm does when it wakes. */
  const ask = (id: string, then: Instant | null = null, more?: () => Promise<More>) =>
    submit(id, { type: 'Ask', then }, more);
  /** Whether a page with the events after this version wakes. */
  const wakes = async (id: string, after: number): Promise<boolean> => {
    const events = await ledger.readStream(`alarm/${id}`);
    const page = events.filter(({ version }) => version > after);
    return (await streamsToWake(source, page)).has(`alarm/${id}`);
  };

  it('are those with a first step, and those whose step came before the one that was told', async () => {
    await set('a', inDays(10));
    expect(await wakes('a', 0)).toBe(true);
    await ask('a');
    await set('a', inDays(20));
    await set('a', inDays(15));
    // It wakes on the tenth day, and asks then.
    expect(await wakes('a', 1)).toBe(false);
    await set('a', inDays(5));
    await set('a', inDays(40));
    // The page that holds it, and one before it that is read late; what comes after it needs nothing.
    expect(await wakes('a', 3)).toBe(true);
    expect(await wakes('a', 1)).toBe(true);
    expect(await wakes('a', 4)).toBe(false);
    expect((await streamsToWake(source, await ledger.readStream('alarm/none'))).size).toBe(0);
  });

  it('are those whose process has asked since and been told something later, though it found nothing to do', async () => {
    await set('b', inDays(10));
    await set('b', inDays(30));
    await ask('b');
    await set('b', inDays(20));
    expect(await wakes('b', 2)).toBe(true);
  });

  it('are those whose step ahead fell away, not those that ended with the step they took', async () => {
    await set('c', inDays(1));
    await set('c', null);
    expect(await wakes('c', 1)).toBe(true);
    await set('d', clock.instant);
    await ask('d', null);
    expect(await wakes('d', 1)).toBe(false);
    expect(await ledger.readStream('alarm/d')).toHaveLength(2);
  });

  it('are those whose step came before one that was told in the same transaction', async () => {
    await set('e', clock.instant);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const others = Array.from({ length: GROUPS_IN_FLIGHT }, (_, n) =>
      set(`held-${n}`, inDays(1), async () => {
        await held;
        return {};
      }),
    );
    const both = [ask('e', inDays(30)), set('e', inDays(20))];
    release();
    await Promise.all([...others, ...both]);
    const [, taken, brought] = await ledger.readStream('alarm/e');
    expect(taken?.xact).toBe(brought?.xact);
    // Later than what stood before both of them.
    expect(await wakes('e', 1)).toBe(true);
  });

  it('are with their next event those whose step the calendar brought forward while nothing happened', async () => {
    const on = (days: number) => () => Promise.resolve({ calendar: inDays(days) });
    await set('f', inDays(20));
    await set('f', inDays(20), on(5));
    await set('f', inDays(10));
    expect(await wakes('f', 1)).toBe(true);
    await set('g', inDays(20));
    await set('g', inDays(20), on(25));
    await set('g', inDays(30));
    expect(await wakes('g', 1)).toBe(false);
    // Told by the calendar's leave, and then before that.
    await ask('g', null, on(35));
    await set('g', inDays(32));
    expect(await wakes('g', 2)).toBe(true);
  });

  it('are all of which it is not known, such as one that is older than the question', async () => {
    await set('h', inDays(10));
    await set('h', inDays(20));
    await server.admin(
      `update ledger.stream_states set wake_version = null, wakes_at = null where stream = 'alarm/h'`,
    );
    expect(await wakes('h', 1)).toBe(true);
    await set('h', inDays(30));
    expect(await wakes('h', 1)).toBe(true);
    expect(await wakes('h', 2)).toBe(true);
    await set('h', inDays(40));
    expect(await wakes('h', 3)).toBe(false);
  });
});
