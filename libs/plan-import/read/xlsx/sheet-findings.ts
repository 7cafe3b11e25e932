import type { Finding } from '#libs/domain/plan/parsed-plan';
import { finding } from '#libs/plan-import/findings';
import type { SheetGrid } from '#libs/plan-import/read/xlsx/sheet-grid';

const MOST_NAMED = 20;
const list = (of: readonly (string | number)[]): string =>
  of.slice(0, MOST_NAMED).join(', ') + (of.length > MOST_NAMED ? `, … (${of.length})` : '');

/** A hidden sheet is no part of what people were shown. */
export const hiddenSheet = (name: string): Finding =>
  finding('XLSX.HIDDEN_SHEET', 'warning', 'document', [
    `Trang tính “${name}” bị ẩn và không được đọc.`,
    `The sheet "${name}" is hidden and was not read.`,
  ]);

/** What a reviewer should know about how a sheet was read. */
export function judgeSheet(grid: SheetGrid): readonly Finding[] {
  const { sheet, hiddenRows, hiddenColumns, formulas, errors } = grid;
  const findings: Finding[] = [];
  const add = (code: string, of: readonly (string | number)[], vi: string, en: string): void => {
    if (of.length > 0)
      findings.push(
        finding(code, 'warning', 'document', [
          `Trang tính “${sheet}”: ${vi} ${list(of)}.`,
          `Sheet "${sheet}": ${en} ${list(of)}.`,
        ]),
      );
  };
  add('XLSX.HIDDEN_ROWS', hiddenRows, 'có hàng bị ẩn, vẫn được đọc:', 'hidden rows were read as well:');
  add(
    'XLSX.HIDDEN_COLUMNS',
    hiddenColumns,
    'có cột bị ẩn, vẫn được đọc:',
    'hidden columns were read as well:',
  );
  add(
    'XLSX.FORMULAS',
    formulas,
    'ô công thức, lấy giá trị đã lưu:',
    'formula cells, read by the value kept in the file:',
  );
  add('XLSX.ERRORS', errors, 'ô có lỗi, coi như trống:', 'cells with an error, read as blank:');
  return findings;
}
