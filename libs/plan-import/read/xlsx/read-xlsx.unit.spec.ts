import ExcelJS, { type Worksheet } from 'exceljs';
import { isRejection } from '#libs/domain/shared/rejection';
import { readTable } from '#libs/plan-import/read/xlsx/read-table';
import { readBlocks } from '#libs/plan-import/read/read-blocks';
import type { ReadFile } from '#libs/plan-import/read/refusals';

const heading = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian'];

const read = async (write: (sheet: Worksheet, book: ExcelJS.Workbook) => void): Promise<ReadFile> => {
  const book = new ExcelJS.Workbook();
  write(book.addWorksheet('Phụ lục'), book);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const answer = await readBlocks(bytes, { fileName: 'tep.xlsx' });
  if (isRejection(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.facts)}`);
  return answer;
};
/** Texts as text, tables as rows of cells. */
const shown = ({ blocks }: ReadFile): readonly unknown[] =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : block.text));
const codes = ({ findings }: ReadFile): readonly string[] => findings.map(({ code }) => code);

/** The texts of a table's row that has the value in its last column. */
const lastCell = async (value: ExcelJS.CellValue, numFmt?: string): Promise<unknown> => {
  const { blocks } = await read((sheet) => {
    sheet.addRow(heading);
    const cell = sheet.addRow(['1', 'Trồng cây', 'Sở Y tế']).getCell(4);
    cell.value = value;
    if (numFmt !== undefined) cell.numFmt = numFmt;
  });
  const [table] = blocks;
  return table?.kind === 'table' ? table.rows[1]?.cells[3] : undefined;
};

describe('cells of an Excel file', () => {
  const day = new Date('2027-03-05T00:00:00Z');

  it.each([
    ['a date', day, 'dd/mm/yyyy', '5/3/2027'],
    ['a date of another country', day, 'mm-dd-yy', '5/3/2027'],
    ['a month', day, 'mm/yyyy', '3/2027'],
    ['a year', day, 'yyyy', '2027'],
    ['a whole number', 12, undefined, '12'],
    ['a sum of computers', 0.1 + 0.2, undefined, '0.3'],
    ['a number with three decimals', 1.234, undefined, '1,234'],
    ['a share', 0.505, '0.0%', '50,5%'],
    ['a yes', true, undefined, 'x'],
    ['letters of several kinds', { richText: [{ text: 'Quý ' }, { text: 'II' }] }, undefined, 'Quý II'],
    ['a link', { text: 'Quý I', hyperlink: 'https://vi.example' }, undefined, 'Quý I'],
    ['several lines', 'Quý I\r\nQuý II', undefined, 'Quý I\nQuý II'],
    ['a formula', { formula: 'A1', result: 'Quý III' }, undefined, 'Quý III'],
    ['a formula of a date', { formula: 'TODAY()', result: day }, 'dd/mm/yyyy', '5/3/2027'],
    ['a number with its zeros', 1.1, '0.00', '1.10'],
    ['a number with zeros in front', 7, '00', '07'],
    ['a number rounded as people round', 1.005, '0.00', '1.01'],
    ['a whole share', 0.5, '0%', '50%'],
    ['a rounded share', 0.505, '0%', '51%'],
    ['a share with its zeros', 0.5, '0.00%', '50,00%'],
    ['thousands', 1234567, '#,##0', '1.234.567'],
    ['thousands with decimals', 1234.5, '#,##0.00', '1.234,50'],
    ['millions', 12_000_000, '#,##0,, "triệu"', '12 triệu'],
    ['money', 5000, '#,##0\\ [$₫-42A]', '5.000 ₫'],
    ['a number below zero', -3, '0.0', '-3.0'],
    ['a number below zero in parentheses', -3, '0_);(0)', '(3)'],
    ['a zero that is a dash', 0, '0;-0;"-"', '-'],
    ['a number whose format shows nothing', 3, ';;;', '3'],
    ['an optional decimal', 2.5, '0.0#', '2.5'],
    ['a word with a number', 7, '"NV"00', 'NV07'],
    ['a number in parts', 110, '0"."00', '1.10'],
    ['a number of a kind that is not told', 2.5, '# ?/?', '2.5'],
    ['the value of a formula', { formula: 'A1', result: 1.1 }, '0.00', '1.10'],
  ] as const)('show %s as people see it', async (_, value, format, expected) => {
    expect(await lastCell(value as ExcelJS.CellValue, format)).toBe(expected);
  });

  it('show numbers of tasks as people see them, also where Excel has made dates of them', async () => {
    const file = await read((sheet) => {
      sheet.addRow(heading);
      const number = (value: ExcelJS.CellValue, format: string): void => {
        const cell = sheet.addRow([null, 'Trồng cây', 'Sở Y tế', day]).getCell(1);
        cell.value = value;
        cell.numFmt = format;
      };
      number(1.1, '0.00');
      number(1.001, '0.000');
      number(1, '00');
      number(1234, '#,##0');
      number(new Date('2026-10-01T00:00:00Z'), 'd.mm');
      number(new Date('2026-10-01T00:00:00Z'), 'dd"."mm');
      number(new Date('2026-10-01T00:00:00Z'), 'd-mmm');
      number(new Date('2026-10-01T00:00:00Z'), 'mm-dd-yy');
    });
    const [table] = file.blocks;
    const rows = table?.kind === 'table' ? table.rows.slice(1).map(({ cells }) => cells) : [];
    expect(rows.map(([number]) => number)).toEqual([
      '1.10',
      '1.001',
      '01',
      '1234',
      '1.10',
      '01.10',
      '1-Thg10',
      '1/10/2026',
    ]);
    // A deadline is a date, whatever its format leaves out.
    expect(new Set(rows.map((cells) => cells[3]))).toEqual(new Set(['5/3/2027']));
    expect(codes(file)).toEqual(['XLSX.NUMBER_IS_DATE']);
    expect(file.findings[0]?.message).toContain('A6, A7, A8, A9');
  });

  it('are merged as they are, and text above and below a table is text', async () => {
    const file = await read((sheet) => {
      sheet.addRow(['KẾ HOẠCH']);
      sheet.mergeCells('A1:D1');
      sheet.addRow([]);
      sheet.addRow(heading);
      sheet.addRow(['1', 'Trồng cây', 'Sở Y tế', 'Quý I']);
      sheet.addRow(['2', 'Tưới cây', null, 'Quý II']);
      sheet.mergeCells('C4:C5');
      sheet.addRow([]);
      sheet.addRow([null, null, 'Nơi nhận: như trên']);
    });
    expect(shown(file)).toEqual([
      'KẾ HOẠCH',
      [heading, ['1', 'Trồng cây', 'Sở Y tế', 'Quý I'], ['2', 'Tưới cây', '', 'Quý II']],
      'Nơi nhận: như trên',
    ]);
    expect(file.blocks[1]).toMatchObject({ spans: [{ row: 1, column: 2, rowSpan: 2, colSpan: 1 }] });
  });
});

describe('a form that people filled in', () => {
  it('has its numbers as people see them', async () => {
    const book = new ExcelJS.Workbook();
    const row = book.addWorksheet('Biểu').addRow([1.1, 7, 1234.5]);
    ['0.00', '00', 'General'].forEach((format, i) => (row.getCell(i + 1).numFmt = format));
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await readTable(bytes, { fileName: 'bieu.xlsx' })).toEqual([
      { number: 1, cells: ['1.10', '07', '1234.5'] },
    ]);
  });
});

describe('what a reviewer of an Excel file is told', () => {
  it('is each formula, and separately those of which the file keeps no value', async () => {
    const file = await read((sheet) => {
      sheet.addRow(heading);
      sheet.addRow(['1', 'Trồng cây', { formula: 'B9', result: 'Sở Y tế' }, { formula: 'B8' }]);
    });
    expect(codes(file)).toEqual(['XLSX.FORMULAS', 'XLSX.FORMULAS_WITHOUT_VALUE']);
    expect(file.findings[0]?.message).toContain('C2');
    expect(file.findings[0]?.message).not.toContain('D2');
    expect(file.findings[1]?.message).toContain('D2');
  });

  it('is each cell with an error, which counts as blank', async () => {
    const file = await read((sheet) => {
      sheet.addRow(heading);
      sheet.addRow(['1', 'Trồng cây', 'Sở Y tế', { error: '#REF!' }]);
    });
    expect(codes(file)).toEqual(['XLSX.ERRORS']);
    expect(shown(file)).toEqual([[heading, ['1', 'Trồng cây', 'Sở Y tế', '']]]);
  });

  it('is each hidden row and column, which are read', async () => {
    const file = await read((sheet) => {
      sheet.addRow(heading);
      sheet.addRow(['1', 'Trồng cây', 'Sở Y tế', 'Quý I']).hidden = true;
      sheet.getColumn(3).hidden = true;
    });
    expect(codes(file)).toEqual(['XLSX.HIDDEN_ROWS', 'XLSX.HIDDEN_COLUMNS']);
    expect(file.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('2'),
      expect.stringContaining('C'),
    ]);
    expect(shown(file)).toEqual([[heading, ['1', 'Trồng cây', 'Sở Y tế', 'Quý I']]]);
  });

  it('is how much a hidden sheet holds, which is not read', async () => {
    const file = await read((sheet, book) => {
      sheet.addRow(['Nội dung']);
      const hidden = book.addWorksheet('Cũ', { state: 'hidden' });
      hidden.addRow(heading);
      hidden.addRow(['1', 'Trồng cây', 'Sở Y tế', 'Quý I']);
      book.addWorksheet('Trống', { state: 'veryHidden' });
    });
    expect(shown(file)).toEqual(['Nội dung']);
    expect(codes(file)).toEqual(['XLSX.HIDDEN_SHEET', 'XLSX.HIDDEN_SHEET']);
    const [old, empty] = file.findings.map(({ message }) => message);
    expect(old).toContain('“Cũ”');
    expect(old).toContain('2 hàng');
    expect(empty).toContain('“Trống”');
    expect(empty).toContain('không có nội dung');
  });
});
