import type { Finding } from '#libs/domain/plan/draft/index';
import { message, type Message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { SheetGrid } from '#libs/plan-import/read/xlsx/sheet-grid';

const MOST_NAMED = 20;
const list = (of: readonly (string | number)[]): string =>
  of.slice(0, MOST_NAMED).join(', ') + (of.length > MOST_NAMED ? `, … (${of.length})` : '');

/**
 * A hidden sheet is no part of what people were shown.
 *
 * @param rows how many of its rows hold anything
 */
export const hiddenSheet = (sheet: string, rows: number): Finding =>
  rows === 0
    ? finding('XLSX.HIDDEN_SHEET', 'info', 'document', message('finding.XLSX.HIDDEN_SHEET.empty', { sheet }))
    : finding(
        'XLSX.HIDDEN_SHEET',
        'warning',
        'document',
        message('finding.XLSX.HIDDEN_SHEET', { sheet, rows }),
      );

/** What a reviewer should know about how a sheet was read. */
export function judgeSheet(grid: SheetGrid): readonly Finding[] {
  const { sheet, hiddenRows, hiddenColumns, formulas, withoutValue, errors, numberDates } = grid;
  const findings: Finding[] = [];
  const add = (
    code: string,
    of: readonly (string | number)[],
    told: (facts: { readonly sheet: string; readonly of: string }) => Message,
  ): void => {
    if (of.length > 0) findings.push(finding(code, 'warning', 'document', told({ sheet, of: list(of) })));
  };
  add('XLSX.HIDDEN_ROWS', hiddenRows, (facts) => message('finding.XLSX.HIDDEN_ROWS', facts));
  add('XLSX.HIDDEN_COLUMNS', hiddenColumns, (facts) => message('finding.XLSX.HIDDEN_COLUMNS', facts));
  add('XLSX.FORMULAS', formulas, (facts) => message('finding.XLSX.FORMULAS', facts));
  add('XLSX.FORMULAS_WITHOUT_VALUE', withoutValue, (facts) =>
    message('finding.XLSX.FORMULAS_WITHOUT_VALUE', facts),
  );
  add('XLSX.ERRORS', errors, (facts) => message('finding.XLSX.ERRORS', facts));
  add('XLSX.NUMBER_IS_DATE', numberDates, (facts) => message('finding.XLSX.NUMBER_IS_DATE', facts));
  return findings;
}
