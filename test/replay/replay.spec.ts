import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import type { History } from '@temporalio/common/lib/proto-utils';
import { bundleWorkflows, testWorkflowBundle } from '#libs/testing/workflow-bundle';
import { quietRuntime } from '../support/quiet-runtime';
import { allSaved, brokenChanges } from './broken-changes';
import { brokenCopy } from './broken-copy';
import { paths } from './paths';
import { recordMissing } from './record';
import { historyFromText } from './saved-history';

jest.setTimeout(300_000);

const folder = join(__dirname, 'histories');

const savedHistories = (): { workflowId: string; history: History }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      workflowId: name.replace('.json', ''),
      history: historyFromText(readFileSync(join(folder, name), 'utf8')),
    }));

/** Why each saved history cannot be replayed with the workflows of `code`; null where it can. */
const failures = async (code?: string): Promise<Record<string, string | null>> => {
  const workflowBundle = code === undefined ? await testWorkflowBundle() : await bundleWorkflows(code);
  const results: Record<string, string | null> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, savedHistories()))
    results[workflowId] = error ? error.name : null;
  return results;
};

/** What `failures` answers when only `broken` cannot be replayed. */
const onlyFailing = (broken: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(
    allSaved.map((name) => [name, broken.includes(name) ? 'DeterminismViolationError' : null]),
  );

// To record what is missing: DONDOC_RECORD_HISTORIES=1 npx jest test/replay --selectProjects=acceptance
beforeAll(async () => {
  if (process.env['DONDOC_RECORD_HISTORIES'] === undefined) quietRuntime();
  else await recordMissing(folder, paths);
});

describe('the workflow code', () => {
  it('replays every saved history', async () => {
    expect(await failures()).toEqual(onlyFailing([]));
  });

  it.each(brokenChanges)('is found broken when $mistake', async ({ changes, shownBy }) => {
    const copy = brokenCopy(changes);
    try {
      expect(await failures(copy.folder)).toEqual(onlyFailing(shownBy));
    } finally {
      copy.remove();
    }
  });

  it('is copied for a change without being changed', async () => {
    const copy = brokenCopy([]);
    try {
      expect(await failures(copy.folder)).toEqual(onlyFailing([]));
    } finally {
      copy.remove();
    }
  });
});

describe('the saved histories', () => {
  it('each show at least one of the mistakes', () => {
    const shown = new Set(brokenChanges.flatMap(({ shownBy }) => shownBy));
    expect(allSaved.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('are never written again', async () => {
    const kept = mkdtempSync(join(tmpdir(), 'dondoc-histories-'));
    try {
      writeFileSync(join(kept, 'one.json'), 'as it was');
      writeFileSync(join(kept, 'several-1.json'), 'as it was');
      const taken: string[] = [];
      const take = (path: string, runs: number) => () => {
        taken.push(path);
        return Promise.resolve(Array<History>(runs).fill({ events: [] }));
      };
      const both = { one: take('one', 1), several: take('several', 2), missing: take('missing', 2) };
      await recordMissing(kept, both);
      await recordMissing(kept, both);
      expect(taken).toEqual(['missing']);
      expect(readdirSync(kept).sort()).toEqual([
        'missing-1.json',
        'missing-2.json',
        'one.json',
        'several-1.json',
      ]);
      expect(readFileSync(join(kept, 'one.json'), 'utf8')).toBe('as it was');
    } finally {
      rmSync(kept, { recursive: true, force: true });
    }
  });
});
