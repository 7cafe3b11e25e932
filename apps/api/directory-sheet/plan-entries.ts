import { Cells } from '#apps/api/directory-sheet/cells';
import {
  changedCells,
  Once,
  orRefusal,
  refusedRow,
  type PlannedRow,
} from '#apps/api/directory-sheet/planned-row';
import type { SheetRow, SheetRows } from '#apps/api/directory-sheet/read-sheet';
import { agency as agencySchema, agencyGroup } from '#libs/contracts/http/directory';
import { endsEarlier } from '#libs/domain/directory/agency-holdings';
import type { Agency, AgencyGroup, Directory, Entries, GroupMember } from '#libs/domain/directory/directory';
import { entryLookup, type EntryLookup } from '#libs/domain/directory/entry-called';
import { refusedEntries, same, withEntries } from '#libs/domain/directory/entries';
import { own } from '#libs/domain/shared/own';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

type WantedAgency = Agency & { readonly despite?: string };

const agencyColumns = ['name', 'aliases', 'kind', 'parentId', 'underUbnd', 'validFrom', 'validTo'];
const groupColumns = ['name', 'aliases', 'open', 'kinds'];

/** As it stands in the row; `parentId` is what was written, id or name. */
const agencyIn = (cells: Cells, { agencies }: Directory): WantedAgency => {
  const id = cells.required('id');
  const known = own(agencies, id);
  const despite = cells.optional('despite');
  const wanted = {
    id,
    name: cells.required('name', known?.name),
    aliases: cells.list('aliases', known?.aliases),
    kind: cells.kept('kind', known?.kind),
    underUbnd: cells.flag('underUbnd', known?.underUbnd ?? true),
    validFrom: cells.day('validFrom', known?.validFrom),
    validTo: cells.day('validTo', known?.validTo),
  };
  const parentId = cells.optional('parentId', known?.parentId);
  // What is known may be older than the rule.
  if (known && same(known, { ...wanted, parentId })) return known;
  const { parentId: _, ...agency } = cells.checked(agencySchema, { ...wanted, parentId: null });
  return { ...agency, parentId, ...(despite !== null && { despite }) };
};

const groupIn = (cells: Cells, { groups }: Directory): AgencyGroup => {
  const id = cells.required('id');
  const known = own(groups, id);
  const wanted = {
    id,
    name: cells.required('name', known?.name),
    aliases: cells.list('aliases', known?.aliases),
    open: cells.flag('open', known?.open ?? false),
    kinds: cells.list('kinds', known?.kinds, /[;,]/u),
  };
  if (known && same(known, { ...wanted, members: known.members })) return known;
  const { members: _, ...group } = cells.checked(agencyGroup, wanted);
  return { ...group, members: known?.members ?? [] };
};

/** Reads each row; what cannot be read, and what stands there twice, is refused. */
const readRows = <T extends { readonly id: string }>(
  sheet: 'agencies' | 'groups',
  rows: readonly SheetRow[],
  read: (cells: Cells) => T,
): { entries: (readonly [SheetRow, T])[]; refused: PlannedRow[] } => {
  const once = new Once();
  const entries: (readonly [SheetRow, T])[] = [];
  const refused: PlannedRow[] = [];
  for (const given of rows) {
    const wanted = orRefusal(() => read(new Cells(sheet, given)));
    const twice = isRejection(wanted) ? wanted : once.take(wanted.id, given.row);
    if (twice)
      refused.push(refusedRow(sheet, { row: given.row, key: given.cells['id'] ?? '', refusal: twice }));
    else if (!isRejection(wanted)) entries.push([given, wanted]);
  }
  return { entries, refused };
};

const overlaps = (a: Pick<GroupMember, 'from' | 'to'>, b: Pick<GroupMember, 'from' | 'to'>): boolean =>
  (a.from ?? '') <= (b.to ?? '9999-12-31') && (b.from ?? '') <= (a.to ?? '9999-12-31');

/** The group with the agency in it from a day on; a period that begins on the same day is the one that is corrected. */
const withMember = (
  group: AgencyGroup,
  { agencyId, from, to }: Pick<GroupMember, 'agencyId' | 'from' | 'to'>,
): AgencyGroup | Rejection => {
  const isIt = (m: GroupMember): boolean => m.agencyId === agencyId && m.from === from;
  const others = group.members.filter((m) => m.agencyId === agencyId && !isIt(m));
  const other = others.find((m) => overlaps(m, { from, to }));
  if (other) return reject('DIRECTORY_SHEET.MEMBER_TWICE', { agencyId, from: other.from });
  if (from !== null && to !== null && to < from) return reject('DIRECTORY.PERIOD_EMPTY', { id: agencyId });
  const members = group.members.some(isIt)
    ? group.members.map((m) => (isIt(m) ? { ...m, to } : m))
    : [...group.members, { agencyId, from, to }];
  return { ...group, members };
};

interface Lookups {
  readonly group: EntryLookup;
  readonly agency: EntryLookup;
}

