import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { SourceRef } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { testDirectory } from '#libs/plan-import/expectations/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { enough } from '#libs/testing/soak';
import type { PlanContent } from '../../test/support/render-plan/content';
import { renderDocx } from '../../test/support/render-plan/docx';
import { renderPdf } from '../../test/support/render-plan/pdf';
import { samplePlan } from '../../test/support/render-plan/sample-content';
import { renderText } from '../../test/support/render-plan/text';
import { renderXlsx } from '../../test/support/render-plan/xlsx';

const parse = (bytes: Uint8Array) => parsePlan(bytes, { fileName: 'tep', directory: testDirectory });
const renderers = { docx: renderDocx, xlsx: renderXlsx, pdf: renderPdf, text: renderText };
type Format = keyof typeof renderers;
const small: PlanContent = {
  ...samplePlan,
  tables: samplePlan.tables.map((t) => ({ ...t, rows: t.rows.slice(0, 6) })),
};

const units = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính', 'UBND các quận, huyện, thị xã'] as const;
const word = fc.constantFrom(
  'rà soát',
  'hồ sơ',
  'cây xanh',
  'học sinh',
  'bến xe',
  'hợp tác xã',
  'lớp học',
  'thư viện',
);
const draftRow = fc.record({
  title: fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => `Tổ chức ${words.join(' ')}`),
  lead: fc.constantFrom(...units),
  coordinator: fc.constantFrom(...units),
  product: fc.constantFrom('Báo cáo', 'Kế hoạch', 'Quyết định của UBND Thành phố'),
  timing: fc.constantFrom('Hàng năm', 'Thường xuyên', 'Quý II/2026', 'Trước ngày 15/12/2026', '2026-2027'),
});
const drafts = fc.array(draftRow, { minLength: 1, maxLength: 12 });

const contentOf = (
  rows: readonly (typeof draftRow extends fc.Arbitrary<infer R> ? R : never)[],
): PlanContent => ({
  paragraphs: samplePlan.paragraphs,
  tables: [
    {
      heading: samplePlan.tables[0]?.heading ?? [],
      rows: rows.map((r, i) => [String(i + 1), r.title, r.lead, r.coordinator, r.product, r.timing]),
    },
  ],
});

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** Opens a file with something else than the reader, and answers what stands at a place of it. */
const openAt: Record<
  Format,
  (bytes: Uint8Array, content: PlanContent) => Promise<(source: SourceRef) => string>
> = {
  text: (bytes) => {
    const lines = Buffer.from(bytes).toString('utf8').split('\n');
    return Promise.resolve(({ line }) => lines[(line ?? 0) - 1] ?? '');
  },
  // The printed rows are the heading and those of the content, in order.
  docx: (_, { tables }) =>
    Promise.resolve(
      ({ table, row }) => tables[(table ?? 0) - 1]?.rows[(row ?? 0) - 2]?.join(' ') ?? 'no such row',
    ),
  xlsx: async (bytes) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    return ({ row, cells }) => {
      const [, sheet = '', column = ''] =
        /^sheet "(.*)", row \d+, column (\d+)$/u.exec(cells['title'] ?? '') ?? [];
      return (
        book
          .getWorksheet(sheet)
          ?.getRow(row ?? 0)
          .getCell(Number(column)).text ?? 'no such sheet'
      );
    };
  },
  pdf: async (bytes) => {
    const { extractText } = await import('unpdf');
    const { text } = await extractText(new Uint8Array(bytes));
    return ({ page }) => text[(page ?? 0) - 1] ?? 'no such page';
  },
};

const LIMIT_MS = enough(60_000, 3_600_000);

describe('reading a file', () => {
  it.each(Object.keys(renderers) as Format[])(
    'never throws on a damaged %s',
    async (format) => {
      const whole = await renderers[format](small);
      const at = fc.nat(whole.length - 1);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 8 }),
          fc.option(at),
          async (changes, cut) => {
            const damaged = new Uint8Array(whole);
            for (const [place, value] of changes) damaged[place] = value;
            await expect(parse(damaged.slice(0, cut ?? damaged.length))).resolves.toBeDefined();
          },
        ),
        { numRuns: enough(25, 500) },
      );
    },
    LIMIT_MS,
  );

  it.each(['PK\u0003\u0004', '%PDF-1.7\n', '{\\rtf', '\u00d0\u00cf\u0011\u00e0'])(
    'never throws on anything behind %j',
    async (magic) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (rest) => {
          await expect(parse(Buffer.concat([Buffer.from(magic, 'latin1'), rest]))).resolves.toBeDefined();
        }),
        { numRuns: enough(50, 1000) },
      );
    },
  );

  it.each(Object.keys(renderers) as Format[])(
    'gives back from %s the draft that was printed',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(drafts, async (rows) => {
          const plan = await parse(await renderers[format](contentOf(rows)));
          if (isRejection(plan)) throw new Error(plan.code);
          const read = plan.tasks.map(({ title, leads, coordinators, product, timing }) => ({
            title,
            lead: leads.map(({ text }) => text).join('; '),
            coordinator: coordinators.map(({ text }) => text).join('; '),
            product,
            timing: timing.text,
          }));
          expect(read).toEqual(rows);
        }),
        { numRuns: format === 'pdf' ? enough(8, 80) : enough(15, 300) },
      );
    },
    LIMIT_MS,
  );

  it.each(Object.keys(renderers) as Format[])(
    'names for each task of %s a place where its title stands',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(drafts, async (rows) => {
          const content = contentOf(rows);
          const bytes = await renderers[format](content);
          const plan = await parse(bytes);
          if (isRejection(plan)) throw new Error(plan.code);
          expect(plan.tasks).toHaveLength(rows.length);
          const textAt = await openAt[format](bytes, content);
          for (const { title, source } of plan.tasks)
            expect(withoutSpace(textAt(source))).toContain(withoutSpace(title));
        }),
        {
          numRuns:
            format === 'text' ? enough(100, 2_000) : format === 'pdf' ? enough(6, 60) : enough(12, 240),
        },
      );
    },
    LIMIT_MS,
  );
});
