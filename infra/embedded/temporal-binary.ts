import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, type Config } from '#libs/config/config';
import { cacheFolder, makeEntry } from '#infra/embedded/cache';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { downloadWithSdk } from '#infra/embedded/sdk-download';
import { findOnPath, runTool } from '#infra/embedded/tools';

/** The newest release whose module installs this way. */
const CLI_VERSION = '1.5.1';
const CLI_MODULE = `github.com/temporalio/cli/cmd/temporal@v${CLI_VERSION}`;

/** Where the `temporal` executable can come from; each answers undefined when it has none. */
export interface TemporalSources {
  named(): string | undefined;
  onPath(): string | undefined;
  cached(): string | undefined;
  downloaded(): Promise<string | undefined>;
  built(): Promise<string | undefined>;
}

/**
 * Finds an executable of the Temporal dev server: named or on PATH, in the project's cache, downloaded by the
 * SDK, or built with Go.
 *
 * @throws EmbeddedError `EMBEDDED.TEMPORAL_NOT_FOUND` with what can be done about it
 */
export async function resolveTemporal(sources: TemporalSources): Promise<string> {
  const found =
    sources.named() ??
    sources.onPath() ??
    sources.cached() ??
    (await sources.downloaded()) ??
    (await sources.built());
  if (found !== undefined) return found;
  throw new EmbeddedError(
    'EMBEDDED.TEMPORAL_NOT_FOUND',
    [
      'No Temporal server was found and none could be downloaded. Any one of these helps:',
      '  1. TEMPORAL_ADDRESS=host:port   use a cluster that already runs',
      '  2. TEMPORAL_CLI=/path/temporal  name an executable of the Temporal command line (or put it on PATH)',
      `  3. connect to the internet once, or install Go: it is then built with "go install ${CLI_MODULE}"`,
    ].join('\n'),
  );
}

/** The sources on this machine. `say` hears about what takes long. */
export function temporalSources(config: Config, say: (message: string) => void): TemporalSources {
  const cache = cacheFolder(config);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const sdkEntry = join(cache, `temporal-sdk${suffix}`);
  const goEntry = join(cache, `temporal-cli-${CLI_VERSION}${suffix}`);
  return {
    named() {
      if (config.TEMPORAL_CLI === undefined || existsSync(config.TEMPORAL_CLI)) return config.TEMPORAL_CLI;
      throw new EmbeddedError(
        'EMBEDDED.TEMPORAL_NOT_FOUND',
        `TEMPORAL_CLI names a file that is not there: ${config.TEMPORAL_CLI}`,
      );
    },
    onPath: () => findOnPath('temporal', config.PATH),
    cached: () => [sdkEntry, goEntry].find((entry) => existsSync(entry)),
    downloaded() {
      say('Looking for a Temporal server to download (once) …');
      return downloadWithSdk('createLocal', sdkEntry);
    },
    built: async () => {
      const go = findOnPath('go', config.PATH);
      if (go === undefined) return undefined;
      say('Building the Temporal server with Go; this happens once and takes about five minutes …');
      return makeEntry(goEntry, async (scratch) => {
        const env = childEnvironment({ GOBIN: scratch, GOFLAGS: '-mod=mod' });
        const result = await runTool(go, ['install', CLI_MODULE], { cwd: scratch, env, limitMs: 1_800_000 });
        if (!result.ok) say(`Go could not build it: ${result.output.trim()}`);
        return result.ok ? join(scratch, `temporal${suffix}`) : undefined;
      });
    },
  };
}
