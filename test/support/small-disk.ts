import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled up. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room. */
  fill(): void;
  makeRoom(): void;
  /** Whatever was on it is gone. */
  remove(): void;
}

const MEGABYTE = 1024 * 1024;
const PAGE = 4096;

/** Writes as often as there is room. */
const writeUntilFull = (file: number, bytes: number): void => {
  const block = Buffer.alloc(bytes);
  try {
    while (writeSync(file, block) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
};

/** @returns a disk in memory, or why this machine lets nobody mount one */
export function mountSmallDisk(megabytes: number): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-small-disk-'));
  const size = `size=${megabytes}m,mode=0755`;
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    rmdirSync(folder);
    return error?.message ?? stderr.trim();
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a');
      for (const bytes of [MEGABYTE, PAGE]) writeUntilFull(file, bytes);
      closeSync(file);
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove() {
      // Lazily: a server that was killed may take a moment to let go of its files.
      const unmounted = spawnSync('umount', ['-l', folder], { encoding: 'utf8' });
      if (unmounted.status !== 0) throw new Error(`${folder} stays mounted: ${unmounted.stderr}`);
      rmdirSync(folder);
    },
  };
}
