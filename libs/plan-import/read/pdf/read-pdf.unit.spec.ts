import PDFDocument from 'pdfkit';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Block } from '#libs/plan-import/read/blocks';
import { readBlocks } from '#libs/plan-import/read/read-blocks';

const font = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const [LEFT, LEADING, SIZE] = [60, 14, 10];

/** Prints what a function draws on each of so many pages of A4. */
async function print(
  pages: number,
  draw: (pdf: PDFKit.PDFDocument, page: number) => void,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Uint8Array>((done) => pdf.on('end', () => done(Buffer.concat(chunks))));
  for (let page = 1; page <= pages; page += 1) {
    pdf.addPage().font(font).fontSize(SIZE);
    draw(pdf, page);
  }
  pdf.end();
  return ended;
}
const at = (pdf: PDFKit.PDFDocument, text: string, x: number, y: number): void =>
  void pdf.text(text, x, y, { lineBreak: false });
const read = async (bytes: Uint8Array): Promise<readonly Block[]> => {
  const answer = await readBlocks(bytes, { fileName: 'tep.pdf' });
  if (isRejection(answer)) throw new Error(answer.code);
  return answer.blocks;
};
/** Texts as text, tables as rows of cells. */
const shown = (blocks: readonly Block[]): readonly unknown[] =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : block.text));

describe('what is printed around the text of a PDF', () => {
  it('is left out: headers, footers and page numbers', async () => {
    const bytes = await print(4, (pdf, page) => {
      at(pdf, 'Kế hoạch trồng cây của Thành phố', LEFT, 25);
      at(pdf, `Đoạn văn của trang thứ ${'hai ba tư năm'.split(' ')[page - 1]}.`, LEFT, 200);
      at(pdf, `Trang ${page}/4`, 280, 800);
      at(pdf, 'Ký bởi: Văn phòng UBND', LEFT, 815);
    });
    expect(shown(await read(bytes))).toEqual(
      ['hai', 'ba', 'tư', 'năm'].map((page) => `Đoạn văn của trang thứ ${page}.`),
    );
  });

  it('is kept where it stands on one page alone, or in the middle of the pages', async () => {
    const bytes = await print(4, (pdf, page) => {
      if (page === 1) at(pdf, 'ỦY BAN NHÂN DÂN THÀNH PHỐ', LEFT, 25);
      at(pdf, 'Các đơn vị báo cáo hằng tháng.', LEFT, 400);
    });
    expect(shown(await read(bytes))).toEqual([
      'ỦY BAN NHÂN DÂN THÀNH PHỐ',
      ...Array.from({ length: 4 }, () => 'Các đơn vị báo cáo hằng tháng.'),
    ]);
  });

  it('does not part a table that goes on over the page', async () => {
    const row = (pdf: PDFKit.PDFDocument, y: number, cells: readonly string[]): void =>
      cells.forEach((text, i) => {
        pdf.rect(LEFT + i * 120, y, 120, 20).stroke();
        at(pdf, text, LEFT + i * 120 + 4, y + 4);
      });
    const bytes = await print(3, (pdf, page) => {
      at(pdf, 'Phụ lục kế hoạch trồng cây', LEFT, 25);
      row(pdf, 100, ['TT', 'Nhiệm vụ', 'Chủ trì']);
      row(pdf, 120, [String(page), `Trồng cây đợt ${page}`, 'Sở Y tế']);
      at(pdf, String(page), 290, 810);
    });
    const [table, ...rest] = await read(bytes);
    expect(rest).toEqual([]);
    expect(table?.kind === 'table' && table.rows.map(({ place }) => place.page)).toEqual([1, 1, 2, 2, 3, 3]);
  });
});

describe('the text of a PDF', () => {
  it('is paragraphs: full lines carry on, short lines end, and a cut word is one again', async () => {
    const lines = [
      'Sở Y tế chủ trì, phối hợp với Sở Nội vụ và UBND các phường, xã khảo sát đất trống và',
      'nguồn nước.',
      '- Trồng cây thuốc theo Kế hoạch số 20-',
      'KH/TU.',
    ];
    const bytes = await print(1, (pdf) => lines.forEach((line, i) => at(pdf, line, LEFT, 100 + i * LEADING)));
    expect(shown(await read(bytes))).toEqual([
      lines.slice(0, 2).join(' '),
      '- Trồng cây thuốc theo Kế hoạch số 20-',
      'KH/TU.',
    ]);
  });

  it('has no stamp that runs across the page', async () => {
    const bytes = await print(1, (pdf) => {
      at(pdf, 'Sở Y tế chủ trì trồng cây thuốc trong trường học.', LEFT, 100);
      pdf.rotate(45, { origin: [200, 300] });
      at(pdf, 'DỰ THẢO', 200, 300);
    });
    expect(shown(await read(bytes))).toEqual(['Sở Y tế chủ trì trồng cây thuốc trong trường học.']);
  });
});
