import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { stream, type Style, type Worksheet } from 'exceljs';
import {
  followUpColumns,
  type CellKind,
  type FollowUpHeading,
  type FollowUpRow,
} from '#libs/domain/follow-up/columns';
import type { Language } from '#libs/domain/shared/language';
import { asOfLine, planLine, tableTitle } from '#libs/exports/follow-up-table/heading';
import { toldRow, type ToldRow } from '#libs/exports/follow-up-table/told-row';
import { columnTitle } from '#libs/exports/follow-up-table/word-columns';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

/** Excel takes no more characters into a cell. */
const longestCell = 32_000;
const titlesAt = 5;
/** Sheets of paper side by side on which the columns can still be read; number and title come on each. */
const sheetsWide = 3;
/** Points of one line, and of the tallest row that Excel knows. */
const lineHeight = 15;
const tallestRow = 409;
/** Excel's margins are inches. */
const centimetre = 1 / 2.54;

/** Text stays text, also where it begins like a formula and somebody edits it. */
const formats: Readonly<Record<Language, Readonly<Record<CellKind, string>>>> = {
  vi: { text: '@', date: 'dd/mm/yyyy', number: '0' },
  en: { text: '@', date: 'd mmm yyyy', number: '0' },
};

/** A day has neither clock nor zone in a sheet; the library reckons in UTC. */
const valueOf = (kind: CellKind, value: string | number | null): string | number | Date | null => {
  if (typeof value !== 'string') return value;
  return kind === 'date' ? new Date(`${value}T00:00:00.000Z`) : value.slice(0, longestCell);
};

const border = { style: 'thin', color: { argb: 'FF999999' } } as const;
const borders = { top: border, left: border, bottom: border, right: border };

const writeHeading = (sheet: Worksheet, heading: FollowUpHeading, language: Language): void => {
  const lines = [
    heading.authority?.toUpperCase() ?? '',
    tableTitle(language),
    planLine(heading, language),
    asOfLine(heading, language),
  ];
  for (const [index, line] of lines.entries()) {
    const row = sheet.getRow(index + 1);
    const cell = row.getCell(1);
    cell.value = line;
    cell.style = {
      numFmt: formats[language].text,
      font: { name: 'Times New Roman', size: index === 1 ? 14 : 12, bold: index < 2, italic: index === 3 },
      alignment: { horizontal: 'left', vertical: 'middle' },
    };
    row.commit();
  }
  const titles = sheet.getRow(titlesAt);
  for (const [index, { id }] of followUpColumns.entries()) {
    const cell = titles.getCell(index + 1);
    cell.value = columnTitle(id, language);
    cell.style = {
      font: { name: 'Times New Roman', size: 11, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } },
      border: borders,
    };
  }
  titles.height = 48;
  titles.commit();
};

const styleOf = (kind: CellKind, language: Language): Partial<Style> => ({
  numFmt: formats[language][kind],
  font: { name: 'Times New Roman', size: 11 },
  alignment: { wrapText: true, vertical: 'top', horizontal: kind === 'text' ? 'left' : 'center' },
  border: borders,
});

/** One object for each kind: the library looks up what it has seen, and would spell out the style of every other cell. */
const stylesIn = (language: Language): Readonly<Record<CellKind, Partial<Style>>> => ({
  text: styleOf('text', language),
  date: styleOf('date', language),
  number: styleOf('number', language),
});
const styles = { vi: stylesIn('vi'), en: stylesIn('en') };

/** Lines of the fullest cell: not every program finds out by itself how tall a row has to be. */
const linesIn = (row: ToldRow): number =>
  Math.max(
    ...followUpColumns.map(({ id, width }) =>
      String(row[id] ?? '')
        .split('\n')
        .reduce((lines, text) => lines + Math.max(1, Math.ceil(text.length / (width - 2))), 0),
    ),
  );

const writeRow = (sheet: Worksheet, given: FollowUpRow, language: Language): void => {
  const row = toldRow(given, language);
  const added = sheet.addRow(followUpColumns.map(({ id, kind }) => valueOf(kind, row[id])));
  for (const [index, { kind }] of followUpColumns.entries())
    added.getCell(index + 1).style = styles[language][kind];
  added.height = Math.min(tallestRow, linesIn(row) * lineHeight);
  added.commit();
};

/**
 * The follow-up table as an Excel sheet: dates are dates, the titles stay in sight and are printed on every page,
 * and each column can be filtered. It is written while the rows are read, no faster than the reader takes it.
 *
 * @param pages rows in their order; a failure of theirs breaks the file off, so that nobody takes a part for all
 */
export const writeFollowUpXlsx = (
  heading: FollowUpHeading,
  pages: AsyncIterable<readonly FollowUpRow[]>,
  language: Language,
): Readable => {
  const output = new PassThrough();
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const sheet = workbook.addWorksheet(say(language, message('follow-up.sheet')), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: titlesAt }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: sheetsWide,
      fitToHeight: 0,
      printTitlesRow: `${titlesAt}:${titlesAt}`,
      printTitlesColumn: 'A:B',
      pageOrder: 'overThenDown',
      margins: {
        left: centimetre,
        right: centimetre,
        top: 1.5 * centimetre,
        bottom: 1.5 * centimetre,
        header: 0.5 * centimetre,
        footer: 0.5 * centimetre,
      },
    },
    headerFooter: { oddFooter: say(language, message('paper.page', { page: '&P', pages: '&N' })) },
  });
  sheet.columns = followUpColumns.map(({ width }) => ({ width }));
  const write = async (): Promise<void> => {
    writeHeading(sheet, heading, language);
    let last = titlesAt;
    for await (const page of pages) {
      for (const row of page) {
        last += 1;
        writeRow(sheet, row, language);
      }
      if (output.writableNeedDrain) await once(output, 'drain');
      if (output.destroyed) return;
    }
    sheet.autoFilter = {
      from: { row: titlesAt, column: 1 },
      to: { row: last, column: followUpColumns.length },
    };
    await workbook.commit();
  };
  write().catch((error: unknown) => output.destroy(error as Error));
  return output;
};
