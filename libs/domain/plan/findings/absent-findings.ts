import { hasEnded, membersOf, type Directory } from '#libs/domain/directory/directory';
import { gaveWayBy } from '#libs/domain/directory/successors';
import type { FindingWords } from '#libs/domain/plan/draft/finding-words';
import type { Finding, ParsedTask, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { UnitChange } from '#libs/domain/plan/draft/row-changes';
import type { Plan } from '#libs/domain/plan/plan';
import { absentUnitsOf, limitsOf, type AbsentUnit } from '#libs/domain/plan/draft/units';
import { own } from '#libs/domain/shared/own';
import { addDays, type LocalDate } from '#libs/domain/shared/time';

/** What follows from setup, directory and date; `about` is the one unit that it is about. */
export interface DerivedFinding extends Finding {
  readonly about?: string;
}

/** By what it is judged who stands for a unit. */
export interface Situation {
  readonly directory: Directory;
  readonly today: LocalDate;
  readonly words: FindingWords;
}

const nobody: ParsedUnit = { text: '', agencyId: null, groupId: null, inferred: false };

export const noMembersCode = 'GROUP.NO_MEMBERS';
/** As reading has it, where the document is younger than the succession. */
export const dissolvedCode = 'UNIT.DISSOLVED';
export const notInDirectoryCode = 'UNIT.NOT_IN_DIRECTORY';

const fieldOf = ({ role }: AbsentUnit): 'leads' | 'coordinators' =>
  role === 'lead' ? 'leads' : 'coordinators';

const noMembers = (unit: AbsentUnit, name: string, words: FindingWords): DerivedFinding => ({
  code: noMembersCode,
  severity: 'error',
  field: fieldOf(unit),
  about: unit.groupId ?? unit.text,
  ...words(noMembersCode, { group: name }),
});

type Units = Pick<ParsedTask, 'leads' | 'coordinators'>;
type Side = keyof Units;

/** Who stands on `date` for a unit that gave way; empty where the directory names nobody that does. */
const successorsOf = (to: readonly string[], directory: Directory, date: LocalDate): readonly UnitChange[] =>
  to.flatMap((id): UnitChange[] => {
    const [agency, group] = [own(directory.agencies, id), own(directory.groups, id)];
    if (agency) return hasEnded(agency, date) ? [] : [{ text: agency.name, agencyId: id }];
    const stands = group !== undefined && (group.open || membersOf(directory, id, date).length > 0);
    return stands ? [{ text: group.name, groupId: id }] : [];
  });

/** The row's list with those instead of the unit at a place; nothing where there is nobody to propose. */
const instead = (row: Units, side: Side, at: number, to: readonly UnitChange[]): Pick<Finding, 'proposal'> =>
  to.length === 0
    ? {}
    : {
        proposal: {
          changes: {
            [side]: row[side].flatMap((unit, n) =>
              // What the document says of the unit goes on for whoever stands for it.
              n === at ? to.map((one) => ({ ...one, ...limitsOf(unit) })) : [unit],
            ),
          },
        },
      };

/**
 * A unit of the row that gave way to others, who are proposed. An error where it is no more, so that it never gets
 * work; a warning where the directory still has it and somebody stands for it.
 */
const dissolved = (
  row: Units,
  side: Side,
  at: number,
  { directory, today, words }: Situation,
): DerivedFinding | null => {
  const { text, agencyId, groupId } = row[side][at] ?? nobody;
  const id = agencyId ?? groupId;
  if (id === null) return null;
  const agency = agencyId === null ? undefined : own(directory.agencies, agencyId);
  const isOver = agency !== undefined && hasEnded(agency, today);
  const gaveWay = gaveWayBy(directory, id, today);
  const to = successorsOf(gaveWay?.to ?? [], directory, today);
  if (!isOver && to.length === 0) return null;
  const on = gaveWay?.on ?? (agency?.validTo ? addDays(agency.validTo, 1) : today);
  return {
    code: dissolvedCode,
    severity: isOver ? 'error' : 'warning',
    field: side,
    about: id,
    ...words(dissolvedCode, { unit: text, on, to: to.map((one) => one.text ?? '') }),
    ...instead(row, side, at, to),
  };
};

const notInDirectory = (unit: AbsentUnit, words: FindingWords): DerivedFinding => ({
  code: notInDirectoryCode,
  severity: unit.role === 'lead' ? 'error' : 'warning',
  field: fieldOf(unit),
  about: unit.agencyId ?? unit.groupId ?? unit.text,
  ...words(notInDirectoryCode, { unit: unit.text }),
});

/** A report names its leads as those whom it comes from. */
const sameField = (unit: AbsentUnit, field: string): boolean =>
  field === fieldOf(unit) || (unit.role === 'lead' && field === 'from');

const namesOrNobody = (message: string, name: string): boolean =>
  message.includes(`“${name}”`) || !message.includes('“');

/** Whether reading told of this name already, be it that a person accepted that meanwhile. */
const isTold = (unit: AbsentUnit, row: ParsedTask, key: string, { settled }: Plan): boolean => {
  const about = ({ code, field }: Pick<Finding, 'code' | 'field'>): boolean =>
    code.startsWith('UNIT.') && sameField(unit, field);
  return (
    row.findings.some((f) => about(f) && namesOrNobody(f.message, unit.text)) ||
    settled.some((s) => s.taskKey === key && s.about === undefined && about(s))
  );
};

/** Whether reading told the same of this name, as it does where the document is younger than the succession. */
export const isTwin = (derived: DerivedFinding, read: Finding): boolean =>
  derived.code === dissolvedCode &&
  read.code === dissolvedCode &&
  read.field === derived.field &&
  quoted(read.message) === quoted(derived.message);

const quoted = (message: string): string | undefined => /“([^”]+)”/u.exec(message)?.[1];

/** The units of the row that gave way, also those for which somebody stands still. */
const dissolvedUnits = (row: ParsedTask, situation: Situation): readonly DerivedFinding[] =>
  (['leads', 'coordinators'] as const).flatMap((side) =>
    row[side].flatMap((unit, at): DerivedFinding[] => {
      const found = dissolved(row, side, at, situation);
      // A group that is left without members says so itself, and proposes the same.
      const isEmpty = unit.groupId !== null && isAbsent(unit, situation);
      if (found === null || isEmpty) return [];
      const told = found.severity === 'warning' && row.findings.some((read) => isTwin(found, read));
      return told ? [] : [found];
    }),
  );

const isAbsent = ({ text, groupId }: ParsedUnit, { directory, today }: Situation): boolean =>
  absentUnitsOf(
    { leads: [{ text, groupId, agencyId: null, inferred: false }], coordinators: [] },
    directory,
    today,
  ).length > 0;

/** What stands for a group without members, laid over the row. */
const insteadOfGroup = (row: Units, unit: AbsentUnit, { directory, today }: Situation) => {
  const side = fieldOf(unit);
  const at = row[side].findIndex(({ groupId, text }) => groupId === unit.groupId && text === unit.text);
  const gaveWay = gaveWayBy(directory, unit.groupId ?? '', today);
  return instead(row, side, at, successorsOf(gaveWay?.to ?? [], directory, today));
};

/**
 * A finding for every unit of the row for which nobody stands, save for names that reading doubted itself, and for
 * those that gave way to others.
 */
export const absentFindings = (
  plan: Plan,
  row: ParsedTask,
  key: string,
  situation: Situation,
): readonly DerivedFinding[] => {
  const { directory, today, words } = situation;
  const absent = absentUnitsOf(row, directory, today).flatMap((unit): DerivedFinding[] => {
    switch (unit.why) {
      case 'no-members': {
        const name = own(directory.groups, unit.groupId ?? '')?.name ?? unit.text;
        return [{ ...noMembers(unit, name, words), ...insteadOfGroup(row, unit, situation) }];
      }
      case 'ended':
        return [];
      case 'unknown':
        return unit.agencyId === null && unit.groupId === null && isTold(unit, row, key, plan)
          ? []
          : [notInDirectory(unit, words)];
    }
  });
  const found = [...absent, ...dissolvedUnits(row, situation)];
  const same = (a: DerivedFinding, b: DerivedFinding): boolean =>
    a.code === b.code && a.field === b.field && a.about === b.about;
  return found.filter((f, i) => found.findIndex((other) => same(f, other)) === i);
};
