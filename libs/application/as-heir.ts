import type { Clock } from '#libs/application/ports/clock';
import type { ReferenceData } from '#libs/application/reference-data';
import { predecessorsOf } from '#libs/domain/directory/current-agency';
import type { Directory } from '#libs/domain/directory/directory';
import type { Person } from '#libs/domain/shared/actor';
import { dateOf } from '#libs/domain/shared/time';

/** A person with the agencies whose work has come to their own, of which they may read. */
export type AsHeir = (person: Person) => Promise<Person>;

/** Worked out once per agency and day for a directory, as every request asks for it. */
export const createAsHeir = (deps: {
  readonly referenceData: Pick<ReferenceData, 'directory'>;
  readonly clock: Clock;
}): AsHeir => {
  const known = new WeakMap<Directory, Map<string, readonly string[]>>();
  return async (person) => {
    const { agencyId } = person;
    if (agencyId === null) return person;
    const [directory, now] = await Promise.all([deps.referenceData.directory(), deps.clock.now()]);
    const date = dateOf(now);
    const all = known.get(directory) ?? new Map<string, readonly string[]>();
    known.set(directory, all);
    const key = `${date} ${agencyId}`;
    const inherits = all.get(key) ?? predecessorsOf(directory, agencyId, date);
    all.set(key, inherits);
    return inherits.length === 0 ? person : { ...person, inherits };
  };
};
