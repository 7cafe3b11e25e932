import pLimit from 'p-limit';

/** How many calls to Temporal go on at a time. */
const atOnce = 16;

/** Runs `work` over the items, a few at a time; after the first error no other is begun. */
export async function fewAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const limit = pLimit({ concurrency: atOnce, rejectOnClear: true });
  try {
    await limit.map(items, work);
  } finally {
    limit.clearQueue();
  }
}
