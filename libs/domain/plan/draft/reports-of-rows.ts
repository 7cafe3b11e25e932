import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type {
  ParsedPlan,
  ParsedReporting,
  ParsedTask,
  ParsedUnit,
} from '#libs/domain/plan/draft/parsed-plan';
import { findingKey, type FollowedRow } from '#libs/domain/plan/draft/rows';

type Body = Pick<ParsedPlan, 'duties' | 'reporting'>;
type Rows = Body & Pick<ParsedPlan, 'tasks'>;

const identityOf = ({ agencyId, groupId, text }: ParsedUnit): string =>
  agencyId ?? groupId ?? normaliseName(text);

const overlap = (a: readonly ParsedUnit[], b: readonly ParsedUnit[]): boolean => {
  const ids = new Set(a.map(identityOf));
  return b.some((unit) => ids.has(identityOf(unit)));
};

/** Where a report of the body stood; null for one that has no such place, as in an annex. */
const placeOf = ({ source }: ParsedReporting): string | null =>
  source.part === 'body' ? (source.cells.due ?? null) : null;

/** The reports that were read in the same sentences as a duty, whoever sends them. */
export const reportsBeside = (
  { source }: Pick<ParsedTask, 'source'>,
  reporting: readonly ParsedReporting[],
): readonly ParsedReporting[] => {
  const place = source.cells.title;
  return place === undefined ? [] : reporting.filter((report) => placeOf(report) === place);
};

/**
 * Whether the report is what the duty orders: in the same sentences, of the same units, and where several duties stand
 * there, on the same day. What somebody else makes of it and sends on is a report of its own.
 */
const isOrderedBy = (duty: ParsedTask, report: ParsedReporting, { duties }: Body): boolean => {
  if (reportsBeside(duty, [report]).length === 0 || !overlap(duty.leads, report.from)) return false;
  const others = duties.filter((one) => one.key !== duty.key && reportsBeside(one, [report]).length > 0);
  return others.length === 0 || duty.timing.due === report.due;
};

const isSameCell = ({ source: a }: ParsedTask, { source: b }: ParsedReporting): boolean =>
  a.part === 'annex' &&
  b.part === 'annex' &&
  (a.row ?? a.line) !== null &&
  a.table === b.table &&
  a.row === b.row &&
  a.line === b.line;

/** The reports that a row orders of those who lead it; of a report that is followed, itself. */
export const reportsOf = ({ part, row }: FollowedRow, draft: Body): readonly ParsedReporting[] =>
  draft.reporting.filter((report) => {
    switch (part) {
      case 'reporting':
        return report.key === row.key;
      case 'duties':
        return isOrderedBy(row, report, draft);
      case 'tasks':
        return isSameCell(row, report);
    }
  });

/** The rows of annex and body that order a report of those who lead them, as findings name them. */
export const rowsOrdering = (report: Pick<ParsedReporting, 'key'>, draft: Rows): readonly string[] =>
  (['tasks', 'duties'] as const).flatMap((part) =>
    draft[part]
      .filter((row) => reportsOf({ part, row }, draft).some(({ key }) => key === report.key))
      .map((row) => findingKey(part, row.key)),
  );
