import type { Directory } from '#libs/domain/directory/directory';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { RememberedName } from '#libs/domain/name-memory/name-memory';
import type { Finding, ParsedPlan, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { UnitChange } from '#libs/domain/plan/draft/row-changes';
import type { DraftRow } from '#libs/domain/plan/draft/rows';
import { own } from '#libs/domain/shared/own';

export const rememberedCode = 'UNIT.REMEMBERED';

type Memory = ReadonlyMap<string, RememberedName>;
type UnitField = 'leads' | 'coordinators' | 'from' | 'to';

const fields: readonly UnitField[] = ['leads', 'coordinators', 'from', 'to'];
const replaced: readonly string[] = ['UNIT.UNKNOWN', 'UNIT.SUGGESTED'];

const isUnknown = ({ agencyId, groupId }: ParsedUnit): boolean => agencyId === null && groupId === null;

const unitsOf = (row: DraftRow, field: UnitField): readonly ParsedUnit[] | null =>
  field in row ? (row as unknown as Record<UnitField, readonly ParsedUnit[]>)[field] : null;

const withOne = (units: readonly ParsedUnit[], at: number, name: RememberedName): readonly UnitChange[] =>
  units.map(({ text, agencyId, groupId }, i) =>
    i === at ? { text, agencyId: name.agencyId, groupId: name.groupId } : { text, agencyId, groupId },
  );

const findingFor = (
  field: UnitField,
  units: readonly ParsedUnit[],
  at: number,
  name: RememberedName,
  official: string,
): Finding => {
  const text = units[at]?.text ?? name.text;
  return {
    code: rememberedCode,
    severity: field === 'leads' ? 'error' : 'warning',
    field,
    message: `“${text}” không có trong danh mục; lần rà soát trước đã xác định là ${official}.`,
    messageEn: `"${text}" is not in the directory; an earlier review told it to be ${official}.`,
    proposal: { changes: { [field]: withOne(units, at, name) }, score: 1 },
  };
};

const enriched = <Row extends DraftRow>(row: Row, memory: Memory, directory: Directory): Row => {
  let { findings } = row;
  for (const field of fields) {
    const units = unitsOf(row, field) ?? [];
    for (const [at, unit] of units.entries()) {
      const name = isUnknown(unit) ? memory.get(normaliseName(unit.text)) : undefined;
      if (!name) continue;
      const { agencyId, groupId } = name;
      const known =
        agencyId === null ? own(directory.groups, groupId ?? '') : own(directory.agencies, agencyId);
      if (!known) continue;
      const says = (f: Finding): boolean =>
        replaced.includes(f.code) && f.field === field && f.message.includes(`“${unit.text}”`);
      findings = [...findings.filter((f) => !says(f)), findingFor(field, units, at, name, known.name)];
    }
  }
  return findings === row.findings ? row : { ...row, findings };
};

/**
 * The draft in which a name that no directory knows, but an earlier review told, is proposed as that unit: a
 * finding in place of the one about the unknown name, never a silent change.
 *
 * @param names newest first; of two units for one name the newest is proposed
 */
export const proposeRemembered = (
  parsed: ParsedPlan,
  names: readonly RememberedName[],
  directory: Directory,
): ParsedPlan => {
  const memory = new Map([...names].reverse().map((name) => [normaliseName(name.text), name]));
  if (memory.size === 0) return parsed;
  const all = <Row extends DraftRow>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => enriched(row, memory, directory));
  return {
    ...parsed,
    tasks: all(parsed.tasks),
    duties: all(parsed.duties),
    reporting: all(parsed.reporting),
    targets: all(parsed.targets),
  };
};
