import { buffer } from 'node:stream/consumers';
import { followUpRow } from '#libs/domain/follow-up/row';
import { languages } from '#libs/domain/shared/language';
import { pagesOf, sampleHeading } from '#libs/exports/follow-up-table/sample.spec-helper';
import { sampleTasks, factsOf } from '#libs/exports/follow-up-table/sample-tasks.spec-helper';
import { writeFollowUpDocx } from '#libs/exports/follow-up-table/write-docx';
import { writeFollowUpXlsx } from '#libs/exports/follow-up-table/write-xlsx';
import { expectGolden } from '../../../test/support/golden';
import { documentText, workbookText } from '../../../test/support/sheet-text';

const bare = {
  authority: null,
  planNumber: null,
  planDate: null,
  planTitle: null,
  asOf: '2026-03-02T17:00:00.000Z',
};
const rows = sampleTasks().map((life, index) => followUpRow(life.task, factsOf(life, index + 1)));

describe.each(languages)('the follow-up table, word by word, in %s', (language) => {
  it('is what it was, for Excel', async () => {
    const bytes = await buffer(writeFollowUpXlsx(sampleHeading, pagesOf(rows), language));
    expectGolden(`papers/${language}/follow-up-table.xlsx.txt`, await workbookText(bytes));
    const empty = await buffer(writeFollowUpXlsx(bare, pagesOf([]), language));
    expectGolden(`papers/${language}/follow-up-table-bare.xlsx.txt`, await workbookText(empty));
  });

  it('is what it was, for Word', async () => {
    const bytes = await buffer(await writeFollowUpDocx(sampleHeading, pagesOf(rows.slice(0, 3)), language));
    expectGolden(`papers/${language}/follow-up-table.docx.txt`, await documentText(bytes));
    const empty = await buffer(await writeFollowUpDocx(bare, pagesOf([]), language));
    expectGolden(`papers/${language}/follow-up-table-bare.docx.txt`, await documentText(empty));
  });
});
