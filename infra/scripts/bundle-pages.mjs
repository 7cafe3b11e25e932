// Part of `npm run build`: builds the pages into dist/apps/web, and compresses them once for all who will ask for them.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { root } from './prepare.mjs';

const folder = join(root, 'dist', 'apps', 'web');
/** Fonts and pictures are compressed by themselves. */
const texts = ['.css', '.js', '.json', '.svg', '.webmanifest'];
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

// Whoever builds, also a spec: what browsers get is what people get.
process.env.NODE_ENV = 'production';
await build({ configFile: join(root, 'apps', 'web', 'vite.config.mjs'), logLevel: 'warn' });

const compress = async (path) => {
  const content = readFileSync(path);
  const [br, gz] = await Promise.all([promisify(brotliCompress)(content, best), promisify(gzip)(content)]);
  if (br.length < content.length) writeFileSync(`${path}.br`, br);
  if (gz.length < content.length) writeFileSync(`${path}.gz`, gz);
};
const files = readdirSync(folder, { recursive: true }).filter((name) => texts.includes(extname(name)));
await Promise.all(files.map((name) => compress(join(folder, name))));
