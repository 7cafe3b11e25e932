import type { Cell, CellValue } from 'exceljs';
import { tidyLines } from '#libs/plan-import/read/tidy-text';

/** Excel's dates have no zone; exceljs reads them as UTC. Formats without a day or month show none. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]/gu, '').toLowerCase();
  if (shown.includes('d') || !shown.includes('y')) return `${day}/${month}/${year}`;
  return shown.includes('m') ? `${month}/${year}` : String(year);
}

/** Fifteen digits are what Excel keeps; more would show how computers count. */
function numberText(value: number, format: string): string {
  const percent = format.includes('%');
  const text = String(Number((percent ? value * 100 : value).toPrecision(15)));
  // "1.1" may number a task; "1.234" would be taken for one thousand two hundred and thirty-four.
  const shown = percent || /\.\d{3,}$/u.test(text) ? text.replace('.', ',') : text;
  return percent ? `${shown}%` : shown;
}

function valueText(value: CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'x' : '';
  if (value instanceof Date) return dateText(value, format);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return '';
  if ('formula' in value || 'sharedFormula' in value) return valueText(value.result ?? null, format);
  if ('text' in value) return valueText(value.text, format);
  return '';
}

/** What a cell shows: dates as d/m/yyyy, percentages as such, of a formula the value that Excel kept. */
export const cellText = (cell: Cell): string =>
  tidyLines(valueText(cell.value, cell.numFmt ?? '').replace(/\r\n?/gu, '\n'));

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
