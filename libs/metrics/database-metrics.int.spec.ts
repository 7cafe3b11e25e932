import { Registry } from 'prom-client';
import { asItWas, changedBy } from '#libs/domain/shared/event-forms';
import { OpenWriters } from '#libs/ledger/open-writers';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { readerOf, vocabularyOf } from '#libs/ledger/reading';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { noteDecider, submission } from '#libs/ledger/testing/notes';
import { addDatabaseMetrics } from '#libs/metrics/database-metrics';
import { startFreshLedger, type FreshLedger } from '#libs/testing/fresh-ledger';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

/** The notes of the version to come, which tells a new title in another form. */
const newNotes = { ...noteDecider, forms: { ...noteDecider.forms, Renamed: changedBy(asItWas) } };

describe('who watches the database', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  const registry = new Registry();
  let fresh: FreshLedger;
  beforeAll(async () => {
    fresh = await startFreshLedger(clock);
    addDatabaseMetrics(registry, fresh.source, new OpenWriters(fresh.source));
  });
  afterAll(() => fresh?.stop());

  const held = async (): Promise<string | undefined> =>
    (await registry.metrics()).split('\n').find((line) => line.startsWith('dondoc_held_streams'));

  it('sees each stream once that waits for a newer version, and none once that version is there', async () => {
    const newer = new PostgresLedger(fresh.source, clock, readerOf(vocabularyOf({ note: newNotes })));
    const follow = (name: string, ledger: PostgresLedger) =>
      drainSubscriber({ name, ledger, dataSource: fresh.source, handle: () => undefined });
    expect(await held()).toBe('dondoc_held_streams 0');
    for (const id of ['a', 'b']) {
      await fresh.ledger.submit(submission(id, { type: 'Write', by: 'a', text: 'x' }));
      await newer.submit({ ...submission(id, { type: 'Rename', title: 'Sổ' }), decider: newNotes });
    }
    for (const name of ['one', 'other']) await follow(name, fresh.ledger);
    expect(await held()).toBe('dondoc_held_streams 2');
    for (const name of ['one', 'other']) await follow(name, newer);
    expect(await held()).toBe('dondoc_held_streams 0');
  });
});
