// `npm run check`: everything that needs neither a build nor a server, for whoever is about to commit.
import { join } from 'node:path';
import { checks } from './checks.mjs';
import { root } from './prepare.mjs';
import { runChild, twoAtATime } from './run-child.mjs';
import { requireNode, runtime } from './runtime.mjs';

requireNode();
const begun = performance.now();
const failed = [];
const note = (name, ok, reason) => {
  if (!ok) failed.push(reason ? `${name}: ${reason}` : name);
};

await twoAtATime(checks(note));
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const unit = await runChild(runtime(), [jest, '--selectProjects', 'unit', '--maxWorkers=2']);
note('unit', unit.ok, unit.reason);

for (const failure of failed) console.log(`FAILED ${failure}`);
console.log(
  `${failed.length === 0 ? 'done' : 'failed'} in ${((performance.now() - begun) / 1_000).toFixed(0)} s`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
