/** How many calls to Temporal go on at a time. */
const atOnce = 16;

/** Runs `work` over the items, a few at a time; the first error ends it once its batch has begun. */
export async function fewAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce)
    await Promise.all(items.slice(start, start + atOnce).map(work));
}
