interface Asking<K, V> {
  readonly key: K;
  readonly resolve: (value: V) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Looks up in one read what is asked while another read is under way. An answer is never older than its question:
 * who asks during a read waits for the next one.
 *
 * @param read answers the keys in their order
 */
export const gathered = <K, V>(
  read: (keys: readonly K[]) => Promise<readonly V[]>,
): ((key: K) => Promise<V>) => {
  let asking: Asking<K, V>[] = [];
  let reading = false;
  const next = async (): Promise<void> => {
    reading = true;
    while (asking.length > 0) {
      const all = asking;
      asking = [];
      try {
        const values = await read(all.map(({ key }) => key));
        // A read answers every key, also with "nothing".
        all.forEach(({ resolve }, n) => resolve(values[n] as V));
      } catch (error) {
        for (const { reject } of all) reject(error);
      }
    }
    reading = false;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      asking.push({ key, resolve, reject });
      if (!reading) void next();
    });
};
