import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { RowPatch } from '#libs/domain/plan/events';
import type { ParsedUnit } from '#libs/domain/plan/parsed-plan';
import type { LearnedName } from '#libs/domain/plan/plan';
import type { DraftRow } from '#libs/domain/plan/rows';

type UnitField = 'leads' | 'coordinators';

const isKnown = ({ agencyId, groupId }: ParsedUnit): boolean => agencyId !== null || groupId !== null;
const idOf = ({ agencyId, groupId }: ParsedUnit): string => `${agencyId ?? ''}|${groupId ?? ''}`;

const unitsOf = (row: DraftRow, field: UnitField): readonly ParsedUnit[] => {
  if (field === 'leads') return 'from' in row ? row.from : row.leads;
  return 'to' in row ? row.to : 'coordinators' in row ? row.coordinators : [];
};

/**
 * What correcting the units of a row tells about names: a name that no directory knew, and the unit that now
 * stands under that name, or that alone took the place of the only such name.
 */
const learnedIn = (before: readonly ParsedUnit[], after: readonly ParsedUnit[]): LearnedName[] => {
  const unknown = before.filter((unit) => !isKnown(unit) && normaliseName(unit.text) !== '');
  const standing = new Set(before.map(idOf));
  const fresh = after.filter((unit) => isKnown(unit) && !standing.has(idOf(unit)));
  const told = unknown.flatMap((unit) => {
    const same = fresh.filter(({ text }) => normaliseName(text) === normaliseName(unit.text));
    const [match] =
      same.length > 0 ? same : unknown.length === 1 && before.length === after.length ? fresh : [];
    return match ? [{ text: unit.text, agencyId: match.agencyId, groupId: match.groupId }] : [];
  });
  return told;
};

/** The names that a reviewer settled by this patch. */
export const learnedFrom = (row: DraftRow, patch: RowPatch): LearnedName[] =>
  (['leads', 'coordinators'] as const).flatMap((field) =>
    patch[field] === undefined ? [] : learnedIn(unitsOf(row, field), patch[field]),
  );
