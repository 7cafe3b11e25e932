import type { Measure, Prepared, Reading, Row } from './measure';
import { spreadOf, verdictOn, type Spread, type Verdict } from './statistics';

/** One line of the result. */
export interface Result extends Row {
  readonly measure: string;
  readonly readings: readonly Reading[];
  readonly measured: Spread;
  readonly baselines: Spread;
  readonly ratio: Spread;
  readonly verdict: Verdict;
}

const resultOf = (measure: string, row: Row, readings: readonly Reading[]): Result => {
  const ratio = spreadOf(readings.map(({ measured, baseline }) => measured / baseline));
  return {
    measure,
    ...row,
    readings,
    ratio,
    verdict: verdictOn(ratio.median, row),
    measured: spreadOf(readings.map(({ measured }) => measured)),
    baselines: spreadOf(readings.map(({ baseline }) => baseline)),
  };
};

/**
 * Takes every measure once in each round, so that what disturbs the machine for a while disturbs all of them.
 * The first round warms up and does not count.
 */
export async function runRounds(
  prepared: ReadonlyMap<Measure, Prepared>,
  rounds: number,
  say: (message: string) => void,
): Promise<readonly Result[]> {
  const taken = new Map<Measure, (readonly Reading[])[]>();
  for (let round = 0; round <= rounds; round += 1)
    for (const [measure, each] of prepared) {
      say(`${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}: ${measure.name}`);
      const readings = await each.round();
      if (round > 0) taken.set(measure, [...(taken.get(measure) ?? []), readings]);
    }
  return [...taken].flatMap(([{ name, rows }, all]) =>
    rows.map((row, index) =>
      resultOf(
        name,
        row,
        all.flatMap((readings) => readings[index] ?? []),
      ),
    ),
  );
}
