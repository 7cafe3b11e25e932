// `npm test`: install, check, build, and run every test; the last line says how many passed and failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, npm, requireNode, root } from './prepare.mjs';
import { countJest, countStep, emptyTally, summary } from './tally.mjs';

const LIMIT_MINUTES = Number(process.env.DONDOC_TEST_LIMIT_MINUTES || 80);
const LINGER_MS = 30_000;
const CHECKS = ['format:check', 'lint', 'types', 'rules'];
const PROJECTS = [
  ['unit', []],
  ['integration', ['--runInBand']],
  ['acceptance', ['--runInBand']],
];

const tally = emptyTally();
const reports = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
const deadline = Date.now() + LIMIT_MINUTES * 60_000;
let current;

// Children run in a group of their own, so that a run that hangs can be ended with all it started.
const endCurrent = () => {
  try {
    if (current?.pid) process.kill(-current.pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    endCurrent();
    process.exit(1);
  });

/** Runs a program until it ends, the time limit passes, or `isDone` has long been true; says which. */
function run(command, args, isDone = () => false) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', detached: true });
    current = child;
    let doneAt;
    let reason;
    const watch = setInterval(() => {
      if (doneAt === undefined && isDone()) doneAt = Date.now();
      if (Date.now() > deadline) reason = `stopped: the limit of ${LIMIT_MINUTES} minutes has passed`;
      else if (doneAt !== undefined && Date.now() - doneAt > LINGER_MS)
        reason = 'stopped: the tests were done, but something they left open kept the process alive';
      if (reason) endCurrent();
    }, 500);
    child.on('error', (error) => (reason = error.message));
    child.on('close', (code) => {
      clearInterval(watch);
      current = undefined;
      resolve({ ok: code === 0 && !reason, reason });
    });
  });
}

const npmScript = (name) => run(npm, ['run', '--silent', name]);

async function jest(project, flags) {
  const failedBefore = tally.failed;
  const report = join(reports, `${project}.json`);
  const { ok, reason } = await run(
    process.execPath,
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
    () => existsSync(report),
  );
  if (existsSync(report)) countJest(tally, JSON.parse(readFileSync(report, 'utf8')), root);
  if (reason || !existsSync(report)) countStep(tally, `jest ${project}`, false, reason ?? 'gave no result');
  else if (!ok && tally.failed === failedBefore)
    countStep(tally, `jest ${project}`, false, 'ended with an error');
}

requireNode();
const installed = install();
countStep(tally, 'install', installed);
if (installed) {
  for (const check of CHECKS) {
    const { ok, reason } = await npmScript(check);
    countStep(tally, check, ok, reason);
  }
  const built = build();
  countStep(tally, 'build', built);
  if (built) {
    const { ok, reason } = await run(process.execPath, [join(root, 'dist', 'infra', 'prefetch.js')]);
    countStep(tally, 'servers for the tests', ok, reason);
    for (const [project, flags] of PROJECTS) await jest(project, flags);
  }
}
rmSync(reports, { recursive: true, force: true });
for (const failure of tally.failures) console.log(`FAILED ${failure}`);
console.log(summary(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
