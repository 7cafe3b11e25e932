import fc from 'fast-check';
import { fromMs, type Instant } from '#libs/domain/shared/time';
import { sleepAfter } from '#libs/ledger/wake-ups';

const [may, june, july] = [
  '2026-05-01T00:00:00.000Z',
  '2026-06-01T00:00:00.000Z',
  '2026-07-01T00:00:00.000Z',
];
const byOthers = (wakesAt: Instant | null, nextStepAt: Instant | null) =>
  sleepAfter(wakesAt, nextStepAt, false);

describe('what is known of a sleeping process', () => {
  it('has it woken for a step before the one for which it wakes, and for the first one', () => {
    expect(byOthers(july, june)).toEqual({ wakesAt: june, wakes: true });
    expect(byOthers(null, june)).toEqual({ wakesAt: june, wakes: true });
  });

  it('lets it sleep while a step is put off and brought back, as it wakes for the one it was told', () => {
    expect(byOthers(june, july)).toEqual({ wakesAt: june, wakes: false });
    expect(byOthers(june, june)).toEqual({ wakesAt: june, wakes: false });
    expect(byOthers(null, null)).toEqual({ wakesAt: null, wakes: false });
  });

  it('has it woken when nothing is left to sleep for, so that it may end', () => {
    expect(byOthers(june, null)).toEqual({ wakesAt: null, wakes: true });
  });

  it('is what it was told once it has asked, which wakes it only where that came forward unseen', () => {
    expect(sleepAfter(june, july, true)).toEqual({ wakesAt: july, wakes: false });
    expect(sleepAfter(june, null, true)).toEqual({ wakesAt: null, wakes: false });
    expect(sleepAfter(june, may, true)).toEqual({ wakesAt: may, wakes: true });
  });

  it('never leaves it asleep past the next step, whichever of the answers so far is the one it waits by', () => {
    const step = fc.option(fc.integer({ min: 0, max: 20 }).map((day) => fromMs(day * 86_400_000)));
    const moves = fc.array(fc.record({ step, isTold: fc.boolean() }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(step, moves, fc.nat(), (first, later, pick) => {
        const all = [{ step: first, isTold: true }, ...later];
        let wakesAt: Instant | null = null;
        const woken = all.map((move) => {
          const sleep = sleepAfter(wakesAt, move.step, move.isTold);
          ({ wakesAt } = sleep);
          return sleep.wakes;
        });
        const answers = all.flatMap(({ isTold }, n) => (isTold ? [n] : []));
        const answer = answers[pick % answers.length] ?? 0;
        const [told, present] = [all[answer]?.step ?? null, all.at(-1)?.step ?? null];
        const sleepsPast = present !== null && (told === null || told > present);
        expect(!sleepsPast || woken.slice(answer + 1).includes(true)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
