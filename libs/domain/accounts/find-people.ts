import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { Role } from '#libs/domain/shared/actor';
import { visible } from '#libs/domain/shared/visible';

/** What whoever may name somebody learns of them. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
}

/** A person with all words by which they are found. */
export interface FindablePerson extends NamedPerson {
  readonly username: string;
  /** Names and aliases of the agency. */
  readonly agencyNames: readonly string[];
}

const plain = (text: string): string =>
  visible(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd');

/** Those who have every word somewhere in name, account or agency, whatever its accents; by name. */
export const findPeople = <P extends FindablePerson>(people: readonly P[], search: string): P[] => {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  const said = ({ id, username, name, agencyNames }: P): string =>
    plain([id, username, name, ...agencyNames].join('\n'));
  return people
    .filter((person) => words.every((word) => said(person).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1));
};

/** Whom an id, an account's name or a person's whole name means: one, several of one name, or nobody. */
export const peopleCalled = <P extends FindablePerson>(people: readonly P[], given: string): readonly P[] => {
  const byId = people.filter(({ id }) => id === given);
  if (byId.length > 0) return byId;
  const byAccount = people.filter(({ username }) => username === given.trim().toLowerCase());
  if (byAccount.length > 0) return byAccount;
  const name = normaliseName(given);
  return people.filter((person) => normaliseName(person.name) === name);
};
