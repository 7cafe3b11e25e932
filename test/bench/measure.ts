import type { BenchStage } from './stage/bench-stage';
import type { Bounds } from './statistics';

/** Two numbers of one kind, taken right after one another. */
export interface Reading {
  readonly measured: number;
  readonly baseline: number;
}

/** One line of the table. The ratio is measured by baseline, of each round. */
export interface Row extends Bounds {
  /** What is measured. */
  readonly name: string;
  /** What it is compared with. */
  readonly baseline: string;
  /** Of both numbers. */
  readonly unit: string;
}

/** A measure that is ready to be taken. */
export interface Prepared {
  /** Takes every row once, in the order of the rows. */
  round(): Promise<readonly Reading[]>;
  tearDown(): Promise<void>;
}

/** What one file of `measures/` exports. */
export interface Measure {
  /** For `--only`. */
  readonly name: string;
  /** Prepares so much that it is taken only when it is named. */
  readonly onlyByName?: true;
  readonly rows: readonly Row[];
  setUp(stage: BenchStage): Promise<Prepared>;
}
