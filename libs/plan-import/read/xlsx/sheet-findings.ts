import type { Finding } from '#libs/domain/plan/draft/index';
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
export const hiddenSheet = (name: string, rows: number): Finding =>
  rows === 0
    ? finding('XLSX.HIDDEN_SHEET', 'info', 'document', [
        `Trang tính “${name}” bị ẩn và không có nội dung.`,
        `The sheet "${name}" is hidden and empty.`,
      ])
    : finding('XLSX.HIDDEN_SHEET', 'warning', 'document', [
        `Trang tính “${name}” bị ẩn, có ${rows} hàng nội dung và không được đọc; nếu đó là phụ lục, hãy bỏ ẩn rồi nhập lại.`,
        `The sheet "${name}" is hidden, holds ${rows} rows and was not read; if it is an annex, show it and import again.`,
      ]);

/** What a reviewer should know about how a sheet was read. */
export function judgeSheet(grid: SheetGrid): readonly Finding[] {
  const { sheet, hiddenRows, hiddenColumns, formulas, withoutValue, errors, numberDates } = grid;
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
  add(
    'XLSX.FORMULAS_WITHOUT_VALUE',
    withoutValue,
    'ô công thức mà tệp không lưu giá trị, coi như trống:',
    'formula cells of which the file keeps no value, read as blank:',
  );
  add('XLSX.ERRORS', errors, 'ô có lỗi, coi như trống:', 'cells with an error, read as blank:');
  add(
    'XLSX.NUMBER_IS_DATE',
    numberDates,
    'số thứ tự được Excel lưu thành ngày tháng, đọc đúng như hiển thị, hãy kiểm tra:',
    'numbers that Excel keeps as dates, read as they are shown, to be checked:',
  );
  return findings;
}
