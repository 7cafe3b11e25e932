import DataLoader from 'dataloader';

/**
 * Looks up in one read what is asked while another read is under way. An answer is never older than its question:
 * who asks during a read waits for the next one.
 *
 * @param read answers the keys in their order, each of them
 */
export const gathered = <K, V>(
  read: (keys: readonly K[]) => Promise<readonly V[]>,
): ((key: K) => Promise<V>) => {
  let underWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<K, V>(
    (keys) => {
      const answers = read(keys);
      underWay = answers.catch(() => undefined);
      return answers;
    },
    { cache: false, batchScheduleFn: (begin) => void underWay.then(begin) },
  );
  return (key) => loader.load(key);
};
