import type {
  Agency,
  AgencyGroup,
  Directory,
  DirectoryCommand,
  DirectoryEvent,
} from '#libs/domain/directory/directory';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import { own } from '#libs/domain/shared/own';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

type Named = Pick<Agency | AgencyGroup, 'id' | 'name' | 'aliases'>;
type Command<T extends DirectoryCommand['type']> = Extract<DirectoryCommand, { type: T }>;
type Decided = readonly DirectoryEvent[] | Rejection;

const namesOf = (entry: Named): string[] => [entry.name, ...entry.aliases].map(normaliseName);

/** One name must lead to one entry: documents are resolved by name. */
const nameTaken = (entry: Named, state: Directory): Rejection | null => {
  const names = new Set(namesOf(entry));
  const others: Named[] = [...Object.values(state.agencies), ...Object.values(state.groups)];
  const clash = others.find((other) => other.id !== entry.id && namesOf(other).some((n) => names.has(n)));
  return clash ? reject('DIRECTORY.NAME_TAKEN', { id: entry.id, by: clash.id }) : null;
};

/** Who names an id means one entry, whatever it is. */
const idTaken = (id: string, state: Directory): Rejection | null => {
  const known = own<Named>(state.agencies, id) ?? own<Named>(state.groups, id);
  return known ? reject('DIRECTORY.ID_TAKEN', { id, name: known.name }) : null;
};

/** Equal as values: what was stored comes back with its keys in another order. */
export const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return left.length === right.size && left.every(([key, v]) => right.has(key) && same(v, right.get(key)));
};

/** Whether the agency lies above itself. */
const isAboveItself = ({ id, parentId }: Agency, { agencies }: Directory): boolean => {
  const seen = new Set([id]);
  for (let above = parentId; above !== null; above = own(agencies, above)?.parentId ?? null) {
    if (seen.has(above)) return above === id;
    seen.add(above);
  }
  return false;
};

const refuseAgency = (agency: Agency, state: Directory): Rejection | null => {
  const { id, parentId, validFrom, validTo } = agency;
  if (parentId !== null && parentId !== id && !Object.hasOwn(state.agencies, parentId))
    return reject('DIRECTORY.UNKNOWN_AGENCY', { agencyId: parentId });
  if (isAboveItself(agency, state)) return reject('DIRECTORY.PARENT_LOOP', { id });
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return reject('DIRECTORY.PERIOD_EMPTY', { id });
  return nameTaken(agency, state);
};

const refuseGroup = (group: AgencyGroup, state: Directory): Rejection | null => {
  const unknown = group.members.find((m) => !Object.hasOwn(state.agencies, m.agencyId));
  if (unknown) return reject('DIRECTORY.UNKNOWN_AGENCY', { agencyId: unknown.agencyId });
  return nameTaken(group, state);
};

/** Registering the same again is no event; another one under the id would overwrite what is there. */
export const registerAgency = (agency: Agency, state: Directory): Decided => {
  if (same(own(state.agencies, agency.id), agency)) return [];
  const refused = idTaken(agency.id, state) ?? refuseAgency(agency, state);
  return refused ?? [{ type: 'AgencyRegistered', data: agency }];
};

/** What is absent stays: JSON knows no other way to leave something out. */
const corrected = <T extends object>(known: T, changes: object): T => ({
  ...known,
  ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
});

/** When an agency ends by an act, its end moves with the act alone. */
export const correctAgency = ({ id, changes }: Command<'CorrectAgency'>, state: Directory): Decided => {
  const known = own(state.agencies, id);
  if (!known) return reject('DIRECTORY.NOT_FOUND', { id });
  const agency = corrected(known, changes);
  if (same(known, agency)) return [];
  const act = (state.successions ?? []).find((s) => s.from === id && s.act !== undefined)?.act;
  if (act !== undefined && agency.validTo !== known.validTo)
    return reject('SUCCESSION.CARRIED_OUT', { succession: act });
  return refuseAgency(agency, state) ?? [{ type: 'AgencyRegistered', data: agency }];
};

/** The same for a group. */
export const defineGroup = (group: AgencyGroup, state: Directory): Decided => {
  if (same(own(state.groups, group.id), group)) return [];
  const refused = idTaken(group.id, state) ?? refuseGroup(group, state);
  return refused ?? [{ type: 'AgencyGroupDefined', data: group }];
};

export const correctGroup = ({ id, changes }: Command<'CorrectAgencyGroup'>, state: Directory): Decided => {
  const known = own(state.groups, id);
  if (!known) return reject('DIRECTORY.NOT_FOUND', { id });
  const group = corrected(known, changes);
  if (same(known, group)) return [];
  return refuseGroup(group, state) ?? [{ type: 'AgencyGroupDefined', data: group }];
};
