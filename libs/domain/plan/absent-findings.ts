import type { Directory } from '#libs/domain/directory/directory';
import type { Finding, ParsedTask } from '#libs/domain/plan/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';
import { absentUnitsOf, type AbsentUnit } from '#libs/domain/plan/units';
import type { LocalDate } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** What follows from setup, directory and date; `about` is the one unit that it is about. */
export interface DerivedFinding extends Finding {
  readonly about?: string;
}

export const noMembersCode = 'GROUP.NO_MEMBERS';
export const notInDirectoryCode = 'UNIT.NOT_IN_DIRECTORY';

const fieldOf = ({ role }: AbsentUnit): 'leads' | 'coordinators' =>
  role === 'lead' ? 'leads' : 'coordinators';

const noMembers = (unit: AbsentUnit, name: string): DerivedFinding => ({
  code: noMembersCode,
  severity: 'error',
  field: fieldOf(unit),
  about: unit.groupId ?? unit.text,
  message: `Nhóm “${name}” chưa có thành viên nào trong danh bạ: nếu chấp nhận, không đơn vị nào của nhóm được giao nhiệm vụ.`,
  messageEn: `The group "${name}" has no members in the directory: if accepted, none of its units gets the task.`,
});

const notInDirectory = (unit: AbsentUnit): DerivedFinding => ({
  code: notInDirectoryCode,
  severity: unit.role === 'lead' ? 'error' : 'warning',
  field: fieldOf(unit),
  about: unit.agencyId ?? unit.groupId ?? unit.text,
  message: `“${unit.text}” không có trong danh bạ: nếu chấp nhận, đơn vị này không được giao nhiệm vụ.`,
  messageEn: `"${unit.text}" is not in the directory: if accepted, this unit does not get the task.`,
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
    settled.some((s) => s.taskKey === key && s.code !== notInDirectoryCode && about(s))
  );
};

/** A finding for every unit of the row for which nobody stands, save for names that reading doubted itself. */
export const absentFindings = (
  plan: Plan,
  row: ParsedTask,
  key: string,
  { directory, today }: { readonly directory: Directory; readonly today: LocalDate },
): readonly DerivedFinding[] => {
  const found = absentUnitsOf(row, directory, today).flatMap((unit): DerivedFinding[] => {
    if (unit.why === 'no-members')
      return [noMembers(unit, own(directory.groups, unit.groupId ?? '')?.name ?? unit.text)];
    return unit.agencyId === null && unit.groupId === null && isTold(unit, row, key, plan)
      ? []
      : [notInDirectory(unit)];
  });
  const same = (a: DerivedFinding, b: DerivedFinding): boolean =>
    a.code === b.code && a.field === b.field && a.about === b.about;
  return found.filter((f, i) => found.findIndex((other) => same(f, other)) === i);
};
