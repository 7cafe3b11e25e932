import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '@temporalio/common/lib/proto-utils';
import { historyToText } from './saved-history';

/** Takes one path through the workflows and answers the histories of its runs. */
export type TakePath = () => Promise<History[]>;

/** A file is named after its path, with the run's number where there are several. */
const nameOf = (path: string, run: number, runs: number): string =>
  runs === 1 ? `${path}.json` : `${path}-${run}.json`;

const isSaved = (saved: readonly string[], path: string): boolean =>
  saved.some((name) => name === `${path}.json` || name === nameOf(path, 1, 2));

/**
 * Writes the histories of those paths that have none in `folder`. What is saved is never written again: it is
 * evidence of what runs in production. Record a new path under a new name, and keep the old files while such
 * a run may be open.
 */
export async function recordMissing(
  folder: string,
  paths: Readonly<Record<string, TakePath>>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const saved = readdirSync(folder);
  for (const [path, take] of Object.entries(paths)) {
    if (isSaved(saved, path)) continue;
    const runs = await take();
    runs.forEach((run, n) => {
      const file = join(folder, nameOf(path, n + 1, runs.length));
      writeFileSync(file, historyToText(run), { flag: 'wx' });
    });
  }
}
