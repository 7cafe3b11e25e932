import type { Agency, AgencyGroup } from '#libs/domain/directory/directory';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

const idForm = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** So many are named where nobody or several are meant. */
const mostCandidates = 5;

/** Those that may be meant, as people read them. */
export const candidates = (all: readonly { readonly id: string; readonly name: string }[]): string =>
  all
    .slice(0, mostCandidates)
    .map(({ id, name }) => `${name} (${id})`)
    .join('; ');

/** Whether it is written as ids are. */
export const hasIdForm = (given: string): boolean => idForm.test(given);

export type NamedEntry = Pick<Agency | AgencyGroup, 'id' | 'name' | 'aliases'>;

/** Finds the agency or group that an id, a name or an alias means. */
export type EntryLookup = (given: string) => string | Rejection;

/**
 * What has the form of an id and is none goes on as it is: whoever uses it says that it is unknown.
 *
 * @returns what answers with an id; with `DIRECTORY.NAME_AMBIGUOUS` or `DIRECTORY.UNKNOWN_AGENCY` and those that may be
 *   meant
 */
export const entryLookup = (entries: readonly NamedEntry[]): EntryLookup => {
  const ids = new Set(entries.map(({ id }) => id));
  const byName = new Map<string, NamedEntry[]>();
  for (const entry of entries)
    for (const name of new Set([entry.name, ...entry.aliases].map(normaliseName)))
      byName.set(name, [...(byName.get(name) ?? []), entry]);
  return (given) => {
    if (ids.has(given)) return given;
    const name = normaliseName(given);
    const called = byName.get(name) ?? [];
    const [one, ...others] = called;
    if (one && others.length === 0) return one.id;
    if (one) return reject('DIRECTORY.NAME_AMBIGUOUS', { name: given, candidates: candidates(called) });
    if (hasIdForm(given)) return given;
    const near = entries.filter((entry) => normaliseName(entry.name).includes(name));
    return reject('DIRECTORY.UNKNOWN_AGENCY', { id: given, agencyId: given, candidates: candidates(near) });
  };
};
