import ExcelJS from 'exceljs';
import { testDirectory } from '#libs/plan-import/expectations/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { parsePlanApart } from '#libs/plan-import/apart/parse-apart';
import { readTableApart } from '#libs/plan-import/apart/read-table-apart';
import { renderDocx } from '../../../test/support/render-plan/docx';
import { renderPdf } from '../../../test/support/render-plan/pdf';
import { samplePlan } from '../../../test/support/render-plan/sample-content';
import { burstingPdf, mergedSheet } from '../../../test/support/render-plan/spoil';

// Each reading starts a process and loads the readers anew, while other specs use the processors.
jest.setTimeout(120_000);

const options = { fileName: 'tep', directory: testDirectory };

const sheetOf = async (rows: readonly ExcelJS.CellValue[][]): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('A').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

describe('reading a plan in a process of its own', () => {
  it.each([
    ['Word', renderDocx],
    ['PDF', renderPdf],
  ] as const)('gives the same draft from %s as reading at once', async (_, render) => {
    const bytes = await render(samplePlan);
    expect(await parsePlanApart(bytes, options)).toEqual(await parsePlan(bytes, options));
  });

  it('hands on a refusal', async () => {
    expect(await parsePlanApart(Buffer.from('PK\u0003\u0004'), options)).toMatchObject({
      code: 'IMPORT.BROKEN',
    });
  });

  it('ends when the time is over, and leaves the caller free meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const bytes = await renderPdf(samplePlan);
    const limits = { seconds: 0.05 };
    const read = await parsePlanApart(bytes, { ...options, limits });
    clearInterval(turning);
    expect(read).toMatchObject({ code: 'IMPORT.TOO_COMPLEX', facts: { what: 'seconds', limit: 0.05 } });
    expect(turns).toBeGreaterThan(0);
  });

  it('ends when the memory is used up, also outside of the heap, where a PDF unpacks', async () => {
    const bytes = burstingPdf();
    expect(bytes.length).toBeLessThan(3_000);
    const read = await parsePlanApart(bytes, { ...options, limits: { seconds: 60, megabytes: 300 } });
    expect(read).toMatchObject({ code: 'IMPORT.TOO_COMPLEX', facts: { what: 'megabytes', limit: 300 } });
  });

  it('reads two files at a time, and each in its turn', async () => {
    const broken = Buffer.from('PK\u0003\u0004');
    const read = await Promise.all(Array.from({ length: 5 }, () => parsePlanApart(broken, options)));
    expect(read.map((answer) => 'code' in answer && answer.code)).toEqual(
      Array.from({ length: 5 }, () => 'IMPORT.BROKEN'),
    );
  });
});

describe('reading a table in a process of its own', () => {
  it('gives what people typed, row by row, and null for what nobody did', async () => {
    const bytes = await sheetOf([
      ['Tên', 'Ngày'],
      [],
      ['Sở Y tế', new Date('2026-03-05T00:00:00Z')],
      [{ formula: '1+1', result: 2 }, 3],
    ]);
    expect(await readTableApart(bytes, { fileName: 't.xlsx' })).toEqual([
      { number: 1, cells: ['Tên', 'Ngày'] },
      { number: 3, cells: ['Sở Y tế', '2026-03-05'] },
      { number: 4, cells: [null, '3'] },
    ]);
  });

  it.each(['ref="A1:XFD1048576"', "  ref = 'XFD1048576:A1'"])(
    'counts the cells of a merged range before it is unfolded: %s',
    async (merge) => {
      const bytes = await mergedSheet(await sheetOf([['a']]), merge);
      expect(bytes.length).toBeLessThan(10_000);
      expect(await readTableApart(bytes, { fileName: 't.xlsx' })).toMatchObject({
        code: 'IMPORT.TOO_COMPLEX',
        facts: { what: 'cells' },
      });
    },
  );

  it('reads nothing but Excel files', async () => {
    const read = await readTableApart(Buffer.from('Tên\tNgày'), { fileName: 't.txt' });
    expect(read).toMatchObject({ code: 'IMPORT.UNSUPPORTED' });
  });
});
