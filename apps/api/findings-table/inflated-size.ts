import { fromBufferPromise } from 'yauzl';

/**
 * Whether a zip holds at most `limit` bytes. Counted is what really comes out of it, and no further than the limit:
 * the sizes that an archive states may lie.
 *
 * @throws whatever yauzl throws on a broken archive
 */
export const inflatesWithin = async (bytes: Buffer, limit: number): Promise<boolean> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const content = await zip.openReadStreamPromise(entry);
    for await (const chunk of content as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > limit) {
        content.destroy();
        return false;
      }
    }
  }
  return true;
};
