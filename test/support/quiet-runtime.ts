import { DefaultLogger, Runtime, makeTelemetryFilterString } from '@temporalio/worker';

/** Keeps the worker's state changes and the failures that a test provokes out of its output; call it first. */
export const quietRuntime = (): void => {
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
};
