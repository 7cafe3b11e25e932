import { existsSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { waitUntil } from '#infra/embedded/wait';

const commandLineOf = (pid: number): string => {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Clears what a server that was killed left behind. After a crash the number in `postmaster.pid` may belong to
 * any other program, and PostgreSQL would then refuse to start for good. A server of this very folder that
 * still runs has lost its parent: it is stopped.
 */
export async function clearLeftovers(pgData: string): Promise<void> {
  const pidFile = join(pgData, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  const isOurs = () => pid > 1 && isAlive(pid) && commandLineOf(pid).includes(pgData);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isOurs()) break;
    process.kill(pid, signal);
    await waitUntil(() => !isOurs(), 10_000);
  }
  rmSync(pidFile, { force: true });
}
