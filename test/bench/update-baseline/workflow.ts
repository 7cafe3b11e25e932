import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { RecordActivities } from './activities';

const { record } = proxyActivities<RecordActivities>({ startToCloseTimeout: '10 seconds' });

/** What a product that kept its records in Temporal would do for each submission: an update, one activity. */
export async function recording(): Promise<void> {
  setHandler(defineUpdate<number, [number]>('record'), (n) => record(n));
  await condition(() => false);
}
