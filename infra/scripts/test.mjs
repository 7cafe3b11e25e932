// `npm test`: install, check, build, and run every test; the last line says how many passed and failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks.mjs';
import { install, root } from './prepare.mjs';
import { runChild, twoAtATime } from './run-child.mjs';
import { requireNode, runtime } from './runtime.mjs';
import { countJest, countStep, emptyTally, slowest, summary } from './tally.mjs';

const LIMIT_MINUTES = Number(process.env.DONDOC_TEST_LIMIT_MINUTES || 80);
const LINGER_MS = 30_000;
const PROJECTS = [
  ['unit', ['--maxWorkers=2']],
  ['integration', ['--runInBand']],
  ['acceptance', ['--runInBand']],
];

const tally = emptyTally();
const reports = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
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

async function jest(project, flags) {
  const failedBefore = tally.failed;
  const report = join(reports, `${project}.json`);
  const { ok, reason } = await runChild(
    runtime(),
    [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--selectProjects',
      project,
      '--passWithNoTests',
      '--json',
      `--outputFile=${report}`,
      '--reporters=default',
      ...flags,
    ],
    { reasonToStop: limitOf(report) },
  );
  if (existsSync(report)) countJest(tally, JSON.parse(readFileSync(report, 'utf8')), root);
  if (reason || !existsSync(report)) count(`jest ${project}`, false, reason ?? 'gave no result');
  else if (!ok && tally.failed === failedBefore) count(`jest ${project}`, false, 'ended with an error');
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
  if (isPrepared) for (const [project, flags] of PROJECTS) await jest(project, flags);
}
rmSync(reports, { recursive: true, force: true });
for (const line of slowest(tally)) console.log(line);
for (const failure of tally.failures) console.log(`FAILED ${failure}`);
console.log(summary(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
