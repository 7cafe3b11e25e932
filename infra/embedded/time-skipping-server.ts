import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { childEnvironment, loadConfig, type Config } from '#libs/config/config';
import { startChild } from '#infra/embedded/child';
import { startUntilReady } from '#infra/embedded/start-attempts';
import { resolveTimeSkipping } from '#infra/embedded/time-skipping-binary';
import { freePort } from '#infra/embedded/wait';

export interface TimeSkippingServer {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;

const isUp = async (address: string): Promise<boolean> => {
  try {
    await (await Connection.connect({ address, connectTimeout: 2_000 })).close();
    return true;
  } catch {
    return false;
  }
};

/**
 * Starts Temporal's test server, whose clock jumps to the next timer while nothing else happens. It keeps
 * nothing, and it does not skip while an update is awaited.
 *
 * @throws EmbeddedError when it is not found or does not get ready
 */
export async function startTimeSkippingServer(config: Config = loadConfig()): Promise<TimeSkippingServer> {
  const { command, args } = await resolveTimeSkipping(config);
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-time-'));
  const logFile = join(folder, 'server.log');
  const begin = async () => {
    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const child = startChild(command, [...args, String(port), '--enable-time-skipping'], {
      logFile,
      env: childEnvironment({}),
      orphanSignal: 'TERM',
    });
    return { child, address, logFile, isReady: () => isUp(address) };
  };
  const discard = () => rmSync(folder, { recursive: true, force: true });
  const server = { name: 'The test server', code: 'EMBEDDED.TIME_SKIPPING_START', limitMs: START_LIMIT_MS };
  try {
    const { child, address } = await startUntilReady(server, begin);
    const stop = async () => {
      await child.stop('SIGTERM', 5_000);
      discard();
    };
    return { address, pid: child.pid, stop };
  } catch (error) {
    discard();
    throw error;
  }
}
