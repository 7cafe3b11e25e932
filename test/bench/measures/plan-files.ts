import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx } from '../../support/render-plan/docx';
import { renderPdf } from '../../support/render-plan/pdf';
import { renderText } from '../../support/render-plan/text';
import { renderXlsx } from '../../support/render-plan/xlsx';
import type { Measure, Reading, Row } from '../measure';
import { longPlan } from '../plan-file/long-plan';
import { readInProcess } from '../plan-file/read-in-process';
import { spreadOf } from '../statistics';

const limit = (name: string, unit = 'ms'): Row => ({
  name,
  baseline: 'allowed',
  unit,
  better: 'lower',
  atLeast: 1,
  goal: 0.5,
});
/** The first file costs the compiling as well, which no small file can make up for; it is told, and no limit. */
const noted = (row: Row): Row => ({ ...row, atLeast: null, goal: null });
const growth = (name: string): Row => ({
  name,
  baseline: 'half of it',
  unit: 'ms',
  better: 'lower',
  atLeast: 2.3,
  goal: null,
});

/** What the files may cost: milliseconds and MiB. */
const allowed = { annex: 100, word: 5_000, pdf: 20_000, memory: 512 };

/** Small and large files by name; a PDF of this plan has some 300 pages. */
const files = {
  'annex.txt': () => Promise.resolve(renderText(longPlan(52, 13))),
  'half.txt': () => Promise.resolve(renderText(longPlan(1_000, 250))),
  'whole.txt': () => Promise.resolve(renderText(longPlan(2_000, 500))),
  'half.docx': () => renderDocx(longPlan(500, 125)),
  'whole.docx': () => renderDocx(longPlan(1_000, 250)),
  'half.xlsx': () => renderXlsx(longPlan(500, 125)),
  'whole.xlsx': () => renderXlsx(longPlan(1_000, 250)),
  'half.pdf': () => renderPdf(longPlan(2_550, 637)),
  'whole.pdf': () => renderPdf(longPlan(5_100, 1_275)),
} as const;
type FileName = keyof typeof files;

/**
 * Reading plan files, each in a process of its own that does nothing else. Cold is the first file of a process,
 * once its program is loaded; warm are the later ones, of which the median counts.
 */
export const planFiles: Measure = {
  name: 'plan-files',
  rows: [
    limit('text of 52 tasks, warm'),
    noted(limit('text of 52 tasks, cold')),
    limit('Word of 1,000 tasks, warm'),
    limit('Word of 1,000 tasks, cold'),
    limit('PDF of 300 pages, cold'),
    limit('memory, Word of 1,000 tasks', 'MiB'),
    limit('memory, PDF of 300 pages', 'MiB'),
    ...['text of 2,000 tasks', 'Word of 1,000 tasks', 'Excel of 1,000 tasks', 'PDF of 300 pages'].map(growth),
  ],
  async setUp() {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
    for (const [name, render] of Object.entries(files)) writeFileSync(join(folder, name), await render());
    const read = async (name: FileName, times: number) => {
      const { milliseconds, peakMiB } = await readInProcess({ file: join(folder, name), times });
      const [cold = Number.NaN, ...rest] = milliseconds;
      return { cold, warm: spreadOf(rest).median, peakMiB };
    };
    return {
      async round() {
        const annex = await read('annex.txt', 12);
        const [halfText, text] = [await read('half.txt', 3), await read('whole.txt', 3)];
        const [halfWord, word] = [await read('half.docx', 3), await read('whole.docx', 3)];
        const [halfExcel, excel] = [await read('half.xlsx', 3), await read('whole.xlsx', 3)];
        const [halfPdf, pdf] = [await read('half.pdf', 1), await read('whole.pdf', 1)];
        const readings: readonly Reading[] = [
          { measured: annex.warm, baseline: allowed.annex },
          { measured: annex.cold, baseline: allowed.annex },
          { measured: word.warm, baseline: allowed.word },
          { measured: word.cold, baseline: allowed.word },
          { measured: pdf.cold, baseline: allowed.pdf },
          { measured: word.peakMiB, baseline: allowed.memory },
          { measured: pdf.peakMiB, baseline: allowed.memory },
          { measured: text.warm, baseline: halfText.warm },
          { measured: word.warm, baseline: halfWord.warm },
          { measured: excel.warm, baseline: halfExcel.warm },
          { measured: pdf.cold, baseline: halfPdf.cold },
        ];
        return readings;
      },
      tearDown() {
        rmSync(folder, { recursive: true });
        return Promise.resolve();
      },
    };
  },
};
