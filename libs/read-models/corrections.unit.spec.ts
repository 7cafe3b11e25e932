import { taskAt } from '#libs/domain/annex-task/passing-time';
import fc from 'fast-check';
import { awaitedInTask, datesInFocus } from '#libs/domain/annex-task/standing/index';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { anyLife } from '#libs/domain/annex-task/task-lives.spec';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import { correctionsOf, isLate } from '#libs/read-models/corrections';
import { anyDelays, recordedLate } from '#libs/read-models/late-lives.spec';
import { evolveStored } from '#libs/read-models/periods';

const begin = '2026-01-05T02:00:00.000Z';

const contentOf = (task: AssignedTask) => ({ ...datesInFocus(task), awaited: awaitedInTask(task) });

describe('corrections', () => {
  it('are, at any instant by what was known at any other, what folding those events gives', () => {
    let [looks, late] = [0, 0];
    const instant = fc.integer({ min: 0, max: 250_000 });
    fc.assert(
      fc.property(anyLife, anyDelays, fc.array(fc.tuple(instant, instant)), (life, delays, pairs) => {
        const events = recordedLate(life, delays);
        const since = events.find(isLate)?.recordedAt;
        const corrections = correctionsOf(events, contentOf);
        if (since === undefined) return expect(corrections).toEqual([]);
        late += 1;
        for (const [minutes, other] of pairs) {
          const [at, knownAt] = [plusMinutes(begin, minutes), plusMinutes(begin, other)];
          if (knownAt < since) continue;
          const found = corrections.filter(
            ({ from, to, knownFrom, knownTo }) =>
              from <= at && at < (to ?? '9') && knownFrom <= knownAt && knownAt < (knownTo ?? '9'),
          );
          const state = events
            .filter(({ occurredAt, recordedAt }) => occurredAt <= at && recordedAt <= knownAt)
            .reduce(evolveStored, taskDecider.initial);
          const expected = state.kind === 'unassigned' ? [] : [contentOf(taskAt(state, at))];
          expect(found.map(({ content }) => content)).toEqual(expected);
          looks += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(late).toBeGreaterThan(30);
    expect(looks).toBeGreaterThan(50);
  });

  it('are none where everything was recorded when it happened', () => {
    const data = {};
    const event = (type: string, occurredAt: Instant, recordedAt = occurredAt) => ({
      type,
      data,
      occurredAt,
      recordedAt,
    });
    expect(correctionsOf([event('Noted', '1'), event('Noted', '2')], contentOf)).toEqual([]);
  });
});