/** Puts the rows of members into their groups, which change on the way. */
const planMembers = (
  rows: readonly SheetRow[],
  groups: Map<string, AgencyGroup>,
  { group, agency }: Lookups,
  isAgency: (id: string) => boolean,
): PlannedRow[] => {
  const once = new Once();
  return rows.map((given): PlannedRow => {
    const written = `${given.cells['groupId'] ?? ''} / ${given.cells['agencyId'] ?? ''}`;
    const refusing = (refusal: Rejection) => refusedRow('members', { row: given.row, key: written, refusal });
    const read = orRefusal(() => {
      const cells = new Cells('members', given);
      return {
        groupId: cells.required('groupId'),
        agencyId: cells.required('agencyId'),
        from: cells.day('from'),
        to: cells.day('to'),
      };
    });
    if (isRejection(read)) return refusing(read);
    const [groupId, agencyId] = [group(read.groupId), agency(read.agencyId)];
    if (isRejection(groupId)) return refusing(groupId);
    if (isRejection(agencyId)) return refusing(agencyId);
    const before = groups.get(groupId);
    if (!before) return refusing(reject('DIRECTORY.NOT_FOUND', { id: groupId }));
    if (!isAgency(agencyId)) return refusing(reject('DIRECTORY.UNKNOWN_AGENCY', { id: agencyId, agencyId }));
    const { from, to } = read;
    const key = `${groupId} / ${agencyId}`;
    const twice = once.take(`${key} / ${from ?? ''}`, given.row);
    const after = twice ?? withMember(before, { agencyId, from, to });
    if (isRejection(after)) return refusing(after);
    const known = before.members.find((m) => m.agencyId === agencyId && m.from === from);
    groups.set(groupId, after);
    const ends = to !== null && (known === undefined || known.to === null || to < known.to);
    const action = known === undefined ? 'create' : known.to === to ? 'same' : ends ? 'end' : 'correct';
    const changes = known
      ? changedCells(known, { ...known, to }, ['to'])
      : changedCells(undefined, { groupId, agencyId, from, to }, ['groupId', 'agencyId', 'from', 'to']);
    return { sheet: 'members', row: given.row, key, name: null, action, changes, refusal: null };
  });
};

const plannedAgency = (given: SheetRow, after: WantedAgency, before: Agency | undefined): PlannedRow => {
  const changes = changedCells(before, after, agencyColumns);
  const changed = before && endsEarlier(before, after) ? 'end' : 'correct';
  const action = before === undefined ? 'create' : changes.length === 0 ? 'same' : changed;
  const { id: key, name } = after;
  return { sheet: 'agencies', row: given.row, key, name, action, changes, refusal: null };
};

const plannedGroup = (given: SheetRow, after: AgencyGroup, before: AgencyGroup | undefined): PlannedRow => {
  const changes = changedCells(before, after, groupColumns);
  const action = before === undefined ? 'create' : changes.length === 0 ? 'same' : 'correct';
  const { id: key, name } = after;
  return { sheet: 'groups', row: given.row, key, name, action, changes, refusal: null };
};

export interface PlannedEntries {
  readonly rows: readonly PlannedRow[];
  readonly entries: Entries;
  readonly after: Directory;
}

/**
 * What the rows of agencies, groups and members would make of the directory. Rows may name one another in any order, by
 * id or by the name that the sheet gives them. What no row names stays as it is.
 */
export const planEntries = (sheet: SheetRows, directory: Directory): PlannedEntries => {
  const agencyRows = readRows('agencies', sheet.agencies, (cells) => agencyIn(cells, directory));
  const groupRows = readRows('groups', sheet.groups, (cells) => groupIn(cells, directory));
  const named = withEntries(directory, {
    agencies: agencyRows.entries.map(([, agency]) => agency),
    groups: groupRows.entries.map(([, group]) => group),
  });
  const lookups = {
    agency: entryLookup(Object.values(named.agencies)),
    group: entryLookup(Object.values(named.groups)),
  };
  const refusals = new Map<string, Rejection>();
  const agencies = agencyRows.entries.map(([given, wanted]) => {
    const parentId = wanted.parentId === null ? null : lookups.agency(wanted.parentId);
    if (isRejection(parentId)) refusals.set(wanted.id, parentId);
    return [given, { ...wanted, parentId: isRejection(parentId) ? null : parentId }] as const;
  });
  const groups = new Map(Object.entries(named.groups));
  const members = planMembers(sheet.members, groups, lookups, (id) => Object.hasOwn(named.agencies, id));
  const entries: Entries = {
    agencies: agencies.map(([, agency]) => agency),
    groups: [...groups.values()].filter((group) => !same(own(directory.groups, group.id), group)),
  };
  for (const [id, rejection] of refusedEntries(entries, directory))
    if (!refusals.has(id)) refusals.set(id, rejection);
  const rows = [
    ...agencies.map(([given, agency]) => plannedAgency(given, agency, own(directory.agencies, agency.id))),
    ...groupRows.entries.map(([given, group]) => plannedGroup(given, group, own(directory.groups, group.id))),
  ];
  for (const row of rows) row.refusal = refusals.get(row.key) ?? null;
  const said = new Set(rows.map(({ key }) => key));
  // A group that only rows of members change is refused in the first of them.
  for (const row of members) {
    const groupId = row.key.split(' / ')[0] ?? '';
    if (row.refusal || said.has(groupId) || !refusals.has(groupId)) continue;
    row.refusal = refusals.get(groupId) ?? null;
    said.add(groupId);
  }
  return {
    rows: [...agencyRows.refused, ...groupRows.refused, ...rows, ...members],
    entries,
    after: withEntries(directory, entries),
  };
};
