// `npm test`: install, check, build, and run every test; the last line says how many passed and failed.
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checks } from './checks.mjs';
import { install, root } from './prepare.mjs';
import { removeFolder } from './remove-folder.mjs';
import { runChild, twoAtATime } from './run-child.mjs';
import { requireNode, runtime } from './runtime.mjs';
import { countJest, countStep, emptyTally, filesToRunAgain, slowest, summary } from './tally.mjs';

const LIMIT_MINUTES = Number(process.env.DONDOC_TEST_LIMIT_MINUTES || 80);
const LINGER_MS = 30_000;
/**
 * More at once than a machine of two processors has, as each waits for servers much of the time. Whoever kills programs
 * and fills disks comes afterwards, and with fewer beside it.
 */
const RUNS = [
  { projects: ['unit', 'integration', 'acceptance'], flags: ['--maxWorkers=3'] },
  { projects: ['faults'], flags: ['--maxWorkers=2'] },
];

const tally = emptyTally();
/** Everything that tests leave on the disk goes with it. */
const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
// The databases' servers run as somebody else.
chmodSync(folder, 0o755);
process.on('exit', () => removeFolder(folder));
const deadline = Date.now() + LIMIT_MINUTES * 60_000;
const limitPassed = () =>
  Date.now() > deadline ? `stopped: the limit of ${LIMIT_MINUTES} minutes has passed` : undefined;
const count = (name, ok, reason) => countStep(tally, name, ok, reason);

/** Gives a reason once the report of a run has long been there. */
const limitOf = (report) => {
  let doneAt;
  return () => {
    if (doneAt === undefined && existsSync(report)) doneAt = Date.now();
    return doneAt !== undefined && Date.now() - doneAt > LINGER_MS
      ? 'stopped: the tests were done, but something they left open kept the process alive'
      : limitPassed();
  };
};

/** Runs jest; answers what it wrote as well, where it got so far. */
async function runJest(projects, flags, report) {
  const ended = await runChild(
    runtime(),
    [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--selectProjects',
      ...projects,
      '--passWithNoTests',
      '--json',
      `--outputFile=${report}`,
      '--reporters=default',
      ...flags,
    ],
    { reasonToStop: limitOf(report), env: { TMPDIR: folder } },
  );
  return { ...ended, result: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined };
}

async function jest({ projects, flags }) {
  const name = `jest ${projects.join(' ')}`;
  const failedBefore = tally.failed;
  const { ok, reason, result } = await runJest(projects, flags, join(folder, `${projects[0]}.json`));
  const files = result && !reason ? filesToRunAgain(result) : [];
  if (files.length > 0) {
    console.log(`Once more, by themselves: ${files.map((file) => relative(root, file)).join(', ')}`);
    const report = join(folder, `${projects[0]}-again.json`);
    const again = await runJest(projects, ['--runInBand', '--runTestsByPath', ...files], report);
    countJest(tally, result, root, again.result);
    return;
  }
  if (result) countJest(tally, result, root);
  if (reason || !result) count(name, false, reason ?? 'gave no result');
  else if (!ok && tally.failed === failedBefore) count(name, false, 'ended with an error');
}

/** Builds, and fetches what the tests run on. */
async function prepare() {
  const build = [join(root, 'infra', 'scripts', 'build.mjs')];
  const options = { reasonToStop: limitPassed, quietUntilDone: true };
  const built = await runChild(runtime(), build, options);
  count('build', built.ok, built.reason);
  if (!built.ok) return false;
  const fetched = await runChild(runtime(), [join(root, 'dist', 'infra', 'prefetch.js')], options);
  count('servers for the tests', fetched.ok, fetched.reason);
  return true;
}

requireNode();
const installed = install();
count('install', installed);
if (installed) {
  let isPrepared = false;
  await twoAtATime([async () => (isPrepared = await prepare()), ...checks(count, limitPassed)]);
  if (isPrepared) for (const one of RUNS) await jest(one);
}
for (const line of slowest(tally)) console.log(line);
for (const test of tally.unsteady) console.log(`UNSTEADY ${test}`);
for (const failure of tally.failures) console.log(`FAILED ${failure}`);
console.log(summary(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
