import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#libs/config/config';
import { makeEntry } from '#infra/embedded/cache';
import { runTool } from '#infra/embedded/tools';

// The SDK can download only by starting a server, and it has no time limit: both are left to a process that
// can be ended.
const PROGRAM = `const { TestWorkflowEnvironment } = require(process.argv[1]);
TestWorkflowEnvironment[process.argv[2]]({ server: { executable: { type: 'cached-download', downloadDir: process.argv[3] } } })
  .then((env) => env.teardown())
  .then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1); });`;

/**
 * Lets the Temporal SDK download the server it was tested with.
 *
 * @param entry where to keep the executable
 * @returns `entry`, or undefined when the machine cannot reach the internet
 */
export function downloadWithSdk(
  kind: 'createLocal' | 'createTimeSkipping',
  entry: string,
): Promise<string | undefined> {
  return makeEntry(entry, async (scratch) => {
    const { ok } = await runTool(
      process.execPath,
      ['-e', PROGRAM, require.resolve('@temporalio/testing'), kind, scratch],
      { env: childEnvironment({}), limitMs: 300_000, progress: { folder: scratch, stallMs: 20_000 } },
    );
    const file = readdirSync(scratch).find(
      (name) => name.startsWith('temporal') && !name.includes('.downloading'),
    );
    return ok && file !== undefined ? join(scratch, file) : undefined;
  });
}
