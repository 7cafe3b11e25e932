import { buffer } from 'node:stream/consumers';
import { sampleDirectory, sampleDraft } from '#apps/api/findings-table/sample-draft.spec-helper';
import { writeFindingsTable } from '#apps/api/findings-table/write-table';
import { languages } from '#libs/domain/shared/language';
import { expectGolden } from '../../../test/support/golden';
import { workbookText } from '../../../test/support/sheet-text';

describe('the table of findings, word by word', () => {
  it.each(languages)('is what it was, in %s', async (language) => {
    const bytes = await buffer(writeFindingsTable(sampleDraft, sampleDirectory, language));
    expectGolden(`papers/${language}/findings-table.xlsx.txt`, await workbookText(bytes));
  });
});
