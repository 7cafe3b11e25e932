#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, requireNode, root } from '../scripts/prepare.mjs';

requireNode();
const main = join(root, 'dist', 'apps', 'cli', 'main.js');
if (!existsSync(main) && !(install() && build({ quiet: true }))) process.exit(1);
process.argv[1] = main;
await import(pathToFileURL(main).href);
