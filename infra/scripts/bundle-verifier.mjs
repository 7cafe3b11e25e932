// Part of `npm run build`: joins the verifier of evidence packs and all that it needs of the sources into one file
// that runs on plain Node, so that the rule by which events are hashed stays in one place.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './prepare.mjs';

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['libs/evidence/verifier/main.ts'],
  outfile: join('dist', 'verify.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  // Whoever checks a pack has the Node that they have.
  target: 'node20',
  conditions: ['source'],
  banner: {
    js: `// Kiểm tra gói bằng chứng của Đôn Đốc: node verify.mjs (Node.js 20 trở lên, không cần cài thêm gì).
// Checks an evidence pack of Đôn Đốc: node verify.mjs --lang en (Node.js 20 or later, nothing else).`,
  },
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
});
const foreign = Object.keys(metafile.inputs).filter((file) => !file.startsWith('libs/'));
if (foreign.length > 0) throw new Error(`the verifier needs ${foreign.join(', ')}, which a pack lacks`);
