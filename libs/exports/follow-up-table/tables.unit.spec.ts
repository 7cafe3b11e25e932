import { buffer } from 'node:stream/consumers';
import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { followUpColumns, type FollowUpRow } from '#libs/domain/follow-up/columns';
import { pagesOf, sampleHeading, sampleRow } from '#libs/exports/follow-up-table/sample.spec-helper';
import { toldRow } from '#libs/exports/follow-up-table/told-row';
import { columnTitle, wordColumns } from '#libs/exports/follow-up-table/word-columns';
import { writeFollowUpDocx } from '#libs/exports/follow-up-table/write-docx';
import { writeFollowUpXlsx } from '#libs/exports/follow-up-table/write-xlsx';
import { zipParts } from '#libs/exports/word/zip-parts';

jest.setTimeout(60_000);

const titlesAt = 5;
const sheetOf = async (...pages: readonly FollowUpRow[][]): Promise<Worksheet> => {
  const workbook = new Workbook();
  await workbook.xlsx.load((await buffer(writeFollowUpXlsx(sampleHeading, pagesOf(...pages), 'vi'))).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const cellsOf = (sheet: Worksheet, row: number): CellValue[] =>
  followUpColumns.map((_, index) => sheet.getRow(row).getCell(index + 1).value);
const docxOf = async (...pages: readonly FollowUpRow[][]): Promise<Buffer> =>
  buffer(await writeFollowUpDocx(sampleHeading, pagesOf(...pages), 'vi'));
const dangerous = ['=1+1', '+84', '-5', '@SUM(A1)', '=HYPERLINK("http://x.invalid","bấm")', '\t=2'];

const markup = '<w:p/>&amp;';

/** Throws where the text is not well-formed XML. */
const parsed = (xml: string): void => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
};

async function* broken(): AsyncGenerator<readonly FollowUpRow[]> {
  yield await Promise.resolve([sampleRow()]);
  throw new Error('the database is gone');
}

describe('the follow-up table for Excel', () => {
  it('holds every row of every page under the titles, with days as dates and counts as numbers', async () => {
    const sheet = await sheetOf([sampleRow(), sampleRow({ ordinal: 2 })], [sampleRow({ ordinal: 3 })]);
    expect(cellsOf(sheet, titlesAt)).toEqual(followUpColumns.map(({ id }) => columnTitle(id, 'vi')));
    expect([6, 7, 8, 9].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([1, 2, 3, null]);
    const row = toldRow(sampleRow(), 'vi');
    expect(cellsOf(sheet, 6)).toEqual(
      followUpColumns.map(({ id, kind }) => {
        const value = row[id];
        return kind === 'date' && value !== null ? new Date(`${value}T00:00:00.000Z`) : value;
      }),
    );
    expect(sheet.getRow(6).getCell(7).numFmt).toBe('dd/mm/yyyy');
  });

  it('names plan, day and moment, keeps the titles in sight and on each printed page, and can be filtered', async () => {
    const sheet = await sheetOf([sampleRow()]);
    expect([1, 2, 3, 4].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([
      'UBND THÀNH PHỐ HÀ NỘI',
      'BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ',
      'Kế hoạch số 222/KH-UBND ngày 31/08/2023: Phát triển kinh tế tập thể, hợp tác xã',
      '(Tính đến 09:00 ngày 02/03/2026)',
    ]);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: titlesAt }]);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true });
    expect(sheet.pageSetup.printTitlesRow).toBe('5:5');
    expect(sheet.autoFilter).toBe('A5:Y6');
  });

  it('keeps text that begins like a formula as text', async () => {
    const sheet = await sheetOf(dangerous.map((title) => sampleRow({ title })));
    for (const [index, title] of dangerous.entries()) {
      const cell = sheet.getRow(titlesAt + 1 + index).getCell(2);
      expect([cell.value, cell.formula, cell.numFmt]).toEqual([title, undefined, '@']);
    }
  });

  it('breaks off when the rows do', async () => {
    await expect(buffer(writeFollowUpXlsx(sampleHeading, broken(), 'vi'))).rejects.toThrow(
      'the database is gone',
    );
  });
});

describe('the follow-up table for Word', () => {
  const xmlOf = async (docx: Buffer): Promise<string> =>
    (await zipParts(docx)).get('word/document.xml')?.toString('utf8') ?? '';

  it('holds every row of every page, says what stands in which column, and no row is the template’s', async () => {
    const docx = await docxOf([sampleRow(), sampleRow({ ordinal: 2 })], [sampleRow({ ordinal: 3 })]);
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: docx });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const table = html.slice(html.lastIndexOf('<table>'));
    expect(table.match(/<tr>/g)).toHaveLength(4);
    for (const { id } of followUpColumns) expect(table).toContain(columnTitle(id, 'vi'));
    const row = toldRow(sampleRow(), 'vi');
    for (const { id, kind } of followUpColumns) {
      const value = row[id];
      const text = kind === 'date' ? String(value).split('-').reverse().join('/') : String(value);
      if (value !== null) expect(table).toContain(text);
    }
    expect(html).not.toContain('DONDOC');
  });

  it('lies on landscape A4 under quốc hiệu and tiêu ngữ, and repeats its titles on each page', async () => {
    const xml = await xmlOf(await docxOf([sampleRow()]));
    expect(xml).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(xml).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(xml).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('puts every column of the table into exactly one of the page', () => {
    const held = wordColumns.flatMap(({ holds }) => holds);
    expect([...held].sort()).toEqual(followUpColumns.map(({ id }) => id as string).sort());
    expect(wordColumns.reduce((sum, { share }) => sum + share, 0)).toBe(1_000);
  });

  it('stays a document that can be read, whatever the texts are', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, async (title) => {
        const docx = await docxOf([sampleRow({ title: `[${title}]` }), sampleRow({ ordinal: 2 })]);
        const xml = await xmlOf(docx);
        const { value } = await mammoth.extractRawText({ buffer: docx });
        expect(value).toContain('Sở Tài chính');
        expect(() => parsed(xml)).not.toThrow();
      }),
      { numRuns: 25 },
    );
    const { value } = await mammoth.extractRawText({
      buffer: await docxOf([...dangerous, markup].map((title) => sampleRow({ title }))),
    });
    for (const title of [...dangerous, markup]) expect(value).toContain(title);
  });

  it('breaks off when the rows do', async () => {
    const docx = writeFollowUpDocx(sampleHeading, broken(), 'vi');
    await expect(docx.then((stream) => buffer(stream))).rejects.toThrow('the database is gone');
  });
});
