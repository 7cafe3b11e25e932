import {
  emptyDirectory,
  type Agency,
  type AgencyGroup,
  type Directory,
  type DirectoryCommand,
  type DirectoryEvent,
  type Succession,
} from '#libs/domain/directory/directory';
import { comesTo, endAgency } from '#libs/domain/directory/end-agency';
import { reinstateAgency } from '#libs/domain/directory/reinstate-agency';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { Actor } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

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

/** What the directory says already. */
const isKnown = ({ type, data }: DirectoryEvent, state: Directory): boolean => {
  switch (type) {
    case 'AgencyRegistered':
      return same(own(state.agencies, data.id), data);
    case 'AgencyGroupDefined':
      return same(own(state.groups, data.id), data);
    case 'SuccessionRecorded':
      return (state.successions ?? []).some((known) => same(known, data));
    case 'SuccessionWithdrawn':
      return false;
  }
};

const unknownMember = (group: AgencyGroup, state: Directory): Rejection | null => {
  const unknown = group.members.find((m) => !Object.hasOwn(state.agencies, m.agencyId));
  return unknown ? reject('DIRECTORY.UNKNOWN_AGENCY', { agencyId: unknown.agencyId }) : null;
};

/** The same succession with a day that was put right. */
const replaces = (given: Succession, known: Succession): boolean =>
  given.from === known.from && given.to === known.to;

/** What readers of documents had been told before the act is so again. */
const withdrawn = (
  known: Succession,
  { act, from, to }: Extract<DirectoryEvent, { type: 'SuccessionWithdrawn' }>['data'],
): Succession[] => {
  if (known.act !== act || known.to !== to) return [known];
  return known.told === undefined ? [] : [{ from, to, on: known.told }];
};

const impossible = ({ from, to }: Succession, state: Directory): Rejection | null => {
  const unknown = [from, to].find(
    (id) => !Object.hasOwn(state.agencies, id) && !Object.hasOwn(state.groups, id),
  );
  if (unknown !== undefined) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: unknown });
  return comesTo(state.successions ?? [], to, from)
    ? reject('DIRECTORY.SUCCESSION_LOOP', { from, to })
    : null;
};

/** The directory of agencies, groups and successions, kept by administrators. Registering the same again is no event. */
export const directoryDecider: Decider<DirectoryCommand, Directory, DirectoryEvent, DirectoryContext> = {
  category: 'directory',
  initial: emptyDirectory,
  decide(command, state, { actor }) {
    if (actor.kind === 'person' && !actor.roles.includes('admin'))
      return reject('ACTOR.NOT_PERMITTED', { command: command.type });
    switch (command.type) {
      case 'RegisterAgency': {
        const { agency } = command;
        if (same(own(state.agencies, agency.id), agency)) return [];
        if (agency.parentId !== null && !Object.hasOwn(state.agencies, agency.parentId))
          return reject('DIRECTORY.UNKNOWN_AGENCY', { agencyId: agency.parentId });
        return nameTaken(agency, state) ?? [{ type: 'AgencyRegistered', data: agency }];
      }
      case 'DefineAgencyGroup': {
        const { group } = command;
        if (same(own(state.groups, group.id), group)) return [];
        const problem = unknownMember(group, state) ?? nameTaken(group, state);
        return problem ?? [{ type: 'AgencyGroupDefined', data: group }];
      }
      case 'RecordSuccession': {
        const { succession } = command;
        if ((state.successions ?? []).some((known) => same(known, succession))) return [];
        const carried = (state.successions ?? []).find((known) => replaces(succession, known))?.act;
        if (carried !== undefined) return reject('SUCCESSION.CARRIED_OUT', { succession: carried });
        return impossible(succession, state) ?? [{ type: 'SuccessionRecorded', data: succession }];
      }
      case 'EndAgency': {
        const events = endAgency(command, state);
        return isRejection(events) ? events : events.filter((event) => !isKnown(event, state));
      }
      case 'ReinstateAgency':
        return reinstateAgency(command, state).filter((event) => !isKnown(event, state));
    }
  },
  evolve(state, { event }) {
    switch (event.type) {
      case 'AgencyRegistered':
        return { ...state, agencies: { ...state.agencies, [event.data.id]: event.data } };
      case 'AgencyGroupDefined':
        return { ...state, groups: { ...state.groups, [event.data.id]: event.data } };
      case 'SuccessionRecorded':
        return {
          ...state,
          successions: [...(state.successions ?? []).filter((s) => !replaces(event.data, s)), event.data],
        };
      case 'SuccessionWithdrawn':
        return { ...state, successions: (state.successions ?? []).flatMap((s) => withdrawn(s, event.data)) };
    }
  },
  nextStepAt: () => null,
  split: (state) => ({ core: state, parts: {} }),
  join: (core) => core as Directory,
};
