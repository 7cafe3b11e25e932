import { hasEnded, membersOf, type Directory } from '#libs/domain/directory/directory';
import type { Assignee, OpenGroup, TaskGroup } from '#libs/domain/annex-task/kernel/state';
import type { UnitChange } from '#libs/domain/plan/draft/row-changes';
import type { ParsedTask, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { LocalDate } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** The words by which a document limits a unit, without what it does not say. */
export const limitsOf = ({
  condition,
  exception,
}: Pick<UnitChange, 'condition' | 'exception'>): Pick<ParsedUnit, 'condition' | 'exception'> => ({
  ...(condition ? { condition } : {}),
  ...(exception ? { exception } : {}),
});

const resolveUnit = (unit: UnitChange, directory: Directory): ParsedUnit | Rejection => {
  const agencyId = unit.agencyId ?? null;
  const groupId = unit.groupId ?? null;
  if ((agencyId === null) === (groupId === null))
    return reject('DRAFT.UNIT_AMBIGUOUS', { text: unit.text ?? null });
  const known = agencyId === null ? own(directory.groups, groupId ?? '') : own(directory.agencies, agencyId);
  if (!known) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: agencyId ?? groupId });
  return { text: unit.text ?? known.name, agencyId, groupId, inferred: false, ...limitsOf(unit) };
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

/** Why nobody stands for a unit: the directory does not know it, it has ended, or it is a group without members. */
export type WhyAbsent = 'unknown' | 'ended' | 'no-members';

type Standing =
  | { readonly kind: 'agencies'; readonly agencies: readonly Omit<Assignee, 'role'>[] }
  | { readonly kind: 'open-group'; readonly groupId: string }
  | { readonly kind: 'absent'; readonly why: WhyAbsent };

/** Who stands for a unit on `date`. An open group owes nothing until its members are named. */
const standingOf = (
  { agencyId, groupId, condition }: ParsedUnit,
  directory: Directory,
  date: LocalDate,
): Standing => {
  if (agencyId !== null) {
    const agency = own(directory.agencies, agencyId);
    if (!agency) return { kind: 'absent', why: 'unknown' };
    return hasEnded(agency, date)
      ? { kind: 'absent', why: 'ended' }
      : { kind: 'agencies', agencies: [{ agencyId, groupId: null }] };
  }
  const group = groupId === null ? undefined : own(directory.groups, groupId);
  if (groupId === null || !group) return { kind: 'absent', why: 'unknown' };
  if (group.open) return { kind: 'open-group', groupId };
  const members = membersOf(directory, groupId, date);
  if (members.length === 0) return { kind: 'absent', why: 'no-members' };
  // Its members owe nothing until it is said to whom the condition applies.
  return condition !== undefined
    ? { kind: 'open-group', groupId }
    : { kind: 'agencies', agencies: members.map((id) => ({ agencyId: id, groupId })) };
};

type Units = Pick<ParsedTask, 'leads' | 'coordinators'>;
const sides = [
  ['leads', 'lead'],
  ['coordinators', 'coordinator'],
] as const;

/** A unit that the plan names for a task and for which nobody stands. */
export interface AbsentUnit {
  readonly role: Assignee['role'];
  readonly text: string;
  readonly agencyId: string | null;
  readonly groupId: string | null;
  readonly why: WhyAbsent;
}

/** The units of a row that no agency stands for on `date` and that are no open group either. */
export const absentUnitsOf = (row: Units, directory: Directory, date: LocalDate): readonly AbsentUnit[] =>
  sides.flatMap(([side, role]) =>
    row[side].flatMap((unit): AbsentUnit[] => {
      const standing = standingOf(unit, directory, date);
      const { text, agencyId, groupId } = unit;
      return standing.kind === 'absent' ? [{ role, text, agencyId, groupId, why: standing.why }] : [];
    }),
  );

interface NamedGroup {
  readonly groupId: string;
  readonly role: Assignee['role'];
  readonly unit: ParsedUnit;
}

/** The groups that a row names, each once: as lead rather than as coordinator. */
const groupsNamed = (row: Units, isWanted: (groupId: string, unit: ParsedUnit) => boolean): NamedGroup[] => {
  const all = sides.flatMap(([side, role]) =>
    row[side].flatMap((unit): NamedGroup[] => {
      const { groupId } = unit;
      return groupId !== null && isWanted(groupId, unit) ? [{ groupId, role, unit }] : [];
    }),
  );
  return all.filter(({ groupId }, i) => all.findIndex((one) => one.groupId === groupId) === i);
};

/**
 * The groups of a row whose members are to be named: those that are open, and those under a condition, whose members
 * on `date` are asked until then.
 */
export const openGroupsOf = (row: Units, directory: Directory, date: LocalDate): OpenGroup[] => {
  const isOpen = (groupId: string): boolean => own(directory.groups, groupId)?.open === true;
  return groupsNamed(row, (groupId, { condition }) => {
    const group = own(directory.groups, groupId);
    return group !== undefined && (group.open || condition !== undefined);
  }).map(({ groupId, role, unit }) => ({
    groupId,
    role,
    ...limitsOf(unit),
    ...(unit.condition !== undefined && !isOpen(groupId) && { asked: membersOf(directory, groupId, date) }),
  }));
};

/** The groups whose members the directory names. */
export const groupsOf = (row: Units, directory: Directory): TaskGroup[] =>
  groupsNamed(
    row,
    (groupId, { condition }) => condition === undefined && own(directory.groups, groupId)?.open === false,
  ).map(({ groupId, role, unit: { exception } }) => ({
    groupId,
    role,
    ...(exception !== undefined && { exception }),
  }));

/** Whether somebody leads the row's task from `date` on, or will, once it is said to whom a condition applies. */
export const isLed = (row: Units, directory: Directory, date: LocalDate): boolean =>
  assigneesOf(row, directory, date).some(({ role }) => role === 'lead') ||
  openGroupsOf(row, directory, date).some(({ role, asked = [] }) => role === 'lead' && asked.length > 0);

/**
 * Who takes part in a task from `date` on. Every member of a group answers for itself; an agency appears once,
 * under its own name rather than its group's, and as lead rather than as coordinator of itself.
 */
export const assigneesOf = (row: Units, directory: Directory, date: LocalDate): Assignee[] => {
  const chosen = new Map<string, Assignee>();
  for (const [side, role] of sides) {
    const named = row[side].flatMap((unit) => {
      const standing = standingOf(unit, directory, date);
      return standing.kind === 'agencies' ? standing.agencies : [];
    });
    for (const unit of [...named].sort((a, b) => Number(a.groupId !== null) - Number(b.groupId !== null)))
      if (!chosen.has(unit.agencyId)) chosen.set(unit.agencyId, { ...unit, role });
  }
  return [...chosen.values()];
};
