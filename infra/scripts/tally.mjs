// How `npm test` counts: jest's tests over all its runs, and each check as one.
import { relative } from 'node:path';

/**
 * Nothing counted yet; `failures` holds one line for each failure, `unsteady` one for each that passed the second
 * time, `files` how long each file of tests took.
 */
export const emptyTally = () => ({ passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [], files: [] });

/** Counts a check such as lint, or a run of jest that gave no result. */
export function countStep(tally, name, ok, reason = '') {
  if (ok) tally.passed += 1;
  else {
    tally.failed += 1;
    tally.failures.push(reason ? `${name}: ${reason}` : name);
  }
}

/** What failed in one file; a file that could not even be loaded is one failure. */
const failuresOf = (file, name) => {
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (file.status === 'failed' && failed.length === 0)
    return [`${name} › ${file.message.trim().split('\n')[0]}`];
  return failed.map((test) => `${name} › ${test.fullName}`);
};

const passedIn = (file) => file.assertionResults.filter((test) => test.status === 'passed').length;
const skippedIn = (file) =>
  file.assertionResults.filter((test) => ['pending', 'skipped', 'todo'].includes(test.status)).length;

/**
 * Adds the JSON that one run of jest wrote.
 *
 * @param again the JSON of those files that were run a second time: it counts, and what only failed at first is unsteady
 */
export function countJest(tally, result, root, again = { testResults: [] }) {
  const second = new Map(again.testResults.map((file) => [file.name, file]));
  for (const first of result.testResults) {
    const name = relative(root, first.name);
    const counted = second.get(first.name) ?? first;
    const failures = failuresOf(counted, name);
    tally.files.push({ name, seconds: (first.endTime - first.startTime) / 1_000 });
    tally.passed += passedIn(counted);
    tally.failed += failures.length;
    tally.skipped += skippedIn(counted);
    tally.failures.push(...failures);
    tally.unsteady.push(...failuresOf(first, name).filter((failure) => !failures.includes(failure)));
  }
}

/** More failures at once are no accident. */
const MOST_AGAIN = 3;

/**
 * The files that deserve a second run: a few that use programs and servers, which share the machine with whatever
 * else runs there. A unit spec that fails has failed.
 */
export const filesToRunAgain = ({ testResults }) => {
  const failed = testResults.filter((file) => file.status === 'failed').map((file) => file.name);
  return failed.length > MOST_AGAIN ? [] : failed.filter((name) => !name.endsWith('.unit.spec.ts'));
};

/** The files that took longest, longest first, as lines of seconds and name. */
export const slowest = ({ files }, atMost = 10) =>
  [...files]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, atMost)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);

/** The last line of `npm test`. */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
