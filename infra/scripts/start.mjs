// `npm start [-- --empty | --no-plan]`: install, build, and hand over to the stack.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './prepare.mjs';
import { requireNode, runtime } from './runtime.mjs';

const known = ['--empty', '--no-plan'];
const unknown = process.argv.slice(2).filter((option) => !known.includes(option));
if (unknown.length > 0) {
  console.error(
    `Không hiểu tham số ${unknown.join(' ')}: npm start chỉ nhận “-- --empty” hoặc “-- --no-plan”. / Unknown option; there are --empty and --no-plan.`,
  );
  process.exit(2);
}
requireNode();
if (!install() || !build()) process.exit(1);

const stack = spawn(runtime(), [join(root, 'dist', 'infra', 'stack.js'), ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// The stack stops its children in order; a terminal sends it Ctrl-C as well, and it counts a repeated signal once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stack.kill(signal));
// Told to end by its number, npm ends without a word to its child: nobody would be left to stop the stack.
const launcher = process.ppid;
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => process.ppid !== launcher && stack.kill('SIGTERM'), 500).unref();
stack.on('exit', (code) => process.exit(code ?? 1));
