import { hasEnded, membersOf, type Directory } from '#libs/domain/directory/directory';
import type { Assignee, OpenGroup, TaskGroup } from '#libs/domain/annex-task/state';
import type { UnitChange } from '#libs/domain/plan/row-changes';
import type { ParsedTask, ParsedUnit } from '#libs/domain/plan/parsed-plan';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { LocalDate } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

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

/** Why nobody stands for a unit: the directory does not know it, it has ended, or it is a group without members. */
export type WhyAbsent = 'unknown' | 'ended' | 'no-members';

type Standing =
  | { readonly kind: 'agencies'; readonly agencies: readonly Omit<Assignee, 'role'>[] }
  | { readonly kind: 'open-group'; readonly groupId: string }
  | { readonly kind: 'absent'; readonly why: WhyAbsent };

/** Who stands for a unit on `date`. An open group owes nothing until its members are named. */
const standingOf = ({ agencyId, groupId }: ParsedUnit, directory: Directory, date: LocalDate): Standing => {
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
  return members.length === 0
    ? { kind: 'absent', why: 'no-members' }
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

const groupsNamed = (row: Units, directory: Directory, isOpen: boolean): TaskGroup[] => {
  const all = sides.flatMap(([side, role]) =>
    row[side].flatMap(({ groupId }): TaskGroup[] =>
      groupId !== null && own(directory.groups, groupId)?.open === isOpen ? [{ groupId, role }] : [],
    ),
  );
  return all.filter(({ groupId }, i) => all.findIndex((one) => one.groupId === groupId) === i);
};

/** The open groups that a row names, each once: as lead rather than as coordinator. */
export const openGroupsOf = (row: Units, directory: Directory): OpenGroup[] =>
  groupsNamed(row, directory, true);

/** The same of the groups whose members the directory names. */
export const groupsOf = (row: Units, directory: Directory): TaskGroup[] => groupsNamed(row, directory, false);

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
