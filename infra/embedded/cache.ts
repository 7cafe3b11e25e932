import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#libs/config/config';

/** Folder for what is downloaded or built once per machine and shared by all checkouts. */
export function cacheFolder(config: Pick<Config, 'XDG_CACHE_HOME'>): string {
  const folder = join(config.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dondoc');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Makes a cache entry in a folder of its own and moves it into place when it is complete, so that processes
 * that build the same entry at the same time never see half of it; the first one wins.
 *
 * @param make fills the given scratch folder and returns the path of what to keep, or undefined
 * @returns the path of the entry, or undefined when it could not be made
 */
export async function makeEntry(
  entry: string,
  make: (scratch: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const scratch = mkdtempSync(`${entry}.making-`);
  try {
    const made = await make(scratch);
    if (made === undefined) return undefined;
    try {
      renameSync(made, entry);
    } catch (error) {
      if (!existsSync(entry)) throw error;
    }
    return entry;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
