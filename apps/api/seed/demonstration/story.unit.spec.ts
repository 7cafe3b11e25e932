import { createApplication } from '#libs/application/application';
import { addDays, at, dateOf } from '#libs/domain/shared/time';
import { inMemoryLedger } from './in-memory-ledger.spec-helper';
import { createPlayedClock } from './played-clock';
import { tellStory } from './seed-demonstration';

jest.setTimeout(60_000);

/** The story as it is told for a day. */
const storyFor = async (today: string) => {
  const startsOn = addDays(today, -335);
  const clock = createPlayedClock(at(startsOn, '00:00'));
  const { ledger, written } = inMemoryLedger(clock);
  const app = createApplication({ ledger, clock });
  const told = await tellStory(app, clock, { startsOn, root: process.cwd() });
  return { ...told, written };
};

describe('the story of the demonstration', () => {
  it.each([
    ['a Sunday', '2026-10-18'],
    ['a day after the yearly report', '2026-12-21'],
    ['the middle of Tết', '2027-02-07'],
  ])('fits %s: no act of it is left out, and it ends before that day', async (_, today) => {
    const { leftOut, written } = await storyFor(today);
    expect(leftOut).toEqual([]);
    const times = written.map((event) => event.at);
    expect(times).toEqual(times.toSorted());
    const [first = '', last = ''] = [times[0], times.at(-1)];
    expect(dateOf(first)).toBe(addDays(today, -335));
    expect(last < at(addDays(today, -1), '17:00')).toBe(true);
  });
});
