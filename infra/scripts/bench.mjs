// `npm run bench [-- --only NAME --rounds N --quick]`: build, and measure the product against its baselines.
import { join } from 'node:path';
import { build, install, requireNode, root, run } from './prepare.mjs';

requireNode();
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
if (!install() || !build() || run(process.execPath, [compiler, '-p', 'tsconfig.bench.json']) !== 0)
  process.exit(1);
process.exitCode =
  run(process.execPath, [join(root, 'dist', 'infra', 'prefetch.js')]) ||
  run(process.execPath, [join(root, 'dist', 'test', 'bench', 'main.js'), ...process.argv.slice(2)]);
