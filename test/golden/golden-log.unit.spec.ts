import { deciders } from '#libs/application/deciders';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { fold } from '#libs/ledger/fold';
import { hashOf, NO_HASH } from '#libs/ledger/hash';
import { asFolded, type Deciders } from '#libs/ledger/verification/folded-state';
import { categoryOf, current } from '#libs/ledger/reading';
import { goldenEvents, goldenStates } from './golden-log';

const byStream = new Map<string, StoredEvent[]>();
for (const event of goldenEvents())
  byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event]);

describe('the golden log', () => {
  it('is chained by the hashes that it was stored with', () => {
    for (const events of byStream.values()) {
      let prevHash = NO_HASH;
      for (const [index, event] of events.entries()) {
        expect([event.version, event.prevHash, event.hash]).toEqual([index + 1, prevHash, hashOf(event)]);
        prevHash = event.hash;
      }
    }
  });

  it('folds to the states that it was stored with', () => {
    const states = goldenStates();
    expect(states.map(({ stream }) => stream)).toEqual([...byStream.keys()]);
    for (const { stream, core, parts } of states) {
      const decider = (deciders as Deciders)[categoryOf(stream)];
      if (!decider) throw new Error(`nobody folds ${stream}`);
      const folded = asFolded(
        decider,
        fold(
          decider,
          (byStream.get(stream) ?? []).map((event) => current(decider.forms, event)),
        ),
      );
      expect({ stream, core: folded.core, parts: folded.parts }).toEqual({ stream, core, parts });
    }
  });

  it('holds every type of every stream, and nothing else', () => {
    const held = [...new Set(goldenEvents().map(({ stream, type }) => `${categoryOf(stream)} ${type}`))];
    const known = Object.entries(deciders as Deciders).flatMap(([category, { forms }]) =>
      Object.keys(forms).map((type) => `${category} ${type}`),
    );
    expect(held.sort()).toEqual(known.sort());
  });
});
