export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
  unsteady: string[];
  files: { name: string; seconds: number }[];
}
export function emptyTally(): Tally;
export function countStep(tally: Tally, name: string, ok: boolean, reason?: string): void;
export function countJest(tally: Tally, result: object, root: string, again?: object): void;
export function filesToRunAgain(result: object): string[];
export function slowest(tally: Tally, atMost?: number): string[];
export function summary(tally: Tally): string;
