// Part of `npm run build`: bundles the compiled workflow code into one file, which workers load as it is.
import { renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';
import { newest, root } from './prepare.mjs';

const bundle = join(root, 'dist', 'workflow-bundle.js');
const sources = [
  join(root, 'dist', 'workflows'),
  join(root, 'dist', 'libs', 'contracts', 'temporal'),
  join(root, 'package-lock.json'),
];

const bundledAt = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (Math.max(...sources.map(newest)) > bundledAt) {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'dist', 'workflows', 'index.js'),
    logger: new DefaultLogger('WARN'),
  });
  // Whole or not at all: a worker may start meanwhile.
  writeFileSync(`${bundle}.new`, code);
  renameSync(`${bundle}.new`, bundle);
}
