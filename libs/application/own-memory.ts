import type { Memory } from '#libs/domain/shared/memory';

/** So that a value that is kept for long, such as the directory, does not keep every answer it ever gave. */
const MOST_NAMES = 10_000;

/** A memory that lasts as long as what it is about: states, directories, calendars. */
export function ownMemory(): Memory {
  const kept = new WeakMap<object, Map<string, unknown>>();
  return {
    recall: <T>(about: object, name: string) => kept.get(about)?.get(name) as T | undefined,
    keep(about, name, value) {
      const names = kept.get(about) ?? new Map<string, unknown>();
      if (names.size >= MOST_NAMES) names.clear();
      kept.set(about, names.set(name, value));
    },
  };
}
