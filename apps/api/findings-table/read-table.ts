import ExcelJS, { ValueType, type Cell, type Row, type Worksheet } from 'exceljs';
import { columns, findingMark, verdictWords, type ColumnId } from '#apps/api/findings-table/columns';
import { inflatesWithin } from '#apps/api/findings-table/inflated-size';
import { refuse, Refused } from '#apps/api/http/refused';
import type { FindingAnswer } from '#libs/domain/plan/commands';
import type { DraftFinding } from '#libs/domain/plan/findings';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

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
/** Bytes of the unpacked workbook, far above what 20,000 rows take. */
const mostInflated = 64 * 1024 * 1024;

/** The text of a cell; null for a formula, a link and whatever else a person did not type as a value. */
const textOf = (cell: Cell): string | null => {
  const { type, value } = cell;
  switch (type) {
    case ValueType.Null:
    case ValueType.Merge:
      return '';
    case ValueType.String:
    case ValueType.SharedString:
    case ValueType.RichText:
    case ValueType.Number:
    case ValueType.Boolean:
      return cell.text.trim();
    case ValueType.Date:
      return (value as Date).toISOString().slice(0, 10);
    case ValueType.Formula:
    case ValueType.Hyperlink:
    case ValueType.Error:
      return null;
  }
};

const headingsOf = (sheet: Worksheet): ReadonlyMap<ColumnId, number> => {
  const found = new Map<ColumnId, number>();
  sheet.getRow(1).eachCell((cell, index) => {
    const column = columns.find(({ title }) => title === textOf(cell));
    if (column) found.set(column.id, index);
  });
  return found;
};

const needed: readonly ColumnId[] = ['verdict', 'corrected', 'reason', 'finding', 'version', 'plan'];

const verdictIn = (word: string, corrected: string): FindingAnswer['verdict'] | null => {
  if (word === '' && corrected !== '') return 'correct';
  const known = Object.entries(verdictWords).find(([, text]) => text === word.toLowerCase().normalize('NFC'));
  return (known?.[0] as FindingAnswer['verdict'] | undefined) ?? null;
};

const answerIn = (
  row: Row,
  columnOf: ReadonlyMap<ColumnId, number>,
  planId: string,
  open: ReadonlyMap<string, DraftFinding>,
): FindingAnswer | Rejection | null => {
  const cells = Object.fromEntries(
    needed.map((id) => [id, textOf(row.getCell(columnOf.get(id) ?? 0))]),
  ) as Record<ColumnId, string | null>;
  const strange = needed.find((id) => cells[id] === null);
  if (strange !== undefined)
    return reject('FINDINGS.CELL_NOT_TEXT', {
      column: columns.find(({ id }) => id === strange)?.title ?? '',
    });
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

/**
 * What a reviewer entered in a table of findings. Rows without a decision are passed over.
 *
 * @param open the findings that are still open, by which the rows are found again
 * @throws Refused `FINDINGS.NOT_A_TABLE`, `FINDINGS.TABLE_TOO_LARGE`, `FINDINGS.TOO_MANY_ROWS`
 */
export const readFindingsTable = async (
  bytes: Buffer,
  planId: string,
  open: readonly DraftFinding[],
): Promise<{ answers: readonly ReadAnswer[]; refused: readonly RefusedRow[] }> => {
  const workbook = new ExcelJS.Workbook();
  try {
    if (!(await inflatesWithin(bytes, mostInflated)))
      return refuse('FINDINGS.TABLE_TOO_LARGE', { limit: mostInflated });
    // The library's own types are of another version of Node's.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return refuse('FINDINGS.NOT_A_TABLE');
  }
  const sheet = workbook.worksheets[0] ?? refuse('FINDINGS.NOT_A_TABLE');
  const columnOf = headingsOf(sheet);
  if (needed.some((id) => !columnOf.has(id))) return refuse('FINDINGS.NOT_A_TABLE');
  if (sheet.rowCount > mostRows) return refuse('FINDINGS.TOO_MANY_ROWS', { limit: mostRows });
  const byMark = new Map(open.map((finding) => [findingMark(finding), finding]));
  const answers: ReadAnswer[] = [];
  const refused: RefusedRow[] = [];
  sheet.eachRow((row, sheetRow) => {
    if (sheetRow === 1) return;
    const answer = answerIn(row, columnOf, planId, byMark);
    if (answer === null) return;
    if ('verdict' in answer) answers.push({ sheetRow, answer });
    else refused.push({ sheetRow, rejection: answer });
  });
  return { answers, refused };
};
