import { storedForm, type StoredEvent } from '#libs/application/ports/ledger';
import { asAtFirst, asItWas, changedBy, renamed } from '#libs/domain/shared/event-forms';
import { hashOf, NO_HASH } from '#libs/ledger/hash';
import { current, UnknownEvent } from '#libs/ledger/reading';

const now = '2026-01-05T01:00:00.000Z';
const stored = (type: string, schemaVersion: number, data: unknown): StoredEvent => {
  const event = {
    position: '7',
    xact: '8',
    stream: 'note/n',
    version: 3,
    type,
    schemaVersion,
    data,
    meta: { userId: null, agencyId: null, commandId: null },
    occurredAt: now,
    recordedAt: now,
    prevHash: NO_HASH,
  };
  return { ...event, hash: hashOf(event) };
};

/** A note was told without its language at first, then with one word for its text. */
const forms = {
  Written: changedBy(
    (data: { text: string }) => ({ ...data, language: 'vi' }),
    ({ text, language }: { text: string; language: string }) => ({ words: text.split(' '), language }),
  ),
  Jotted: renamed('Written', ({ note }: { note: string }) => ({ text: note })),
  Scribbled: renamed('Written'),
  Erased: asAtFirst,
  Signed: changedBy(asItWas),
};
const refusalOf = (event: StoredEvent, known?: Parameters<typeof current>[0]): UnknownEvent => {
  try {
    current(known, event);
  } catch (error) {
    if (error instanceof UnknownEvent) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('an event that is read', () => {
  const said = { words: ['một', 'hai'], language: 'vi' };

  it('says what it would say today, from whichever version it was stored in', () => {
    for (const [version, data] of [
      [1, { text: 'một hai' }],
      [2, { text: 'một hai', language: 'vi' }],
      [3, said],
    ] as const)
      expect(current(forms, stored('Written', version, data))).toMatchObject({
        type: 'Written',
        schemaVersion: 3,
        data: said,
      });
  });

  it('is called what it is called today', () => {
    expect(current(forms, stored('Scribbled', 1, { text: 'một hai' }))).toMatchObject({
      type: 'Written',
      schemaVersion: 3,
      data: said,
    });
    expect(current(forms, stored('Jotted', 1, { note: 'một hai' })).data).toEqual(said);
    expect(current(forms, stored('Signed', 1, { by: 'an' })).data).toEqual({ by: 'an' });
  });

  it('keeps the form in which it was stored, which its hash covers', () => {
    for (const event of [stored('Written', 1, { text: 'x' }), stored('Jotted', 1, { note: 'x' })]) {
      const read = current(forms, event);
      expect(storedForm(read)).toEqual(event);
      expect(hashOf(storedForm(read))).toBe(event.hash);
    }
    const newest = stored('Written', 3, said);
    expect(current(forms, newest)).toBe(newest);
  });

  it('is refused where its type, its version or its stream is not known, with where it stands', () => {
    const facts = { stream: 'note/n', version: 3, position: '7' };
    expect(refusalOf(stored('Written', 4, said), forms).facts).toEqual({
      ...facts,
      type: 'Written',
      schemaVersion: 4,
      known: 3,
    });
    expect(refusalOf(stored('Burnt', 1, {}), forms).facts).toMatchObject({
      ...facts,
      type: 'Burnt',
      known: null,
    });
    expect(refusalOf(stored('Erased', 1, {})).message).toBe(
      'EVENT.UNKNOWN: event 3 of note/n is Erased in version 1, and this program knows no such event; it is older than ' +
        'what wrote the event: start the newer programs again',
    );
    // What every object has is no event.
    expect(refusalOf(stored('toString', 1, {}), forms).code).toBe('EVENT.UNKNOWN');
  });
});
