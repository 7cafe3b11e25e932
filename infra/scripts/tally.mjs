// How `npm test` counts: jest's tests over all its runs, and each check as one.
import { relative } from 'node:path';

/** Nothing counted yet; `failures` holds one line for each failure, `files` how long each file of tests took. */
export const emptyTally = () => ({ passed: 0, failed: 0, skipped: 0, failures: [], files: [] });

/** Counts a check such as lint, or a run of jest that gave no result. */
export function countStep(tally, name, ok, reason = '') {
  if (ok) tally.passed += 1;
  else {
    tally.failed += 1;
    tally.failures.push(reason ? `${name}: ${reason}` : name);
  }
}

/** Adds the JSON that one run of jest wrote. A file that could not even be loaded counts as one failure. */
export function countJest(tally, result, root) {
  tally.passed += result.numPassedTests;
  tally.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  tally.skipped += result.numPendingTests + result.numTodoTests;
  for (const file of result.testResults) {
    const name = relative(root, file.name);
    tally.files.push({ name, seconds: (file.endTime - file.startTime) / 1_000 });
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) tally.failures.push(`${name} › ${test.fullName}`);
    if (file.status === 'failed' && failed.length === 0)
      tally.failures.push(`${name} › ${file.message.trim().split('\n')[0]}`);
  }
}

/** The files that took longest, longest first, as lines of seconds and name. */
export const slowest = ({ files }, atMost = 10) =>
  [...files]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, atMost)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);

/** The last line of `npm test`. */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
