import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import type { Measure, Reading, Row } from '../measure';

const SHORT = 4_000;
const TIMES = 8;

/** What a body may repeat without end, so many times. */
const repeated: Readonly<Record<string, (n: number) => string>> = {
  units: (n) => `a) Sở ${'Y tế, '.repeat(n)}chủ trì`,
  numbers: (n) => `- ${'1 - 2 % '.repeat(n)}`,
  deadlines: (n) => `- Sở Y tế ${'trước ngày 1/1, '.repeat(n)}`,
  labels: (n) => `- ${'Chủ trì: Sở Y tế; '.repeat(n)}`,
  lines: (n) => '- Sở Y tế lập danh sách\n'.repeat(n / 8),
  rows: (n) => `TT\tNhiệm vụ\tĐơn vị chủ trì\n${'1\tViệc\tSở Y tế\n'.repeat(n / 8)}`,
};

const growth = (what: string): Row => ({
  name: `text of ${TIMES} times as many ${what}`,
  baseline: `${SHORT} of them`,
  unit: 'ms',
  better: 'lower',
  // In quadratic time it would take 64 times as long.
  atLeast: 40,
  goal: 2 * TIMES,
});

const millisecondsOf = async (text: string): Promise<number> => {
  const bytes = new TextEncoder().encode(`KẾ HOẠCH\n\nI. MỤC TIÊU\n${text}`);
  const begun = performance.now();
  await parsePlan(bytes, { fileName: 'ke-hoach.txt', directory: seedNames });
  return performance.now() - begun;
};

/** Reading a plan's text costs no more than its length. */
export const planText: Measure = {
  name: 'plan-text',
  rows: Object.keys(repeated).map(growth),
  setUp: () =>
    Promise.resolve({
      async round() {
        const readings: Reading[] = [];
        for (const text of Object.values(repeated)) {
          await millisecondsOf(text(SHORT / 2));
          const baseline = await millisecondsOf(text(SHORT));
          readings.push({ measured: await millisecondsOf(text(SHORT * TIMES)), baseline });
        }
        return readings;
      },
      tearDown: () => Promise.resolve(),
    }),
};
