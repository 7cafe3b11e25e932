/**
 * What a record holds under a key that people or files name. Every object also has what it inherits, so that
 * `constructor` would be found in a record that holds nothing.
 */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
