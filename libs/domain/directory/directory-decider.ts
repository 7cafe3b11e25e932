import {
  emptyDirectory,
  type Agency,
  type AgencyGroup,
  type Directory,
  type DirectoryCommand,
  type DirectoryEvent,
} from '#libs/domain/directory/directory';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { Actor } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** What a decision about the directory may look at. */
export interface DirectoryContext {
  readonly now: Instant;
  readonly actor: Actor;
}

type Named = Pick<Agency | AgencyGroup, 'id' | 'name' | 'aliases'>;
const namesOf = (entry: Named): string[] => [entry.name, ...entry.aliases].map(normaliseName);

/** One name must lead to one entry: documents are resolved by name. */
const nameTaken = (entry: Named, state: Directory): Rejection | null => {
  const names = new Set(namesOf(entry));
  const others: Named[] = [...Object.values(state.agencies), ...Object.values(state.groups)];
  const clash = others.find((other) => other.id !== entry.id && namesOf(other).some((n) => names.has(n)));
  return clash ? reject('DIRECTORY.NAME_TAKEN', { id: entry.id, by: clash.id }) : null;
};

/** Equal as values: what was stored comes back with its keys in another order. */
const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return left.length === right.size && left.every(([key, v]) => right.has(key) && same(v, right.get(key)));
};

const unknownMember = (group: AgencyGroup, state: Directory): Rejection | null => {
  const unknown = group.members.find((m) => !(m.agencyId in state.agencies));
  return unknown ? reject('DIRECTORY.UNKNOWN_AGENCY', { agencyId: unknown.agencyId }) : null;
};

/** The directory of agencies and groups, kept by administrators. Registering the same again is no event. */
export const directoryDecider: Decider<DirectoryCommand, Directory, DirectoryEvent, DirectoryContext> = {
  category: 'directory',
  initial: emptyDirectory,
  decide(command, state, { actor }) {
    if (actor.kind === 'person' && !actor.roles.includes('admin'))
      return reject('ACTOR.NOT_PERMITTED', { command: command.type });
    switch (command.type) {
      case 'RegisterAgency': {
        const { agency } = command;
        if (same(state.agencies[agency.id], agency)) return [];
        if (agency.parentId !== null && !(agency.parentId in state.agencies))
          return reject('DIRECTORY.UNKNOWN_AGENCY', { agencyId: agency.parentId });
        return nameTaken(agency, state) ?? [{ type: 'AgencyRegistered', data: agency }];
      }
      case 'DefineAgencyGroup': {
        const { group } = command;
        if (same(state.groups[group.id], group)) return [];
        const problem = unknownMember(group, state) ?? nameTaken(group, state);
        return problem ?? [{ type: 'AgencyGroupDefined', data: group }];
      }
    }
  },
  evolve(state, { event }) {
    switch (event.type) {
      case 'AgencyRegistered':
        return { ...state, agencies: { ...state.agencies, [event.data.id]: event.data } };
      case 'AgencyGroupDefined':
        return { ...state, groups: { ...state.groups, [event.data.id]: event.data } };
    }
  },
  nextStepAt: () => null,
  split: (state) => ({ core: state, parts: {} }),
  join: (core) => core as Directory,
};
