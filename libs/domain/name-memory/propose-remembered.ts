import type { Directory } from '#libs/domain/directory/directory';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { RememberedName } from '#libs/domain/name-memory/name-memory';
import type { FindingWords } from '#libs/domain/plan/draft/finding-words';
import type { Finding, ParsedPlan, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { UnitChange } from '#libs/domain/plan/draft/row-changes';
import type { DraftRow } from '#libs/domain/plan/draft/rows';
import { own } from '#libs/domain/shared/own';

export const rememberedCode = 'UNIT.REMEMBERED';

/** Who is known, and how a finding says so. */
interface Telling {
  readonly directory: Directory;
  readonly words: FindingWords;
}

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

/** What an earlier review told a name to be, as the directory calls it, and how a finding says so. */
interface Told {
  readonly name: RememberedName;
  readonly official: string;
  readonly words: FindingWords;
}

const findingFor = (
  field: UnitField,
  units: readonly ParsedUnit[],
  at: number,
  { name, official, words }: Told,
): Finding => {
  const unit = units[at]?.text ?? name.text;
  return {
    code: rememberedCode,
    severity: field === 'leads' ? 'error' : 'warning',
    field,
    ...words(rememberedCode, { unit, known: official }),
    proposal: { changes: { [field]: withOne(units, at, name) }, score: 1 },
  };
};

const enriched = <Row extends DraftRow>(row: Row, memory: Memory, { directory, words }: Telling): Row => {
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
      findings = [
        ...findings.filter((f) => !says(f)),
        findingFor(field, units, at, { name, official: known.name, words }),
      ];
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
  telling: Telling,
): ParsedPlan => {
  const memory = new Map([...names].reverse().map((name) => [normaliseName(name.text), name]));
  if (memory.size === 0) return parsed;
  const all = <Row extends DraftRow>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => enriched(row, memory, telling));
  return {
    ...parsed,
    tasks: all(parsed.tasks),
    duties: all(parsed.duties),
    reporting: all(parsed.reporting),
    targets: all(parsed.targets),
  };
};
