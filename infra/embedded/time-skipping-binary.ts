import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { childEnvironment, type Config } from '#libs/config/config';
import { cacheFolder, makeEntry } from '#infra/embedded/cache';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { downloadWithSdk } from '#infra/embedded/sdk-download';
import { findOnPath, runTool } from '#infra/embedded/tools';

const VERSION = '1.38.0';

/** A command line to which `PORT --enable-time-skipping` is added. */
export interface TimeSkippingCommand {
  readonly command: string;
  readonly args: readonly string[];
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dondoc</groupId><artifactId>time-skipping-server</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

function withMaven(maven: string, entry: string): Promise<string | undefined> {
  return makeEntry(entry, async (scratch) => {
    writeFileSync(join(scratch, 'pom.xml'), pom);
    const result = await runTool(
      maven,
      ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib'],
      { cwd: scratch, env: childEnvironment({}), limitMs: 600_000 },
    );
    return result.ok ? join(scratch, 'lib') : undefined;
  });
}

/**
 * Finds the time-skipping test server: in the project's cache, downloaded by the SDK, or as a Java program
 * with Maven.
 *
 * @throws EmbeddedError `EMBEDDED.TIME_SKIPPING_NOT_FOUND` with what can be done about it
 */
export async function resolveTimeSkipping(config: Config): Promise<TimeSkippingCommand> {
  const cache = cacheFolder(config);
  const native = join(cache, 'temporal-test-server-sdk');
  const jars = join(cache, `temporal-test-server-${VERSION}`);
  const java = findOnPath('java', config.PATH);
  const maven = findOnPath('mvn', config.PATH);
  const inJava = (command: string): TimeSkippingCommand => ({
    command,
    // Short-lived and small: one thread for the collector and little compilation start faster.
    args: [
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-Xmx512m',
      '-cp',
      `${jars}/*`,
      'io.temporal.testserver.TestServer',
    ],
  });
  if (existsSync(native)) return { command: native, args: [] };
  if (java !== undefined && existsSync(jars)) return inJava(java);
  if (await downloadWithSdk('createTimeSkipping', native)) return { command: native, args: [] };
  if (java !== undefined && maven !== undefined && (await withMaven(maven, jars))) return inJava(java);
  throw new EmbeddedError(
    'EMBEDDED.TIME_SKIPPING_NOT_FOUND',
    'No time-skipping test server was found. Connect to the internet once, or install Java 17 and Maven ' +
      `(searched in PATH, separated by "${delimiter}").`,
  );
}
