import type { StoredEvent } from '#libs/application/ports/ledger';
import { asItWas, changedBy } from '#libs/domain/shared/event-forms';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { readerOf, UnknownEvent, vocabularyOf } from '#libs/ledger/reading';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { noteDecider, submission } from '#libs/ledger/testing/notes';
import { startFreshLedger, type FreshLedger } from '#libs/testing/fresh-ledger';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

/** The notes of the version to come, which tells a new title in another form. */
const newNotes = { ...noteDecider, forms: { ...noteDecider.forms, Renamed: changedBy(asItWas) } };
const rename = { type: 'Rename', title: 'Sổ' } as const;
const write = { type: 'Write', by: 'a', text: 'x' } as const;

describe('an event of the version to come, beside a program of this one', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let fresh: FreshLedger;
  let newer: PostgresLedger;
  const nameOf = ({ stream, version, schemaVersion }: StoredEvent): string =>
    `${stream} ${version} ${schemaVersion}`;
  /** Follows the feed with a program of either version, under one name. */
  const follower = () => {
    const seen: string[] = [];
    const held: string[] = [];
    const follow = (ledger: PostgresLedger) =>
      drainSubscriber({
        name: 'follower',
        ledger,
        dataSource: fresh.source,
        handle: (events) => void seen.push(...events.map(nameOf)),
        onHeld: ({ facts }) => void held.push(`${facts.stream} ${facts.version}`),
      });
    return { seen, held, follow };
  };

  beforeAll(async () => {
    fresh = await startFreshLedger(clock);
    newer = new PostgresLedger(fresh.source, clock, readerOf(vocabularyOf({ note: newNotes })));
    await fresh.ledger.submit(submission('a', write));
    await newer.submit({ ...submission('a', rename), decider: newNotes });
    await fresh.ledger.submit(submission('b', write));
    await newer.submit({ ...submission('a', write), decider: newNotes });
  });
  afterAll(() => fresh?.stop());

  it('is refused where the stream is read, and the others are read', async () => {
    await expect(fresh.ledger.readStream('note/a')).rejects.toThrow(
      'EVENT.UNKNOWN: event 2 of note/a is Renamed in version 2, and this program knows versions up to 1',
    );
    expect(await fresh.ledger.readStream('note/b')).toHaveLength(1);
    expect(await newer.readStream('note/a')).toHaveLength(3);
  });

  it('stops its stream alone, until a program that knows it catches up on what was missed', async () => {
    const { seen, held, follow } = follower();
    await follow(fresh.ledger);
    expect([seen, held]).toEqual([['note/a 1 1', 'note/b 1 1'], ['note/a 2']]);

    clock.instant = '2026-01-05T02:00:00.000Z';
    expect(await fresh.ledger.handledUntil('follower')).toBe('2026-01-05T00:59:59.999Z');

    await fresh.ledger.submit(submission('b', { ...write, by: 'b' }));
    await follow(fresh.ledger);
    expect(seen.splice(0)).toEqual(['note/a 1 1', 'note/b 1 1', 'note/b 2 1']);

    await follow(newer);
    expect(seen.splice(0)).toEqual(['note/a 2 2', 'note/a 3 1']);
    expect(held).toEqual(['note/a 2']);
    await follow(newer);
    await follow(fresh.ledger);
    expect(seen).toEqual([]);
  });

  it('keeps a program that does not know it from deciding on its stream once it has stopped there', async () => {
    await newer.submit({ ...submission('c', rename), decider: newNotes });
    const { follow } = follower();
    await follow(fresh.ledger);
    await expect(fresh.ledger.submit(submission('c', write))).rejects.toBeInstanceOf(UnknownEvent);
    expect(await fresh.ledger.submit(submission('d', write))).toMatchObject({ kind: 'committed' });
    expect(await newer.submit({ ...submission('c', write), decider: newNotes })).toMatchObject({
      kind: 'committed',
      version: 2,
    });
    await follow(newer);
    expect(await fresh.ledger.submit(submission('c', { ...write, by: 'z' }))).toMatchObject({ version: 3 });
  });
});
