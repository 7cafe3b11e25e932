import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A file of Linux that is always full. */
const fullDisk = '/dev/full';
const compile = resolve(__dirname, '../testing/compile-on-require.cjs');

const endOf = (program: string): number | null => {
  const log = openSync(fullDisk, 'w');
  const { status } = spawnSync(process.execPath, ['--require', compile, '-e', program], {
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return status;
};
const logs = `let n = 0; const timer = setInterval(() => {
  process.stdout.write('line'); process.stderr.write('line'); n += 1;
  if (n === 5) { clearInterval(timer); process.exitCode = 7; }
}, 5);`;

const onLinux = existsSync(fullDisk) ? it : it.skip;

describe('a process whose log cannot be written', () => {
  onLinux('goes on to its own end', () => {
    const kept = `require(${JSON.stringify(join(__dirname, 'unfailing-log.ts'))}).outliveTheLog();`;
    expect(endOf(`${kept}${logs}`)).toBe(7);
  });

  onLinux('would be ended by its first line otherwise', () => {
    expect(endOf(logs)).not.toBe(7);
  });
});
