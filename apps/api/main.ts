import '#apps/api/limit-heap-growth';
import 'reflect-metadata';
import { createApp } from '#apps/api/create-app';
import { nestLog } from '#apps/api/http/nest-log';
import { openServices } from '#apps/api/services';
import { startUpFailure } from '#apps/api/start-up-failure';
import { loadConfig } from '#libs/config/config';
import { createLog } from '#libs/logging/log';
import { outliveTheLog } from '#libs/logging/unfailing-log';
import { listenForScrapes } from '#libs/metrics/listener';

/** Serves until it is asked to stop; requests that are running are answered first. */
async function main(): Promise<void> {
  outliveTheLog();
  const config = loadConfig();
  const log = createLog(config.LOG_LEVEL);
  const services = await openServices(config);
  const app = await createApp(services, nestLog(log));
  const { METRICS_PORT: port, METRICS_HOST: host } = config;
  const closeMetrics =
    port === undefined ? null : await listenForScrapes({ port, host, registry: services.metrics });
  const stop = (): void => {
    void app
      .close()
      .then(() => closeMetrics?.())
      .then(() => services.close());
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.listen(config.PORT, '0.0.0.0');
  log.info('listening', { port: config.PORT });
}

main().catch((error: unknown) => {
  console.error(startUpFailure(error));
  process.exit(1);
});
