import { buffer } from 'node:stream/consumers';
import { Workbook } from 'exceljs';
import { columns, columnTitle, verdictWords } from '#apps/api/findings-table/columns';
import { readFindingsTable } from '#apps/api/findings-table/read-table';
import { sampleDirectory, sampleDraft } from '#apps/api/findings-table/sample-draft.spec-helper';
import { writeFindingsTable } from '#apps/api/findings-table/write-table';
import { defaultLimits } from '#libs/plan-import/limits';
import { languages } from '#libs/domain/shared/language';

describe('a table of findings', () => {
  it.each(languages)(
    'that went out in %s is read back with what a reviewer chose there',
    async (language) => {
      const workbook = new Workbook();
      const table = writeFindingsTable(sampleDraft, sampleDirectory, language);
      await workbook.xlsx.load((await buffer(table)) as never);
      const [sheet] = workbook.worksheets;
      const letter = (id: string): number => columns.findIndex((column) => column.id === id) + 1;
      const words = verdictWords(language);
      words.forEach((word, n) => {
        const row = sheet?.getRow(n + 2);
        if (!row) throw new Error('no row');
        row.getCell(letter('verdict')).value = word;
        row.getCell(letter('reason')).value = 'x';
      });
      const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
      const read = await readFindingsTable(
        { bytes, fileName: 'x.xlsx' },
        defaultLimits,
        'ke-hoach',
        sampleDraft.findings,
      );
      expect(read.refused).toEqual([]);
      expect(read.answers.map(({ sheetRow, answer }) => [sheetRow, answer.verdict])).toEqual([
        [2, 'take-proposal'],
        [3, 'accept'],
        [4, 'reject'],
        [5, 'correct'],
      ]);
    },
  );

  it('has other titles in the other language, each of its own', () => {
    for (const language of languages) {
      const titles = columns.map(({ id }) => columnTitle(id, language));
      expect(new Set(titles).size).toBe(columns.length);
    }
  });
});
