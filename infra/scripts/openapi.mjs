// `npm run openapi` writes what the API publishes of itself to openapi.json, and the types of its client to what is
// generated from it; with `-- --check` it only says whether the committed files still are that.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { root } from './prepare.mjs';

const DOCUMENT = 'openapi.json';
const TYPES = 'libs/api-client/generated.ts';

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

/** The types of every route and shape, by which the client is typed. */
async function types(document) {
  const nodes = await openapiTypes(JSON.parse(document), { immutable: true });
  return `// Made from ${DOCUMENT} by: npm run openapi\n\n${astToString(nodes)}`;
}

const read = (file) => {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return null;
  }
};

const document = published();
const files = { [DOCUMENT]: document, [TYPES]: await types(document) };
const stale = Object.entries(files).filter(([file, text]) => read(file) !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not what the API publishes. Run: npm run openapi`);
  if (stale.length > 0) process.exitCode = 1;
} else for (const [file, text] of stale) writeFileSync(join(root, file), text);
