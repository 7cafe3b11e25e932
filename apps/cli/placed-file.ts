import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { inEveryLanguage } from './language';
import { Refused } from './refusal';

/** Below what any file system takes, in bytes. */
const LONGEST_NAME = 200;
const LONGEST_EXTENSION = 20;

const shortened = (name: string): string => {
  const given = extname(name);
  const extension = Buffer.byteLength(given) > LONGEST_EXTENSION ? '' : given;
  let letters = [...name.slice(0, name.length - extension.length)];
  while (Buffer.byteLength(letters.join('') + extension) > LONGEST_NAME) letters = letters.slice(0, -1);
  return letters.join('') + extension;
};

/** Under what name a file is kept here, whatever somebody called it: one that lies in the folder, visible, on any system. */
export const localName = (given: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '');
  return plain === '' ? 'tep' : shortened(plain);
};

/** The names of several files in one folder; where two would have one name, each begins with what it belongs to. */
export const localNames = (
  files: readonly { readonly name: string; readonly belongsTo: string }[],
): readonly string[] => {
  const plain = files.map(({ name }) => localName(name));
  // Some file systems take capitals for the same letters.
  const areApart = new Set(plain.map((name) => name.toLowerCase())).size === files.length;
  return areApart ? plain : files.map(({ belongsTo }, i) => localName(`${belongsTo}-${plain[i]}`));
};

const fileExists = (file: string): Refused =>
  new Refused('CLI.FILE_EXISTS', inEveryLanguage('cli.refusal.file-exists', { file }));

const unwritable = (file: string, error: unknown): Refused => {
  const why = error instanceof Error ? error.message : String(error);
  return new Refused('CLI.FILE_UNWRITABLE', inEveryLanguage('cli.refusal.file-unwritable', { file, why }));
};

/** Somebody was there first; where the folder itself is a file, it is another call that says so. */
const isTaken = (error: unknown): boolean => {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code === 'EEXIST' && syscall === 'copyfile';
};

/**
 * Puts a file in its place once it is whole. A link of that name is never followed: it counts as a file that is there.
 *
 * @param write writes it beside its place
 * @throws Refused `CLI.FILE_EXISTS` unless `force`, `CLI.FILE_UNWRITABLE`, and what `write` throws
 */
export const placeFile = async (
  target: string,
  force: boolean,
  write: (file: string) => Promise<void>,
): Promise<void> => {
  const folder = dirname(target);
  const part = join(folder, `.dondoc-${randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    if (!force && lstatSync(target, { throwIfNoEntry: false })) throw fileExists(target);
    try {
      await write(part);
      if (force) renameSync(part, target);
      else copyFileSync(part, target, constants.COPYFILE_EXCL);
    } finally {
      rmSync(part, { force: true });
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw isTaken(error) ? fileExists(target) : unwritable(target, error);
  }
};
