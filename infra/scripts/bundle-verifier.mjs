// Part of `npm run build`: joins the verifier of evidence packs and all that it needs of the compiled sources into
// one file that runs on plain Node, so that the rule by which events are hashed stays in one place.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const ENTRY = '#libs/evidence/verifier/main';
const required = /require\("([^"]+)"\)/g;

const fileOf = (name) => join(root, 'dist', `${name.slice(1)}.js`);
const modules = new Map();

/** Takes a module in with all that it requires of the project; Node's own stay where they are. */
function take(name) {
  if (modules.has(name)) return;
  const source = readFileSync(fileOf(name), 'utf8').replace(/\/\/# sourceMappingURL=.*\n?/g, '');
  modules.set(name, source);
  for (const [, wanted] of source.matchAll(required)) {
    if (wanted.startsWith('#libs/')) take(wanted);
    else if (!wanted.startsWith('node:')) throw new Error(`${name} requires ${wanted}, which a pack lacks`);
  }
}

take(ENTRY);
const bodies = [...modules].map(
  ([name, source]) => `${JSON.stringify(name)}(require, exports) {\n${source.trimEnd()}\n},`,
);
writeFileSync(
  join(root, 'dist', 'verify.mjs'),
  [
    '// Kiểm tra gói bằng chứng của Đôn Đốc: node verify.mjs (Node.js 20 trở lên, không cần cài thêm gì).',
    `import { createRequire } from 'node:module';`,
    'const fromNode = createRequire(import.meta.url);',
    'const modules = {',
    ...bodies,
    '};',
    'const loaded = {};',
    'const load = (name) => {',
    `  if (!name.startsWith('#')) return fromNode(name);`,
    '  if (!(name in loaded)) modules[name](load, (loaded[name] = {}));',
    '  return loaded[name];',
    '};',
    `load(${JSON.stringify(ENTRY)});`,
    '',
  ].join('\n'),
);
