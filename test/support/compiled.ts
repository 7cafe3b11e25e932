import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Compiled code, such as the bench, lies one folder deeper. */
const root = resolve(__dirname, existsSync(resolve(__dirname, '../../package.json')) ? '../..' : '../../..');

/** The folder of the compiled programs, which are compiled first where the sources are newer. */
export function compiledPrograms(): string {
  const script = join(root, 'infra', 'scripts', 'build.mjs');
  const result = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The programs do not compile:\n${result.stdout}${result.stderr}`);
  return join(root, 'dist');
}
