import type { RowPatch } from '#libs/domain/plan/draft/row-patch';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { LearnedName } from '#libs/domain/plan/plan';
import type { DraftRow } from '#libs/domain/plan/draft/rows';

type UnitField = 'leads' | 'coordinators';

const isKnown = ({ agencyId, groupId }: ParsedUnit): boolean => agencyId !== null || groupId !== null;
const idOf = ({ agencyId, groupId }: ParsedUnit): string => `${agencyId ?? ''}|${groupId ?? ''}`;

const unitsOf = (row: DraftRow, field: UnitField): readonly ParsedUnit[] => {
  if (field === 'leads') return 'from' in row ? row.from : row.leads;
  return 'to' in row ? row.to : 'coordinators' in row ? row.coordinators : [];
};

/**
 * What correcting the units of a row tells about names: a name that no directory knew, and the unit that now
 * stands under that name, or in its place where nothing else moved.
 */
const learnedIn = (before: readonly ParsedUnit[], after: readonly ParsedUnit[]): LearnedName[] => {
  const standing = new Set(before.filter(isKnown).map(idOf));
  const isFresh = (unit: ParsedUnit | undefined): unit is ParsedUnit =>
    unit !== undefined && isKnown(unit) && !standing.has(idOf(unit));
  const inPlace =
    before.length === after.length &&
    before.every((unit, i) => !isKnown(unit) || idOf(unit) === idOf(after[i] ?? unit));
  return before.flatMap((unit, i) => {
    const name = normaliseName(unit.text);
    if (isKnown(unit) || name === '') return [];
    const same = after.find((other) => isFresh(other) && normaliseName(other.text) === name);
    const match = same ?? (inPlace && isFresh(after[i]) ? after[i] : undefined);
    return match ? [{ text: unit.text, agencyId: match.agencyId, groupId: match.groupId }] : [];
  });
};

/** The names that a reviewer settled by this patch. */
export const learnedFrom = (row: DraftRow, patch: RowPatch): LearnedName[] =>
  (['leads', 'coordinators'] as const).flatMap((field) =>
    patch[field] === undefined ? [] : learnedIn(unitsOf(row, field), patch[field]),
  );
