import type { ImportLimits } from '#libs/plan-import/limits';
import { placeAt, type Block, type Row, type Span, type Table } from '#libs/plan-import/read/blocks';
import { findFurniture } from '#libs/plan-import/read/pdf/furniture';
import { linesOf, type Line } from '#libs/plan-import/read/pdf/lines';
import { loadPages } from '#libs/plan-import/read/pdf/load-pdf';
import { paragraphsOf } from '#libs/plan-import/read/pdf/paragraphs';
import { ruledTables, type PageTable, type Stretch } from '#libs/plan-import/read/pdf/ruled-tables';
import { unruledTables } from '#libs/plan-import/read/pdf/unruled-tables';
import { atMost, Unreadable, type ReadFile } from '#libs/plan-import/read/refusals';

interface ReadPage {
  readonly number: number;
  readonly height: number;
  readonly tables: readonly PageTable[];
  readonly lines: readonly Line[];
}

/** A table while its pages are put together. */
interface OpenTable {
  readonly edges: readonly Stretch[];
  readonly flattened: boolean;
  readonly table: number;
  readonly page: number;
  readonly rows: Row[];
  readonly spans: Span[];
}

const sameColumns = (a: readonly Stretch[], b: readonly Stretch[]): boolean =>
  a.length === b.length && a.every(({ from, to }, i) => from <= b[i]!.to && to >= b[i]!.from);

/** Puts the pages' text and tables in order; a table at a page's top carries on one at the last page's bottom. */
class Assembler {
  readonly blocks: Block[] = [];
  private open: OpenTable | null = null;
  private tables = 0;
  private places = 0;

  constructor(private readonly limits: ImportLimits) {}

  add({ number, tables, lines }: ReadPage): void {
    const unruled = unruledTables(lines);
    const text = paragraphsOf(unruled.rest, number);
    const parts = [
      ...[...tables, ...unruled.tables].map((table) => ({ y: table.top, table })),
      ...text.map((block) => ({ y: block.y, block })),
    ];
    for (const part of parts.sort((a, b) => a.y - b.y)) {
      if ('table' in part) this.table(part.table, number);
      else {
        this.close();
        const { y: _, ...block } = part.block;
        this.blocks.push(block);
      }
    }
  }

  private table(found: PageTable, page: number): void {
    const goesOn =
      this.open !== null &&
      this.open.flattened === found.flattened &&
      sameColumns(this.open.edges, found.edges);
    if (!goesOn) {
      this.close();
      this.tables += 1;
      this.open = {
        edges: found.edges,
        flattened: found.flattened,
        table: this.tables,
        page,
        rows: [],
        spans: [],
      };
    }
    const { rows, spans, table } = this.open!;
    const offset = rows.length;
    const printed = (rows.at(-1)?.page ?? 0) + 1;
    found.rows.forEach((cells, i) => {
      cells.forEach((text) => atMost('cell-characters', this.limits.cellCharacters, text.length));
      this.places += cells.length;
      rows.push({ cells, page: printed, place: placeAt({ page, table, row: offset + i + 1 }) });
    });
    atMost('cells', this.limits.cells, this.places);
    spans.push(...found.spans.map((span) => ({ ...span, row: span.row + offset })));
  }

  close(): void {
    if (this.open === null) return;
    const { rows, spans, flattened, table, page } = this.open;
    const block: Table = { kind: 'table', rows, spans, flattened, place: placeAt({ page, table }) };
    this.blocks.push(block);
    this.open = null;
  }
}

/** Characters on a page under which it has no text to read, only perhaps a stamp or a page number. */
const LEAST_TEXT = 20;

/**
 * Reads a PDF that has a text layer. Tables are rebuilt from their drawn lines, with the merged cells that these
 * show, or from the space between columns; they go on over pages. Page numbers, headers and footers are left out.
 *
 * @throws Unreadable `IMPORT.SCANNED`, `IMPORT.ENCRYPTED`, `IMPORT.TOO_COMPLEX`; an error of pdf.js for a broken file
 */
export async function readPdf(bytes: Uint8Array, limits: ImportLimits): Promise<ReadFile> {
  const pages: ReadPage[] = [];
  let characters = 0;
  for await (const page of loadPages(bytes, limits)) {
    const { tables, rest } = ruledTables(page);
    characters += page.pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    pages.push({ number: page.number, height: page.height, tables, lines: linesOf(rest) });
  }
  if (characters < LEAST_TEXT * pages.length) throw new Unreadable('IMPORT.SCANNED', { pages: pages.length });
  const isFurniture = findFurniture(pages);
  const assembler = new Assembler(limits);
  for (const page of pages)
    assembler.add({ ...page, lines: page.lines.filter((line) => !isFurniture(line, page.height)) });
  assembler.close();
  return { blocks: assembler.blocks, findings: [] };
}
