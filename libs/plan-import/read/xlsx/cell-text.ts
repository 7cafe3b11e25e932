import type { Cell, CellValue } from 'exceljs';
import { formattedDate, formattedNumber } from '#libs/plan-import/read/xlsx/number-format';
import { tidyLines } from '#libs/plan-import/read/tidy-text';

/** Excel's dates have no zone; exceljs reads them as UTC. Formats without a day or month show none. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]/gu, '').toLowerCase();
  if (shown.includes('d') || !shown.includes('y')) return `${day}/${month}/${year}`;
  return shown.includes('m') ? `${month}/${year}` : String(year);
}

/** The short date of the system has no format of its own; Vietnamese systems show it as d/m/yyyy. */
const numberedDate = (date: Date, format: string): string | null =>
  Number.isNaN(date.getTime()) || format === 'mm-dd-yy' ? null : formattedDate(date, format);

/** Fifteen digits are what Excel keeps; more would show how computers count. */
function plainNumber(value: number, numbers: boolean): string {
  const text = String(Number(value.toPrecision(15)));
  // "1.1" may number a task; "1.234" would be taken for one thousand two hundred and thirty-four.
  return !numbers && /\.\d{3,}$/u.test(text) ? text.replace('.', ',') : text;
}

/** A number as people see it, in Vietnamese writing. */
export const numberText = (value: number, format: string, numbers = false): string =>
  formattedNumber(value, format, numbers) ?? plainNumber(value, numbers);

function valueText(value: CellValue, format: string, numbers: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, format, numbers);
  if (typeof value === 'boolean') return value ? 'x' : '';
  if (value instanceof Date) return (numbers ? numberedDate(value, format) : null) ?? dateText(value, format);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return '';
  if ('formula' in value || 'sharedFormula' in value) return valueText(value.result ?? null, format, numbers);
  if ('text' in value) return valueText(value.text, format, numbers);
  return '';
}

/**
 * What a cell shows: dates as d/m/yyyy, numbers by their format, of a formula the value that Excel kept.
 *
 * @param numbers whether the column numbers tasks: there a date is what Excel made of "1.10", and shown as such
 */
export const cellText = (cell: Cell, numbers = false): string =>
  tidyLines(valueText(cell.value, cell.numFmt ?? '', numbers).replace(/\r\n?/gu, '\n'));

/** Whether a cell holds a date, typed or worked out. */
export const isDate = ({ value, result }: Cell): boolean =>
  value instanceof Date || (result as unknown) instanceof Date;

export const isFormula = ({ value }: Cell): boolean =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);

/** Whether the file keeps what a formula came to; programs that only write files leave it out. */
export const hasValue = ({ result }: Cell): boolean => result !== null && result !== undefined;

export const isError = (cell: Cell): boolean => {
  const { value } = cell;
  if (typeof value !== 'object' || value === null) return false;
  if ('error' in value) return true;
  return (
    'result' in value && typeof value.result === 'object' && value.result !== null && 'error' in value.result
  );
};
