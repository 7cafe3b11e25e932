import { loadConfig } from '#libs/config/config';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { resolveTemporal, temporalSources } from '#infra/embedded/temporal-binary';
import { resolveTimeSkipping } from '#infra/embedded/time-skipping-binary';

// Tests have limits of time; what a new machine has to download or build once is fetched before they run.
async function main(): Promise<void> {
  const config = loadConfig();
  await resolveTemporal(temporalSources(config, (message) => console.log(message)));
  await resolveTimeSkipping(config);
}

main().catch((error: unknown) => {
  console.error(error instanceof EmbeddedError ? error.message : error);
  process.exitCode = 1;
});
