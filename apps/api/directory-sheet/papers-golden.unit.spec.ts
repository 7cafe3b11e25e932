import { buffer } from 'node:stream/consumers';
import { sampleAccounts, sampleDirectory } from '#apps/api/directory-sheet/sample.spec-helper';
import { writeDirectorySheet } from '#apps/api/directory-sheet/write-sheet';
import { languages } from '#libs/domain/shared/language';
import { expectGolden } from '../../../test/support/golden';
import { workbookText } from '../../../test/support/sheet-text';

describe('the sheet of the directory, word by word', () => {
  it.each(languages)('is what it was, in %s', async (language) => {
    const bytes = await buffer(writeDirectorySheet(sampleDirectory, sampleAccounts, language));
    expectGolden(`papers/${language}/directory-sheet.xlsx.txt`, await workbookText(bytes));
  });
});
