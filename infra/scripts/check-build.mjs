// Part of `npm run build`: helpers and fixtures of tests are no part of the product, by the compiler's own record.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const ofTests = /\.spec(-helper)?\.ts$|\/(testing|fixtures|test)\//;

const { fileNames } = JSON.parse(readFileSync(join(root, 'dist', 'build.tsbuildinfo'), 'utf8'));
const compiled = fileNames.filter((name) => !name.includes('/node_modules/') && ofTests.test(name));
if (compiled.length > 0) {
  console.error(`compiled into dist, but only tests may use it: ${compiled.join(', ')}`);
  process.exit(1);
}
