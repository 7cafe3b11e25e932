import PDFDocument from 'pdfkit';
import { rowSpanAt, type ContentTable, type PlanContent } from './content';

const font = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
/** Points. */
const [MARGIN, SIZE, PADDING, BOTTOM] = [40, 8, 3, 40];

export interface PdfLook {
  /** Whether cells have borders; without them only space parts the columns. */
  readonly ruled: boolean;
  /** Asked for on opening. */
  readonly password?: string;
}

/** Draws one table: rows as high as their longest cell, merged cells in one piece, the heading on every page. */
class TablePrinter {
  private readonly widths: readonly number[];
  private y: number;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly table: ContentTable,
    private readonly look: PdfLook,
  ) {
    const shares = table.heading.map((_, column) => (column === 0 ? 0.4 : column === 1 ? 2 : 1));
    const whole = shares.reduce((sum, share) => sum + share, 0);
    this.widths = shares.map((share) => ((pdf.page.width - 2 * MARGIN) * share) / whole);
    this.y = pdf.y + 8;
  }

  print(): void {
    this.box(this.table.heading, [this.heightOf(this.table.heading)]);
    let row = 0;
    while (row < this.table.rows.length) {
      const end = this.blockEnd(row);
      const block = this.table.rows.slice(row, end);
      const heights = this.heightsOf(row, end);
      const height = heights.reduce((sum, h) => sum + h, 0);
      if (this.y + height > this.pdf.page.height - BOTTOM) {
        this.pdf.addPage();
        this.y = MARGIN;
        this.box(this.table.heading, [this.heightOf(this.table.heading)]);
      }
      block.forEach((cells, i) => this.box(cells, heights.slice(i), row + i));
      row = end;
    }
    this.pdf.x = MARGIN;
    this.pdf.y = this.y + 8;
  }

  /** Rows that merged cells hold together stay on one page. */
  private blockEnd(row: number): number {
    let end = row + 1;
    while (this.table.rows[end]?.includes(null)) end += 1;
    return end;
  }

  private heightOf(
    cells: readonly (string | null)[],
    merged: (column: number) => boolean = () => false,
  ): number {
    const heights = cells.map((text, column) =>
      text === null || merged(column)
        ? 0
        : this.pdf.heightOfString(text === '' ? ' ' : text, { width: this.widths[column]! - 2 * PADDING }),
    );
    return Math.max(SIZE * 1.2, ...heights) + 2 * PADDING + (this.look.ruled ? 0 : 6);
  }

  /** Rows are as high as their own cells; a merged cell that needs more makes its last row higher. */
  private heightsOf(from: number, to: number): number[] {
    const rows = this.table.rows.slice(from, to);
    const heights = rows.map((cells, i) =>
      this.heightOf(cells, (c) => rowSpanAt(this.table, from + i, c) > 1),
    );
    rows.forEach((cells, i) =>
      cells.forEach((text, column) => {
        const span = rowSpanAt(this.table, from + i, column);
        if (text === null || span === 1) return;
        const room = heights.slice(i, i + span).reduce((sum, h) => sum + h, 0);
        const need =
          this.pdf.heightOfString(text, { width: this.widths[column]! - 2 * PADDING }) + 2 * PADDING;
        if (need > room) heights[i + span - 1]! += need - room;
      }),
    );
    return heights;
  }

  /** Prints a row; `heights` are its own and those of the rows that its merged cells reach into. */
  private box(
    cells: readonly (string | null)[],
    heights: readonly number[],
    row: number | null = null,
  ): void {
    let x = MARGIN;
    cells.forEach((text, column) => {
      const width = this.widths[column]!;
      const span = row === null ? 1 : rowSpanAt(this.table, row, column);
      const height = heights.slice(0, span).reduce((sum, h) => sum + h, 0);
      if (text !== null) {
        if (this.look.ruled) this.pdf.rect(x, this.y, width, height).lineWidth(0.5).stroke();
        if (text !== '') this.pdf.text(text, x + PADDING, this.y + PADDING, { width: width - 2 * PADDING });
      }
      x += width;
    });
    this.y += heights[0]!;
  }
}

/** A PDF with a text layer and page numbers, on pages of A4 laid across. */
export const renderPdf = (content: PlanContent, look: PdfLook = { ruled: true }): Promise<Uint8Array> => {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    bufferPages: true,
    ...(look.password === undefined ? {} : { userPassword: look.password }),
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Uint8Array>((done) => pdf.on('end', () => done(Buffer.concat(chunks))));
  pdf.font(font).fontSize(SIZE);
  for (const text of content.paragraphs) {
    if (text === '') pdf.moveDown(1);
    else pdf.text(text, MARGIN, pdf.y, { width: pdf.page.width - 2 * MARGIN });
  }
  for (const table of content.tables) new TablePrinter(pdf, table, look).print();
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.text(String(page + 1), MARGIN, pdf.page.height - 25, {
      width: pdf.page.width - 2 * MARGIN,
      align: 'center',
    });
  }
  pdf.end();
  return ended;
};
