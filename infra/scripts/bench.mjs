// `npm run bench [-- --only NAME --rounds N --quick]`: build, and measure the product against its baselines.
import { join } from 'node:path';
import { build, install, root, run } from './prepare.mjs';
import { requireNode, runtime } from './runtime.mjs';

requireNode();
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
if (!install()) process.exit(1);
const node = runtime();
if (!build() || run(node, [compiler, '-p', 'tsconfig.bench.json']) !== 0) process.exit(1);
process.exitCode =
  run(node, [join(root, 'dist', 'infra', 'prefetch.js')]) ||
  run(node, [join(root, 'dist', 'test', 'bench', 'main.js'), ...process.argv.slice(2)]);
