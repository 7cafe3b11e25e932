import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** `dist`, whether this runs from there or from the sources. */
const compiled = (): string => {
  const root = dirname(dirname(__dirname));
  return basename(root) === 'dist' ? root : join(root, 'dist');
};

/**
 * The program that checks packs, which the build makes of the same sources that hash and sign.
 *
 * @throws Error when nothing was built
 */
export const readVerifier = (): Promise<Buffer> => readFile(join(compiled(), 'verify.mjs'));
