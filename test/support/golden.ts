import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Set to write what is answered instead of comparing it. */
const writes = process.env['DONDOC_WRITE_GOLDEN'] !== undefined;
const folder = join(__dirname, '../golden/answers');

/** Items of a list, and characters of a text, that are kept as they are; of what follows its hash is. */
const [KEPT_ITEMS, KEPT_CHARACTERS] = [3, 400];

/** Members whose values differ from run to run, whatever they hold. */
const changing = new Set([
  'position',
  'xact',
  'nextCursor',
  'token',
  'commandId',
  'signature',
  'publicKey',
  'keyId',
  'root',
  'prevHash',
  'hash',
  'address',
  'errorId',
]);

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

const placeholders: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gu, '<uuid>'],
  [/\b(uq|u)-[0-9a-f]{16}\b/gu, '$1-<id>'],
  [/\b[0-9a-f]{64}\b/gu, '<sha256>'],
  [/\/tmp\/[\w./-]+/gu, '<file>'],
];

const settledText = (text: string): string => {
  const settled = placeholders.reduce((left, [found, put]) => left.replace(found, put), text);
  return settled.length <= KEPT_CHARACTERS
    ? settled
    : `${settled.slice(0, KEPT_CHARACTERS)}… ${settled.length} ${digest(settled)}`;
};

/** An answer with placeholders for what differs from run to run, and its long lists cut short. */
const settled = (value: unknown, name = ''): unknown => {
  if (value !== null && value !== undefined && changing.has(name)) return `<${name}>`;
  if (typeof value === 'string') return settledText(value);
  if (Array.isArray(value)) {
    const all = value.map((item) => settled(item));
    if (all.length <= KEPT_ITEMS) return all;
    const rest = all.slice(KEPT_ITEMS);
    return [...all.slice(0, KEPT_ITEMS), `… ${rest.length} ${digest(rest)}`];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, settled(own, key)]));
};

/**
 * Compares text with a kept file of `test/golden/answers`, byte for byte. With DONDOC_WRITE_GOLDEN the file is written instead: its
 * difference then shows what changed.
 */
export const expectGolden = (file: string, text: string): void => {
  const path = join(folder, file);
  if (writes) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `no ${file}`).toBe(text);
};

/** The same of an answer, whose members keep their order. */
export const expectGoldenAnswer = (file: string, answer: unknown): void =>
  expectGolden(`${file}.json`, `${JSON.stringify(settled(answer), null, 2)}\n`);
