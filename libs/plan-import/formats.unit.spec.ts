import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ParsedPlan, ParsedTask, ParsedUnit } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { testDirectory } from '#libs/plan-import/expectations/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import type { PlanContent } from '../../test/support/render-plan/content';
import { contentOf } from '../../test/support/render-plan/content-of-text';
import { renderDocx } from '../../test/support/render-plan/docx';
import { renderPdf } from '../../test/support/render-plan/pdf';
import { samplePlan } from '../../test/support/render-plan/sample-content';
import { renderText } from '../../test/support/render-plan/text';
import { renderXlsx } from '../../test/support/render-plan/xlsx';

const parse = async (bytes: Uint8Array, fileName: string): Promise<ParsedPlan> => {
  const plan = await parsePlan(bytes, { fileName, directory: testDirectory });
  if (isRejection(plan)) throw new Error(`${fileName}: ${plan.code} ${JSON.stringify(plan.facts)}`);
  return plan;
};

const units = (of: readonly ParsedUnit[]): string =>
  of.map(({ text, agencyId, groupId }) => `${text} [${agencyId ?? groupId ?? '?'}]`).join('; ');

/** What a task says, wherever it was read; where it stood, and what was taken over how, differs by format. */
const meaning = (task: ParsedTask): readonly unknown[] => [
  task.key,
  task.section,
  task.title,
  units(task.leads),
  units(task.coordinators),
  task.product,
  task.timing.text,
  task.timing.kind,
  task.timing.start,
  task.timing.due,
];

const formats: readonly (readonly [string, (content: PlanContent) => Promise<Uint8Array>])[] = [
  ['a Word file with merged cells', renderDocx],
  ['an Excel file with merged ranges', renderXlsx],
  ['a PDF with drawn lines', (content) => renderPdf(content, { ruled: true })],
  ['a PDF without lines', (content) => renderPdf(content, { ruled: false })],
];

describe('a plan in the project’s own words', () => {
  let expected: ParsedPlan;
  beforeAll(async () => {
    expected = await parse(renderText(samplePlan), 'plan.txt');
  });

  it('is read from text in full', () => {
    expect(expected.tasks).toHaveLength(47);
    expect(expected.tasks.slice(0, 4).map(({ leads }) => units(leads))).toEqual([
      'Sở Y tế [?]',
      'Sở Y tế [?]',
      'Sở Y tế [?]',
      'Sở Nội vụ [?]',
    ]);
  });

  it.each(formats)('gives the same draft from %s', async (_, render) => {
    const plan = await parse(await render(samplePlan), 'plan');
    expect(plan.tasks.map(meaning)).toEqual(expected.tasks.map(meaning));
    expect(plan.document).toEqual(expected.document);
    expect(plan.duties.map(meaning)).toEqual(expected.duties.map(meaning));
  });

  // The same plan as LibreOffice 7.4 saved and printed it: other widths, other fonts, rows broken over pages.
  it.each(['writer.docx', 'calc.xlsx', 'writer.pdf', 'calc.pdf'])(
    'gives the same draft from %s of an office program',
    async (name) => {
      const plan = await parse(readFileSync(resolve(__dirname, 'fixtures/libreoffice', name)), name);
      expect(plan.tasks.map(meaning)).toEqual(expected.tasks.map(meaning));
      expect(plan.document).toEqual(expected.document);
      expect(plan.duties.map(meaning)).toEqual(expected.duties.map(meaning));
    },
  );
});

const folder = ['../../../shared/plans', '../../../../shared/plans']
  .map((path) => resolve(__dirname, path))
  .find((path) => existsSync(path));
const withPlans = folder === undefined ? describe.skip : describe;

withPlans.each(['000_', '004_'])('the annex of the shared plan %s', (prefix) => {
  let bytes: Uint8Array;
  let content: PlanContent;
  let expected: ParsedPlan;
  beforeAll(async () => {
    const name = readdirSync(folder ?? '.').find((file) => file.startsWith(prefix)) ?? prefix;
    bytes = readFileSync(resolve(folder ?? '.', name));
    expected = await parse(bytes, name);
    content = await contentOf(bytes, name);
  });

  it.each(formats.slice(0, 3))('printed as %s gives the same tasks', async (_, render) => {
    const plan = await parse(await render(content), 'plan');
    expect(plan.tasks.map(meaning)).toEqual(expected.tasks.map(meaning));
  });
});
