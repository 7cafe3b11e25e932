/**
 * What was worked out of values that stay the very same, kept by whoever decides often. The domain keeps nothing of its
 * own: without a memory everything is worked out anew, with the same result.
 */
export interface Memory {
  /** What was kept under the name with this very value; undefined where nothing was. */
  recall<T>(about: object, name: string): T | undefined;
  keep<T>(about: object, name: string, value: T): void;
}

/** The value under the name, from the memory where it is there, else worked out and kept. */
export const remembered = <T>(
  memory: Memory | undefined,
  about: object,
  name: string,
  workOut: () => T,
): T => {
  const known = memory?.recall<T>(about, name);
  if (known !== undefined) return known;
  const value = workOut();
  memory?.keep(about, name, value);
  return value;
};
