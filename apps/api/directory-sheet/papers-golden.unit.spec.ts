import { buffer } from 'node:stream/consumers';
import { sampleAccounts, sampleDirectory } from '#apps/api/directory-sheet/sample.spec-helper';
import { writeDirectorySheet } from '#apps/api/directory-sheet/write-sheet';
import { expectGolden } from '../../../test/support/golden';
import { workbookText } from '../../../test/support/sheet-text';

describe('the sheet of the directory, word by word', () => {
  it('is what it was', async () => {
    const bytes = await buffer(writeDirectorySheet(sampleDirectory, sampleAccounts));
    expectGolden('papers/vi/directory-sheet.xlsx.txt', await workbookText(bytes));
  });
});
