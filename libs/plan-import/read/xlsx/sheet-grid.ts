import type { Worksheet } from 'exceljs';
import { headedBy } from '#libs/plan-import/layout/columns';
import type { Span } from '#libs/plan-import/read/blocks';
import type { GridLimits } from '#libs/plan-import/read/cell-grid';
import { atMost } from '#libs/plan-import/read/refusals';
import { cellText, hasValue, isDate, isError, isFormula } from '#libs/plan-import/read/xlsx/cell-text';

export interface SheetRow {
  /** Of the sheet, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A sheet's used rows in order, blank ones included. */
export interface SheetGrid {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  /** Rows count from 0, as in `rows`. */
  readonly spans: readonly Span[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  /** Addresses such as "D7". */
  readonly formulas: readonly string[];
  /** Formulas that nobody has worked out before the file was saved. */
  readonly withoutValue: readonly string[];
  readonly errors: readonly string[];
  /** Dates in a column that numbers tasks. */
  readonly numberDates: readonly string[];
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const parseAddress = (address: string): { row: number; column: number } => {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(address) ?? [];
  return { row: Number(digits), column: [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) };
};

function mergesOf(sheet: Worksheet): Merge[] {
  return sheet.model.merges.map((range) => {
    const [from = 'A1', to = from] = range.split(':');
    const [a, b] = [parseAddress(from), parseAddress(to)];
    return { top: a.row, left: a.column, bottom: b.row, right: b.column };
  });
}

/** Reads the cells of a sheet. @throws Unreadable `IMPORT.TOO_COMPLEX` */
export function readSheet(sheet: Worksheet, limits: GridLimits): SheetGrid {
  const found = new Map<number, Map<number, string>>();
  const hiddenRows: number[] = [];
  const formulas: string[] = [];
  const withoutValue: string[] = [];
  const errors: string[] = [];
  const numberDates: string[] = [];
  const numbering = new Set<number>();
  let [last, width, count] = [0, 0, 0];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const texts = new Map<number, string>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (cell.isMerged && cell.master.address !== cell.address) return;
      if (isFormula(cell)) (hasValue(cell) ? formulas : withoutValue).push(cell.address);
      if (isError(cell)) errors.push(cell.address);
      const numbers = numbering.has(column);
      if (numbers && isDate(cell)) numberDates.push(cell.address);
      const text = cellText(cell, numbers);
      atMost('cell-characters', limits.cellCharacters, text.length);
      if (text === '') return;
      if (headedBy(text) === 'number') numbering.add(column);
      texts.set(column, text);
      width = Math.max(width, column);
    });
    if (texts.size === 0) return;
    if (row.hidden) hiddenRows.push(number);
    found.set(number, texts);
    last = number;
    count += 1;
    atMost('cells', limits.cells, count * width);
  });
  atMost('cells', limits.cells, last * width);
  const merges = mergesOf(sheet).filter(({ top, left }) => found.get(top)?.has(left) === true);
  const spans = merges.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rowSpan: Math.min(bottom, last) - top + 1,
    colSpan: Math.min(right, width) - left + 1,
  }));
  const rows = Array.from({ length: last }, (_, i) => ({
    number: i + 1,
    cells: Array.from({ length: width }, (_cell, c) => found.get(i + 1)?.get(c + 1) ?? ''),
  }));
  const columns = Array.from({ length: width }, (_, i) => sheet.getColumn(i + 1));
  const hiddenColumns = columns.filter(({ hidden }) => hidden).map(({ letter }) => letter);
  return {
    sheet: sheet.name,
    rows,
    spans: spans.filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1),
    hiddenRows,
    hiddenColumns,
    formulas,
    withoutValue,
    errors,
    numberDates,
  };
}
