import { buffer } from 'node:stream/consumers';
import { Workbook } from 'exceljs';
import { planAccounts } from '#apps/api/directory-sheet/plan-accounts';
import { planEntries } from '#apps/api/directory-sheet/plan-entries';
import { readDirectorySheet, type SheetRows } from '#apps/api/directory-sheet/read-sheet';
import { sampleAccounts, sampleDirectory } from '#apps/api/directory-sheet/sample.spec-helper';
import { writeDirectorySheet } from '#apps/api/directory-sheet/write-sheet';
import { defaultLimits } from '#libs/plan-import/limits';
import { languages } from '#libs/domain/shared/language';

const read = (bytes: Buffer): Promise<SheetRows> =>
  readDirectorySheet({ bytes, fileName: 'danh-muc.xlsx' }, defaultLimits);
const written = (language: (typeof languages)[number]): Promise<Buffer> =>
  buffer(writeDirectorySheet(sampleDirectory, sampleAccounts, language));

const planned = (sheet: SheetRows) => {
  const { rows } = planEntries(sheet, sampleDirectory);
  const accounts = planAccounts(sheet.accounts, {
    directory: sampleDirectory,
    accounts: sampleAccounts,
    userId: 'u1',
    idFor: (name) => name,
  });
  return [...rows, ...accounts.rows];
};

describe('the sheet of the directory', () => {
  it.each(languages)('comes back as it went out in %s and changes nothing', async (language) => {
    const rows = planned(await read(await written(language)));
    expect(rows.map(({ sheet, action, refusal }) => [sheet, action, refusal])).toEqual([
      ['agencies', 'same', null],
      ['agencies', 'same', null],
      ['groups', 'same', null],
      ['members', 'same', null],
      ['members', 'same', null],
      ['accounts', 'same', null],
      ['accounts', 'same', null],
    ]);
  });

  it('may have titles and answers in either language, and is refused in that of its titles', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load((await written('en')) as never);
    const sheet = workbook.getWorksheet('Agencies');
    if (sheet) {
      sheet.getCell('B1').value = 'Tên';
      sheet.getCell('F2').value = 'Không';
      sheet.getCell('F3').value = 'maybe';
    }
    const rows = planned(await read(Buffer.from(await workbook.xlsx.writeBuffer())));
    expect(rows.find(({ key }) => key === 'a')).toMatchObject({
      action: 'correct',
      changes: [{ column: 'underUbnd', before: true, after: false }],
    });
    expect(rows.find(({ key }) => key === 'b')?.refusal).toMatchObject({
      code: 'DIRECTORY_SHEET.CELL_INVALID',
      facts: { column: 'Under the People’s Committee', value: 'maybe', expected: 'yes / no' },
    });
  });
});
