#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from '../scripts/prepare.mjs';
import { pinnedNode, requireNode, runtime, serves } from '../scripts/runtime.mjs';

requireNode();
const main = join(root, 'dist', 'apps', 'cli', 'main.js');
const here = serves(process.versions.node);
const ready = existsSync(main) && (here || pinnedNode());
if (!ready && !(install() && build({ quiet: true }))) process.exit(1);
if (here) {
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
} else {
  const program = spawn(runtime(), [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => program.kill(signal));
  program.on('exit', (code, signal) => {
    for (const each of signals) process.removeAllListeners(each);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code);
  });
}
