import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** A change of the workflow code: what is found once in a file of `workflows/` is replaced. */
export interface Change {
  readonly file: string;
  readonly replace: string;
  readonly by: string;
}

/**
 * A copy of the workflow code with the changes in it; everything else that it uses is the project's own.
 *
 * @returns the folder of the copy's index
 * @throws Error when a change does not find its place: the code has changed, and the change has to follow
 */
export function brokenCopy(changes: readonly Change[]): { readonly folder: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'dondoc-broken-'));
  const folder = join(copy, 'workflows');
  cpSync(join(root, 'workflows'), folder, { recursive: true });
  // `#workflows/…` is looked up from the nearest package.json, so that the copy imports itself.
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  for (const room of ['libs', 'activities', 'node_modules'])
    symlinkSync(join(root, room), join(copy, room), 'dir');
  for (const { file, replace, by } of changes) {
    const [before, after, ...more] = readFileSync(join(folder, file), 'utf8').split(replace);
    if (after === undefined || more.length > 0) throw new Error(`${file} does not say once: ${replace}`);
    writeFileSync(join(folder, file), `${before ?? ''}${by}${after}`);
  }
  return { folder, remove: () => rmSync(copy, { recursive: true, force: true }) };
}
