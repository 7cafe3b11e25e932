import type { StoredEvent } from '#libs/application/ports/ledger';
import { hashOf, NO_HASH } from '#libs/ledger/hash';
import { noteDecider } from '#libs/ledger/testing/notes';
import type { Problem } from '#libs/ledger/verification/problems';
import { StreamCheck } from '#libs/ledger/verification/stream-check';

type Columns = Omit<StoredEvent, 'hash'>;

/** A stream of four events, `change` applied before each is hashed: consistent in itself, like a forgery. */
const forge = (change: (event: Columns) => Partial<Columns>): StoredEvent[] => {
  const events: StoredEvent[] = [];
  for (const version of [1, 2, 3, 4]) {
    const at = `2026-01-05T01:00:0${version}.000Z`;
    const event: Columns = {
      position: `${version + 10}`,
      xact: '700',
      stream: 'note/a',
      version,
      type: 'Renamed',
      schemaVersion: 1,
      data: { title: 'Sổ' },
      occurredAt: at,
      recordedAt: at,
      meta: { userId: null, agencyId: null, commandId: null },
      prevHash: events.at(-1)?.hash ?? NO_HASH,
    };
    const columns = { ...event, ...change(event) };
    events.push({ ...columns, hash: hashOf(columns) });
  }
  return events;
};

const check = (events: readonly StoredEvent[], decider: typeof noteDecider = noteDecider) => {
  const problems: Problem[] = [];
  const stream = new StreamCheck('note/a', decider, (each) => problems.push(each));
  for (const event of events)
    stream.add({
      ...event,
      schema_version: event.schemaVersion,
      occurred_at: event.occurredAt,
      recorded_at: event.recordedAt,
      prev_hash: event.prevHash,
      plain: true,
    });
  return { places: problems.map(({ code, version }) => [code, version]), folded: stream.folded() };
};
const at = (version: number, changed: Partial<Columns>) => (event: Columns) =>
  event.version === version ? changed : {};

describe('a stream whose hashes are all right', () => {
  it('is folded', () => {
    const { places, folded } = check(forge(() => ({})));
    expect({ places, folded }).toEqual({
      places: [],
      folded: { core: { title: 'Sổ', count: 0 }, parts: {}, nextStepAt: undefined },
    });
  });

  it.each([
    ['stands in the feed before the one it follows', { position: '11' }],
    ['belongs to an earlier transaction than the one it follows', { xact: '699', position: '99' }],
    ['was recorded before the one it follows', { recordedAt: '2026-01-05T01:00:01.000Z' }],
  ])('is out of order where an event %s', (_, changed) => {
    const { places, folded } = check(forge(at(3, changed)));
    expect(places[0]).toEqual(['LEDGER.ORDER', 3]);
    expect(folded).toBeNull();
  });

  it('compares places in the feed as numbers', () => {
    const positions: Record<number, string> = { 1: '8', 2: '9', 3: '10', 4: '100' };
    expect(check(forge(({ version }) => ({ position: positions[version]! }))).places).toEqual([]);
    const xacts: Record<number, string> = { 1: '99', 2: '100', 3: '1000', 4: '18446744073709551615' };
    expect(check(forge(({ version }) => ({ xact: xacts[version]!, position: '1' }))).places).toEqual([]);
  });

  it('is broken where an event follows another one than the one before it', () => {
    expect(check(forge(at(3, { prevHash: NO_HASH }))).places).toEqual([['LEDGER.CHAIN_BROKEN', 3]]);
    expect(check(forge(at(1, { prevHash: 'ff'.repeat(32) }))).places).toEqual([['LEDGER.CHAIN_BROKEN', 1]]);
  });

  it('has a gap at its beginning, or a version twice', () => {
    const [first, ...others] = forge(() => ({}));
    expect(check(others).places).toEqual([['LEDGER.VERSION_GAP', 2]]);
    expect(check([first!, first!, ...others]).places).toEqual([['LEDGER.VERSION_GAP', 1]]);
  });

  it('gives no state where the decider does not know an event, or throws', () => {
    const failed = [['LEDGER.FOLD_FAILED', 2]];
    const unknown = { places: [['EVENT.UNKNOWN', 2]], folded: null };
    expect(check(forge(at(2, { type: 'Invented' })))).toEqual(unknown);
    expect(check(forge(at(2, { schemaVersion: 2 })))).toEqual(unknown);
    const evolve: typeof noteDecider.evolve = (state, { occurredAt }) => {
      if (occurredAt.includes('02.000')) throw new TypeError('no such field');
      return state;
    };
    expect(
      check(
        forge(() => ({})),
        { ...noteDecider, evolve },
      ),
    ).toEqual({ places: failed, folded: null });
  });
});
