import {
  columns,
  columnTitle,
  findingMark,
  verdictOf,
  type ColumnId,
} from '#apps/api/findings-table/columns';
import { accepted, refuse } from '#apps/api/http/refused';
import type { DraftFinding, FindingAnswer } from '#libs/domain/plan/findings/index';
import { languages } from '#libs/domain/shared/language';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { readTableApart } from '#libs/plan-import/apart/read-table-apart';
import type { ImportLimits } from '#libs/plan-import/limits';
import type { TableRow } from '#libs/plan-import/read/xlsx/read-table';

/** An answer with the row of the sheet it stood in, counted from 1. */
export interface ReadAnswer {
  readonly sheetRow: number;
  readonly answer: FindingAnswer;
}

export interface RefusedRow {
  readonly sheetRow: number;
  readonly rejection: Rejection;
}

const mostRows = 20_000;
/** What 20,000 rows have, and some more beside them. */
const mostCells = mostRows * (columns.length + 1);

/** A column of the file: where it stands, and what the file calls it, in whichever language. */
interface Heading {
  readonly place: number;
  readonly title: string;
}

const headingsOf = ({ cells }: TableRow): ReadonlyMap<ColumnId, Heading> => {
  const found = new Map<ColumnId, Heading>();
  cells.forEach((title, place) => {
    const column = columns.find(({ id }) => languages.some((one) => columnTitle(id, one) === title));
    if (column && title !== null) found.set(column.id, { place, title });
  });
  return found;
};

const needed: readonly ColumnId[] = ['verdict', 'corrected', 'reason', 'finding', 'version', 'plan'];

const verdictIn = (word: string, corrected: string): FindingAnswer['verdict'] | null =>
  word === '' && corrected !== '' ? 'correct' : verdictOf(word);

const answerIn = (
  { cells: read }: TableRow,
  columnOf: ReadonlyMap<ColumnId, Heading>,
  planId: string,
  open: ReadonlyMap<string, DraftFinding>,
): FindingAnswer | Rejection | null => {
  const textIn = (id: ColumnId): string | null => {
    const text = read[columnOf.get(id)?.place ?? -1];
    // A row ends with its last filled cell.
    return text === undefined ? '' : text;
  };
  const cells = Object.fromEntries(needed.map((id) => [id, textIn(id)])) as Record<ColumnId, string | null>;
  const strange = needed.find((id) => cells[id] === null);
  if (strange !== undefined)
    return reject('FINDINGS.CELL_NOT_TEXT', { column: columnOf.get(strange)?.title ?? '' });
  const [word, value, reason] = [cells.verdict ?? '', cells.corrected ?? '', cells.reason ?? ''];
  if (word === '' && value === '') return null;
  if (cells.plan !== planId) return reject('FINDINGS.OTHER_PLAN', { planId: cells.plan });
  const verdict = verdictIn(word, value);
  if (verdict === null) return reject('FINDINGS.VERDICT_UNKNOWN', { verdict: word });
  const finding = open.get(cells.finding ?? '');
  if (!finding) return reject('PLAN.FINDING_NOT_OPEN', { key: null, code: cells.finding });
  const { taskKey, code, field, message } = finding;
  const rowVersion = Number(cells.version);
  return { finding: { taskKey, code, field, message }, verdict, value, reason, rowVersion };
};

/** The rows of the table, read apart. */
const rowsOf = async (bytes: Buffer, fileName: string, given: ImportLimits): Promise<readonly TableRow[]> => {
  const limits = { ...given, cells: mostCells };
  const rows = await readTableApart(bytes, { fileName, limits });
  // What is no Excel file is no table; what is too much of one, or waits in vain, says so itself.
  const unread = isRejection(rows) && !/\.(TOO_\w+|BUSY)$/.test(rows.code);
  return unread ? refuse('FINDINGS.NOT_A_TABLE') : accepted(rows);
};

/**
 * What a reviewer entered in a table of findings. Rows without a decision are passed over.
 *
 * @param open the findings that are still open, by which the rows are found again
 * @throws Refused `FINDINGS.NOT_A_TABLE`, `FINDINGS.TOO_MANY_ROWS`, `IMPORT.TOO_LARGE`, `IMPORT.TOO_COMPLEX`,
 * `IMPORT.BUSY`
 */
export const readFindingsTable = async (
  { bytes, fileName }: { readonly bytes: Buffer; readonly fileName: string },
  limits: ImportLimits,
  planId: string,
  open: readonly DraftFinding[],
): Promise<{ answers: readonly ReadAnswer[]; refused: readonly RefusedRow[] }> => {
  const [first, ...rows] = await rowsOf(bytes, fileName, limits);
  const columnOf = first?.number === 1 ? headingsOf(first) : new Map<ColumnId, Heading>();
  if (needed.some((id) => !columnOf.has(id))) return refuse('FINDINGS.NOT_A_TABLE');
  if (rows.length >= mostRows) return refuse('FINDINGS.TOO_MANY_ROWS', { limit: mostRows });
  const byMark = new Map(open.map((finding) => [findingMark(finding), finding]));
  const answers: ReadAnswer[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const answer = answerIn(row, columnOf, planId, byMark);
    if (answer === null) continue;
    if ('verdict' in answer) answers.push({ sheetRow: row.number, answer });
    else refused.push({ sheetRow: row.number, rejection: answer });
  }
  return { answers, refused };
};
