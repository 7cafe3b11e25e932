import { buffer } from 'node:stream/consumers';
import { sampleDirectory, sampleDraft } from '#apps/api/findings-table/sample-draft.spec-helper';
import { writeFindingsTable } from '#apps/api/findings-table/write-table';
import { expectGolden } from '../../../test/support/golden';
import { workbookText } from '../../../test/support/sheet-text';

describe('the table of findings, word by word', () => {
  it('is what it was', async () => {
    const bytes = await buffer(writeFindingsTable(sampleDraft, sampleDirectory));
    expectGolden('papers/vi/findings-table.xlsx.txt', await workbookText(bytes));
  });
});
