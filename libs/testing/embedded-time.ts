import { Client, Connection, WorkflowClient } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';
import { TimeSkippingWorkflowClient } from '@temporalio/testing';
import { NativeConnection } from '@temporalio/worker';
import { startTimeSkippingServer } from '#infra/embedded/time-skipping-server';
import { terminateAtRest } from '#libs/testing/at-rest';

/** A Temporal server with a clock of its own; no other clock moves with it. */
export interface TimeSkippingEnv {
  readonly address: string;
  /** Skips time while the result of a workflow is awaited (`execute`, `result`); stands still otherwise. */
  readonly client: Client;
  /** For workers. */
  readonly nativeConnection: NativeConnection;
  /** The server's time: bind the Clock port to it. */
  now(): Promise<Date>;
  /** Lets this much server time pass; timers due within it fire in order, at their time. */
  skip(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Skipped time takes as long as what falls due in it; beyond this the server's time stands still for good. */
const SKIP_LIMIT_MS = 240_000;
const HOUR_MS = 3_600_000;

class SkippingClient extends Client {
  constructor(connection: Connection) {
    super({ connection, interceptors: { workflow: [terminateAtRest(new WorkflowClient({ connection }))] } });
    // The SDK's own environment replaces the client's part in the same way, but cannot take a running server.
    Object.assign(this, {
      workflow: new TimeSkippingWorkflowClient({ ...this.workflow.options, connection }),
    });
  }
}

/**
 * Starts a time-skipping server and connects to it. One environment serves one test at a time: the skipped
 * time is global to the server.
 */
export async function startTimeSkippingEnv(): Promise<TimeSkippingEnv> {
  const server = await startTimeSkippingServer();
  const { address } = server;
  const connection = await Connection.connect({
    address,
    // Locks are counted: a call that is made again after it got through would unlock time twice.
    interceptors: [],
    // The server drops whoever asks it within five minutes whether it is still there.
    channelArgs: { 'grpc.keepalive_time_ms': HOUR_MS },
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  } as Parameters<typeof Connection.connect>[0]);
  const { testService } = connection;
  if (!testService) throw new Error('The SDK made no client for the test service');
  // The server starts unlocked: a first workflow would skip to its own time-out before a worker sees it.
  await testService.lockTimeSkipping({});
  const nativeConnection = await NativeConnection.connect({ address });
  return {
    address,
    client: new SkippingClient(connection),
    nativeConnection,
    async now() {
      const { time } = await testService.getCurrentTime({});
      return new Date(tsToMs(time));
    },
    async skip(ms) {
      await connection.withDeadline(Date.now() + SKIP_LIMIT_MS, () =>
        testService.unlockTimeSkippingWithSleep({ duration: msToTs(ms) }),
      );
    },
    async stop() {
      await nativeConnection.close();
      await connection.close();
      await server.stop();
    },
  };
}
