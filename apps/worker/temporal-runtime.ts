import { DefaultLogger, makeTelemetryFilterString, Runtime, type LogEntry } from '@temporalio/worker';
import type { Log } from '#libs/logging/log';
import { isUnavailable } from '#libs/ledger/ledger-unavailable';

/** An activity that meets a database that is away is repeated; the outage itself has its own line. */
const isExpected = ({ meta }: LogEntry): boolean => isUnavailable((meta as { error?: unknown })?.error);

/** Brings what the SDK says into the same log; call it once, before anything else of the SDK is used. */
export function installRuntime(log: Log): void {
  const write = (entry: LogEntry): void => {
    if (isExpected(entry)) return;
    const { workflowId, activityType, error } = (entry.meta ?? {}) as Record<string, unknown>;
    const facts = { said: entry.message, workflowId, activityType, error };
    if (entry.level === 'WARN') log.warn('temporal sdk', facts);
    else log.error('temporal sdk', facts);
  };
  Runtime.install({
    logger: new DefaultLogger('WARN', write),
    // Stopping takes an order of its own.
    shutdownSignals: [],
    // While Temporal is away the core repeats its warnings with each attempt.
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
    },
  });
}
