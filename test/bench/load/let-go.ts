import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Lets go of a process that ends by itself then, and waits for that; one that has ended before is gone already. */
export async function letGo(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  // What has closed its end is about to end, and to let go of it again would be an error.
  if (child.connected) child.disconnect();
  await exited;
}
