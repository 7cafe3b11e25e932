import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { message } from '#libs/messages/message';
import { EmbeddedError } from '#infra/embedded/embedded-error';

interface Holder {
  readonly pid: number;
  /** Tells a process from a later one with the same number, where the system says when it started. */
  readonly startedAt: string | null;
}

const startOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; field 22 is counted from behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

const isHeld = (holder: Holder): boolean => {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.startedAt === null || startOf(holder.pid) === holder.startedAt;
};

const readHolder = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

const notWritable = (dataDir: string, error: unknown): EmbeddedError =>
  new EmbeddedError(
    'EMBEDDED.DATA_NOT_WRITABLE',
    message('stack.data-not-writable', {
      folder: dataDir,
      code: (error as NodeJS.ErrnoException).code ?? 'ERROR',
    }),
  );

/**
 * Makes a folder and those above it that are missing, each by itself: where the system says of an existing folder that
 * nothing is there, as `/proc` does, Node tries to make them all at once without end.
 */
const makeFolders = (folder: string): void => {
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) makeFolders(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
};

const makeFolder = (dataDir: string): void => {
  try {
    makeFolders(dataDir);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
};

/**
 * Takes the data folder for this process. A lock that a killed stack left behind does not count.
 *
 * @returns how to give it back
 * @throws EmbeddedError `EMBEDDED.DATA_IN_USE` when another stack runs on the folder, `EMBEDDED.DATA_NOT_WRITABLE`
 */
export function lockDataFolder(dataDir: string): () => void {
  makeFolder(dataDir);
  const file = join(dataDir, 'stack.lock');
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritable(dataDir, error);
    }
    const holder = readHolder(file);
    if (holder && isHeld(holder))
      throw new EmbeddedError(
        'EMBEDDED.DATA_IN_USE',
        `Another stack (process ${holder.pid}) runs on ${dataDir}. Stop it, or choose another folder with DONDOC_DATA (and another PORT).`,
      );
    rmSync(file, { force: true });
  }
  throw new EmbeddedError('EMBEDDED.DATA_IN_USE', `The lock of ${dataDir} could not be taken.`);
}
