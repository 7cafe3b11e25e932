import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Beside the sources it is two folders up, beside the compiled program three. */
const file = ['../../package.json', '../../../package.json']
  .map((path) => resolve(__dirname, path))
  .find((path) => existsSync(path));

/** The version of the program that runs. */
export const programVersion = (): string =>
  file === undefined
    ? '?'
    : z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
