import { startLargeStage } from '../../support/large-stage';
import { longWorkGroups, requestsNamed, type LongRequest } from '../../support/long-work';
import type { Measure, Reading, Row } from '../measure';
import { percentile } from '../statistics';

/** In milliseconds: what others may wait, and the list of plans take, at the 99th percentile. */
const LIMITS = { others: 200, plans: 50 };
const SIZE = {
  whole: { tasks: 600, everyDistrict: 10, events: 3_000, plans: 20 },
  quick: { tasks: 200, everyDistrict: 20, events: 1_000, plans: 4 },
};

const within = (name: string): Row => ({
  name,
  baseline: 'allowed',
  unit: 'ms',
  better: 'lower',
  atLeast: 1,
  goal: 0.5,
});

/** What a small request of somebody else takes while an API of its own works on what takes long. */
export const othersMeanwhile: Measure = {
  name: 'others-meanwhile',
  onlyByName: true,
  rows: [
    ...longWorkGroups.map(([name]) => within(`others during ${name}, p99`)),
    within('list of plans, p99'),
  ],
  async setUp({ isQuick }) {
    const stage = await startLargeStage(isQuick ? SIZE.quick : SIZE.whole);
    const ask = async (request: LongRequest): Promise<void> => {
      const { status, bytes } = await stage.ask(request);
      if (status !== 200 && status !== 201) throw new Error(`${request.name}: ${status} ${String(bytes)}`);
    };
    return {
      async round() {
        const readings: Reading[] = [];
        for (const [, names] of longWorkGroups) {
          const others = await stage.othersMeanwhile(async () => {
            for (const request of requestsNamed(stage.work, names)) await ask(request);
          });
          readings.push({ measured: others.at(0.99), baseline: LIMITS.others });
        }
        const times: number[] = [];
        const [list] = requestsNamed(stage.work, ['list of plans']);
        for (let n = 0; list && n < 100; n += 1) {
          const begun = performance.now();
          await ask(list);
          times.push(performance.now() - begun);
        }
        return [...readings, { measured: percentile(times, 0.99), baseline: LIMITS.plans }];
      },
      tearDown: () => stage.stop(),
    };
  },
};
