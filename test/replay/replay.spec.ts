import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Worker } from '@temporalio/worker';
import type { History } from '@temporalio/common/lib/proto-utils';
import { bundleWorkflows } from '#apps/worker/workflow-bundle';
import { quietRuntime } from '../support/quiet-runtime';
import { recordHistories } from './record';
import { historyFromText } from './saved-history';

jest.setTimeout(120_000);

const folder = join(__dirname, 'histories');
const logger = new DefaultLogger('ERROR', () => undefined);

const savedHistories = (): { workflowId: string; history: History }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      workflowId: name.replace('.json', ''),
      history: historyFromText(readFileSync(join(folder, name), 'utf8')),
    }));

/** Why each saved history cannot be replayed with the workflows of `code`; null where it can. */
const failures = async (code?: string): Promise<Record<string, string | null>> => {
  const workflowBundle = await bundleWorkflows(logger, code);
  const results: Record<string, string | null> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, savedHistories()))
    results[workflowId] = error ? error.name : null;
  return results;
};

// To record: DONDOC_RECORD_HISTORIES=1 npx jest test/replay --selectProjects acceptance
beforeAll(async () => {
  if (process.env['DONDOC_RECORD_HISTORIES'] === undefined) quietRuntime();
  else await recordHistories(folder);
});

describe('the workflow code', () => {
  it('replays every saved history', async () => {
    expect(await failures()).toEqual({
      activation: null,
      'continue-as-new-1': null,
      'continue-as-new-2': null,
      nudge: null,
      'timed-wake-up': null,
    });
  });

  it('does not replay them when a process waits before it asks', async () => {
    const broken = await failures(join(__dirname, 'fixtures/broken-workflows'));
    expect(broken['timed-wake-up']).toBe('DeterminismViolationError');
    expect(broken['nudge']).toBe('DeterminismViolationError');
  });
});
