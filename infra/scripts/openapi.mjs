// `npm run openapi` writes what the API publishes of itself to openapi.json; with `-- --check` it only says whether the
// committed file still is that.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const DOCUMENT = 'openapi.json';

/** Compiled file by file as it is loaded: the check comes before the build. */
function published() {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--conditions=source',
      '--require',
      join(root, 'libs', 'testing', 'compile-on-require.cjs'),
      join(root, 'apps', 'api', 'openapi-document.ts'),
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error('the description of the routes could not be made');
  return stdout;
}

const read = (file) => {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return null;
  }
};

const files = { [DOCUMENT]: published() };
const stale = Object.entries(files).filter(([file, text]) => read(file) !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not what the API publishes. Run: npm run openapi`);
  if (stale.length > 0) process.exitCode = 1;
} else for (const [file, text] of stale) writeFileSync(join(root, file), text);
