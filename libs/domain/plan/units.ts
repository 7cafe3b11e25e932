import { membersOf, type Directory } from '#libs/domain/directory/directory';
import type { Assignee, OpenGroup } from '#libs/domain/annex-task/state';
import type { UnitChange } from '#libs/domain/plan/row-changes';
import type { ParsedTask, ParsedUnit } from '#libs/domain/plan/parsed-plan';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { LocalDate } from '#libs/domain/shared/time';

const own = <T>(all: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(all, id) ? all[id] : undefined;

const resolveUnit = (unit: UnitChange, directory: Directory): ParsedUnit | Rejection => {
  const agencyId = unit.agencyId ?? null;
  const groupId = unit.groupId ?? null;
  if ((agencyId === null) === (groupId === null))
    return reject('DRAFT.UNIT_AMBIGUOUS', { text: unit.text ?? null });
  const known = agencyId === null ? own(directory.groups, groupId ?? '') : own(directory.agencies, agencyId);
  if (!known) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: agencyId ?? groupId });
  return { text: unit.text ?? known.name, agencyId, groupId, inferred: false };
};

/** The units a reviewer named, checked against the directory; refuses the first that it does not know. */
export const resolveUnits = (
  units: readonly UnitChange[],
  directory: Directory,
): readonly ParsedUnit[] | Rejection => {
  const resolved: ParsedUnit[] = [];
  for (const unit of units) {
    const result = resolveUnit(unit, directory);
    if (isRejection(result)) return result;
    resolved.push(result);
  }
  return resolved;
};

const agenciesOf = (
  unit: ParsedUnit,
  directory: Directory,
  date: LocalDate,
): readonly Omit<Assignee, 'role'>[] => {
  if (unit.agencyId !== null) return [{ agencyId: unit.agencyId, groupId: null }];
  const { groupId } = unit;
  // An open group owes nothing until the lead names its members.
  if (groupId === null || directory.groups[groupId]?.open !== false) return [];
  return membersOf(directory, groupId, date).map((agencyId) => ({ agencyId, groupId }));
};

/** The open groups that a row names, each once: as lead rather than as coordinator. */
export const openGroupsOf = (
  { leads, coordinators }: Pick<ParsedTask, 'leads' | 'coordinators'>,
  directory: Directory,
): OpenGroup[] => {
  const isOpen = (groupId: string | null): groupId is string =>
    groupId !== null && own(directory.groups, groupId)?.open === true;
  const open = (units: readonly ParsedUnit[], role: OpenGroup['role']): OpenGroup[] =>
    units.flatMap(({ groupId }) => (isOpen(groupId) ? [{ groupId, role }] : []));
  const all = [...open(leads, 'lead'), ...open(coordinators, 'coordinator')];
  return all.filter(({ groupId }, i) => all.findIndex((one) => one.groupId === groupId) === i);
};

/**
 * Who takes part in a task from `date` on. Every member of a group answers for itself; an agency appears once,
 * under its own name rather than its group's, and as lead rather than as coordinator of itself.
 */
export const assigneesOf = (
  row: Pick<ParsedTask, 'leads' | 'coordinators'>,
  directory: Directory,
  date: LocalDate,
): Assignee[] => {
  const chosen = new Map<string, Assignee>();
  const add = (units: readonly ParsedUnit[], role: Assignee['role']): void => {
    const named = units.flatMap((unit) => agenciesOf(unit, directory, date));
    for (const unit of [...named].sort((a, b) => Number(a.groupId !== null) - Number(b.groupId !== null)))
      if (!chosen.has(unit.agencyId)) chosen.set(unit.agencyId, { ...unit, role });
  };
  add(row.leads, 'lead');
  add(row.coordinators, 'coordinator');
  return [...chosen.values()];
};
