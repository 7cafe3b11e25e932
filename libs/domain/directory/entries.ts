import type {
  Agency,
  AgencyGroup,
  Directory,
  DirectoryCommand,
  DirectoryEvent,
  Entries,
} from '#libs/domain/directory/directory';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import { own } from '#libs/domain/shared/own';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { OfType } from '#libs/domain/shared/decider';

type Named = Pick<Agency | AgencyGroup, 'id' | 'name' | 'aliases'>;
type Decided = readonly DirectoryEvent[] | Rejection;

const namesOf = (entry: Named): string[] => [entry.name, ...entry.aliases].map(normaliseName);

/** By normalised name: the ids of all that have it. */
type Bearers = ReadonlyMap<string, readonly string[]>;

const bearersIn = ({ agencies, groups }: Directory): Bearers => {
  const bearers = new Map<string, string[]>();
  const all: Named[] = [...Object.values(agencies), ...Object.values(groups)];
  for (const entry of all)
    for (const name of namesOf(entry)) bearers.set(name, [...(bearers.get(name) ?? []), entry.id]);
  return bearers;
};

/** One name must lead to one entry: documents are resolved by name. */
const nameTaken = (entry: Named, bearers: Bearers): Rejection | null => {
  const by = namesOf(entry)
    .flatMap((name) => bearers.get(name) ?? [])
    .find((id) => id !== entry.id);
  return by === undefined ? null : reject('DIRECTORY.NAME_TAKEN', { id: entry.id, by });
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

const refuseAgency = (
  agency: Agency,
  state: Directory,
  bearers: Bearers = bearersIn(state),
): Rejection | null => {
  const { id, parentId, validFrom, validTo } = agency;
  if (parentId !== null && parentId !== id && !Object.hasOwn(state.agencies, parentId))
    return reject('DIRECTORY.UNKNOWN_AGENCY', { agencyId: parentId });
  if (isAboveItself(agency, state)) return reject('DIRECTORY.PARENT_LOOP', { id });
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return reject('DIRECTORY.PERIOD_EMPTY', { id });
  return nameTaken(agency, bearers);
};

const refuseGroup = (
  group: AgencyGroup,
  state: Directory,
  bearers: Bearers = bearersIn(state),
): Rejection | null => {
  const unknown = group.members.find((m) => !Object.hasOwn(state.agencies, m.agencyId));
  if (unknown) return reject('DIRECTORY.UNKNOWN_AGENCY', { agencyId: unknown.agencyId });
  return nameTaken(group, bearers);
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
const endedByAct = (
  known: Agency | undefined,
  { id, validTo }: Agency,
  state: Directory,
): Rejection | null => {
  const act = (state.successions ?? []).find((s) => s.from === id && s.act !== undefined)?.act;
  return act !== undefined && known !== undefined && validTo !== known.validTo
    ? reject('SUCCESSION.CARRIED_OUT', { succession: act })
    : null;
};

export const correctAgency = (
  { id, changes, despite }: OfType<DirectoryCommand, 'CorrectAgency'>,
  state: Directory,
): Decided => {
  const known = own(state.agencies, id);
  if (!known) return reject('DIRECTORY.NOT_FOUND', { id });
  const agency = corrected(known, changes);
  if (same(known, agency)) return [];
  const refused = endedByAct(known, agency, state) ?? refuseAgency(agency, state);
  return refused ?? [{ type: 'AgencyRegistered', data: registered(agency, despite) }];
};

const registered = (agency: Agency, despite: string | undefined) =>
  despite === undefined ? agency : { ...agency, despite };

/** The same for a group. */
export const defineGroup = (group: AgencyGroup, state: Directory): Decided => {
  if (same(own(state.groups, group.id), group)) return [];
  const refused = idTaken(group.id, state) ?? refuseGroup(group, state);
  return refused ?? [{ type: 'AgencyGroupDefined', data: group }];
};

export const correctGroup = (
  { id, changes }: OfType<DirectoryCommand, 'CorrectAgencyGroup'>,
  state: Directory,
): Decided => {
  const known = own(state.groups, id);
  if (!known) return reject('DIRECTORY.NOT_FOUND', { id });
  const group = corrected(known, changes);
  if (same(known, group)) return [];
  return refuseGroup(group, state) ?? [{ type: 'AgencyGroupDefined', data: group }];
};

/** The directory with those entries in it. */
export const withEntries = (state: Directory, { agencies, groups }: Entries): Directory => ({
  ...state,
  agencies: {
    ...state.agencies,
    ...Object.fromEntries(agencies.map(({ despite: _, ...agency }) => [agency.id, agency])),
  },
  groups: { ...state.groups, ...Object.fromEntries(groups.map((group) => [group.id, group])) },
});

/**
 * Why entries cannot be taken together, by their ids: each is asked about as if all of them were there, so that they may
 * name one another and exchange names, in whatever order they are given.
 */
export const refusedEntries = (entries: Entries, state: Directory): ReadonlyMap<string, Rejection> => {
  const after = withEntries(state, entries);
  const bearers = bearersIn(after);
  const { agencies, groups } = state;
  const twice = (id: string) =>
    Object.hasOwn(after.agencies, id) && Object.hasOwn(after.groups, id)
      ? reject('DIRECTORY.ID_TAKEN', {
          id,
          name: (own<Named>(agencies, id) ?? own<Named>(groups, id))?.name ?? id,
        })
      : null;
  const refused = [
    ...entries.agencies.map(
      ({ despite: _, ...agency }) =>
        [
          agency.id,
          same(own(agencies, agency.id), agency)
            ? null
            : (twice(agency.id) ??
              endedByAct(own(agencies, agency.id), agency, state) ??
              refuseAgency(agency, after, bearers)),
        ] as const,
    ),
    ...entries.groups.map(
      (group) =>
        [
          group.id,
          same(own(groups, group.id), group) ? null : (twice(group.id) ?? refuseGroup(group, after, bearers)),
        ] as const,
    ),
  ];
  return new Map(refused.flatMap(([id, rejection]) => (rejection ? [[id, rejection] as const] : [])));
};

/** All entries of a sheet or none; that it was taken is recorded even where only accounts change. */
export const takeSheet = (
  { entries, sheet }: OfType<DirectoryCommand, 'TakeSheet'>,
  state: Directory,
): Decided => {
  const [refused] = refusedEntries(entries, state).values();
  if (refused) return refused;
  const changes = [
    ...entries.agencies
      .filter(({ despite: _, ...agency }) => !same(own(state.agencies, agency.id), agency))
      .map((data): DirectoryEvent => ({ type: 'AgencyRegistered', data })),
    ...entries.groups
      .filter((group) => !same(own(state.groups, group.id), group))
      .map((data): DirectoryEvent => ({ type: 'AgencyGroupDefined', data })),
  ];
  const nothing = changes.length === 0 && sheet.accounts === 0;
  return nothing ? [] : [...changes, { type: 'SheetTaken', data: sheet }];
};
