import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The year for which the README and its example plan are written. */
const WRITTEN_FOR = 2026;

/** A text with its years moved as far as this one lies from the year it was written for. */
export const movedTo = (year: number, text: string): string =>
  text.replace(/\b20\d\d\b/gu, (written) => String(Number(written) + year - WRITTEN_FOR));

const words = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** The commands of the README's first walk in their order, without `npx dondoc` and what is said about them. */
export const walkOf = (root: string, year: number): readonly (readonly string[])[] => {
  const [, walk = ''] =
    /## A first walk\n+```\n([^]*?)```/u.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  return movedTo(year, walk)
    .split('\n')
    .filter((line) => line.startsWith('npx dondoc '))
    .map((line) => words(line.replace(/\s+#.*$/u, '')).slice(2));
};
