// `npm run soak [-- PATTERN …]`: the specs that go through many lives or kill programs again and again, at length.
import { join } from 'node:path';
import { build, install, root } from './prepare.mjs';
import { runChild } from './run-child.mjs';
import { requireNode, runtime } from './runtime.mjs';

/** Specs that ask `enough` of libs/testing/soak how much is enough. */
const SPECS = ['-laws\\.unit', 'plan-import/properties', 'status-course', 'faults/processes'];

requireNode();
if (!install() || !build()) process.exit(1);
const patterns = process.argv.slice(2);
const jest = [
  join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  '--runInBand',
  '--testTimeout=86400000',
  '--testPathPatterns',
  ...(patterns.length > 0 ? patterns : SPECS),
];
const { ok } = await runChild(runtime(), jest, { env: { DONDOC_SOAK: '1' } });
process.exitCode = ok ? 0 : 1;
