// Runs programs in groups of their own, so that one that hangs can be ended with all it started.
import { spawn } from 'node:child_process';
import { root } from './prepare.mjs';

const running = new Set();

const endGroup = (child) => {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    for (const child of running) endGroup(child);
    process.exit(1);
  });

/**
 * Runs a program until it ends or `reasonToStop` gives a reason; says whether it did well, and why not.
 *
 * @param env variables above those of this process
 * @param quietUntilDone keeps what it says until it has ended, for programs that run side by side
 */
export function runChild(
  command,
  args,
  { reasonToStop = () => undefined, quietUntilDone = false, env = {} } = {},
) {
  return new Promise((resolve) => {
    const stdio = quietUntilDone ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, {
      cwd: root,
      stdio,
      detached: true,
      env: { ...process.env, ...env },
    });
    running.add(child);
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
    let reason;
    const watch = setInterval(() => {
      reason ??= reasonToStop();
      if (reason) endGroup(child);
    }, 500);
    child.on('error', (error) => (reason = error.message));
    child.on('close', (code) => {
      clearInterval(watch);
      running.delete(child);
      process.stdout.write(Buffer.concat(said));
      resolve({ ok: code === 0 && !reason, reason });
    });
  });
}

/** Does the work two at a time, in the order given; returns when all of it is done. */
export async function twoAtATime(work) {
  const waiting = [...work];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all([lane(), lane()]);
}
