import type { FollowUpRow } from '#libs/domain/follow-up/columns';
import type { Language } from '#libs/domain/shared/language';
import { toldRow } from '#libs/exports/follow-up-table/told-row';
import { linesOf, wordColumns, type WordLine } from '#libs/exports/follow-up-table/word-columns';

// What XML 1.0 has no place for, and halves of surrogate pairs.
// eslint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it. */
export const xmlText = (text: string): string =>
  text.replace(notInXml, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');

const run = (text: string, bold: boolean): string => {
  const lines = xmlText(text).split(/\r\n|\r|\n/);
  const content = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>');
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${content}</w:r>`;
};

/** The paragraph style of the cells, which the template defines. */
export const cellStyle = 'TableCell';

const paragraph = ({ label, text }: WordLine): string =>
  `<w:p><w:pPr><w:pStyle w:val="${cellStyle}"/></w:pPr>${label === null ? '' : run(`${label}: `, true)}${run(text, false)}</w:p>`;

const cell = (lines: readonly WordLine[], width: number): string => {
  const content = lines.length === 0 ? '<w:p/>' : lines.map(paragraph).join('');
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>${content}</w:tc>`;
};

/** A row of the table as Word has it. @param widths of the page's columns, twips */
export const rowXml = (row: FollowUpRow, widths: readonly number[], language: Language): string => {
  const told = toldRow(row, language);
  const cells = wordColumns.map((column, n) => cell(linesOf(column, told, language), widths[n] ?? 0));
  // Torn in two by the end of a page, a row is hard to follow.
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
};
