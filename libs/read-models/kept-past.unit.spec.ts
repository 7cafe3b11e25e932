import fc from 'fast-check';
import { delaysAt, delaysOf } from '#libs/domain/annex-task/standing/index';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { anyLife } from '#libs/domain/annex-task/task-lives.spec';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import { followedInPages } from '#libs/read-models/followed-past.spec-helper';
import { pastIn, pastOfAll } from '#libs/read-models/kept-past';
import { anyDelays, recordedLate } from '#libs/read-models/late-lives.spec';
import type { TimedEvent } from '#libs/read-models/corrections';

const latest = (events: readonly TimedEvent[]): Instant =>
  events.reduce((last, { occurredAt }) => (occurredAt > last ? occurredAt : last), '');

const historyOf = (events: readonly TimedEvent[]) =>
  events.map(({ type, data, occurredAt }) => ({ event: { type, data } as TaskEvent, occurredAt }));

describe('the past of a task that is kept beside its state', () => {
  it('tells, followed in pages, what all of its events tell, also where much was recorded late', () => {
    const runs = { steps: 0, all: 0 };
    fc.assert(
      fc.property(
        anyLife,
        fc.oneof(fc.constant([0]), anyDelays),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 100_000 }),
        (life, delays, pages, minutes) => {
          const events = recordedLate(life, delays);
          if (events.length === 0) return;
          const { row, told } = followedInPages(events, pages);
          for (const way of told) runs[way as keyof typeof runs] += 1;
          const past = pastIn(row.past, row);
          if (past === null) throw new Error('nothing was kept');
          const now = plusMinutes(latest(events), minutes);
          expect(delaysAt(past.delay, now)).toEqual(delaysOf(historyOf(events), now));
          expect([...past.inside]).toEqual([...pastOfAll(events).inside]);
        },
      ),
      { numRuns: 300 },
    );
    expect(Math.min(runs.steps, runs.all)).toBeGreaterThan(100);
  });

  it('does not count where whoever wrote the state beside it knew nothing of it', () => {
    const [life] = fc.sample(anyLife, { numRuns: 1, seed: 7 });
    if (!life) throw new Error('no life');
    const events = recordedLate(life, [0]);
    const { row } = followedInPages(events, [100]);
    expect(pastIn(row.past, { ...row, version: row.version + 1 })).toBeNull();
    expect(pastIn(null, row)).toBeNull();
  });
});
