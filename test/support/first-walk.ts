import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The year for which the walk and its example plan are written. */
const WRITTEN_FOR = 2026;

/** A text with its years moved as far as this one lies from the year it was written for. */
export const movedTo = (year: number, text: string): string =>
  text.replace(/\b20\d\d\b/gu, (written) => String(Number(written) + year - WRITTEN_FOR));

const words = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** The commands that stand under a heading of docs/first-walk.md, in their order, without `npx dondoc` and what is said about them. */
const commandsUnder = (root: string, heading: string, moved: (text: string) => string) => {
  const [, commands = ''] =
    new RegExp(`## ${heading}\\n[^\`]*\`\`\`\\n([^]*?)\`\`\``, 'u').exec(
      readFileSync(join(root, 'docs', 'first-walk.md'), 'utf8'),
    ) ?? [];
  return moved(commands)
    .split('\n')
    .filter((line) => line.startsWith('npx dondoc '))
    .map((line) => words(line.replace(/\s+#.*$/u, '')).slice(2));
};

/** The first walk, with its years moved to this one. */
export const walkOf = (root: string, year: number): readonly (readonly string[])[] =>
  commandsUnder(root, 'A first walk', (text) => movedTo(year, text));

/** What the page shows of the demonstration in the first minute. */
export const firstMinuteOf = (root: string): readonly (readonly string[])[] =>
  commandsUnder(root, 'The first minute', (text) => text);
