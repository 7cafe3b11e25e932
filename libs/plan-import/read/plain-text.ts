import { defaultLimits } from '#libs/plan-import/limits';
import { placeAt, type Block, type Row } from '#libs/plan-import/read/blocks';
import type { GridLimits } from '#libs/plan-import/read/cell-grid';
import { cleanText } from '#libs/plan-import/read/clean-text';
import { atMost } from '#libs/plan-import/read/refusals';
import { readHtmlTable } from '#libs/plan-import/read/text/html-table';
import { isPipeRule, listItem, markdownHeading, pipeCells } from '#libs/plan-import/read/text/markdown';

const pageNumber = /^\s*(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*$/iu;
const tableBegins = /<table\b[^<>]{0,500}>/iu;
const tableEnds = /<\/table\s*>/iu;

/** Walks through the lines and gathers blocks; a table is open until a line that is no row of it. */
class TextReader {
  readonly blocks: Block[] = [];
  private rows: Row[] = [];
  private page = 1;
  private pageEnded = false;
  private spaced = false;
  private tables = 0;
  private places = 0;

  constructor(private readonly limits: GridLimits) {}

  /** A blank line, or a lone page number inside a table, ends a printed page of it. */
  line(raw: string, line: number): void {
    if (raw.trim() === '' || (this.rows.length > 0 && pageNumber.test(raw))) {
      this.pageEnded = this.rows.length > 0;
      this.spaced = true;
      return;
    }
    if (isPipeRule(raw)) return;
    const cells = pipeCells(raw) ?? (raw.includes('\t') ? raw.split('\t').map(cleanText) : null);
    if (cells !== null) this.row(cells, line);
    else this.text(raw, line);
  }

  /** A table in HTML, which begins in this line of the file and has its merged cells. */
  htmlTable(html: string, line: number): void {
    this.closeTable();
    const { rows, spans, lines } = readHtmlTable(html, {
      ...this.limits,
      cells: this.limits.cells - this.places,
    });
    if (rows.length === 0) return;
    this.places += rows.length * (rows[0]?.length ?? 0);
    this.tables += 1;
    const table = this.tables;
    const placed = rows.map((cells, i) => ({
      cells,
      page: 1,
      place: placeAt({ line: line + (lines[i] ?? 0), table, row: i + 1 }),
    }));
    this.blocks.push({
      kind: 'table',
      rows: placed,
      spans,
      flattened: false,
      place: placeAt({ line, table }),
    });
    this.spaced = true;
  }

  closeTable(): void {
    const place = this.rows[0]?.place;
    if (place !== undefined)
      this.blocks.push({ kind: 'table', rows: this.rows, spans: [], flattened: true, place });
    this.rows = [];
    this.page = 1;
    this.pageEnded = false;
  }

  private row(cells: readonly string[], line: number): void {
    cells.forEach((text) => atMost('cell-characters', this.limits.cellCharacters, text.length));
    this.places += cells.length;
    atMost('cells', this.limits.cells, this.places);
    if (this.rows.length === 0) this.tables += 1;
    if (this.pageEnded) this.page += 1;
    this.pageEnded = false;
    const place = placeAt({ line, table: this.tables, row: this.rows.length + 1 });
    this.rows.push({ cells, place, page: this.page });
    this.spaced = false;
  }

  private text(raw: string, line: number): void {
    this.closeTable();
    const common = { place: placeAt({ line }), spaced: this.spaced };
    const heading = markdownHeading(raw);
    const item = heading === null ? listItem(raw) : null;
    const text = heading?.text ?? item?.text ?? cleanText(raw);
    this.spaced = text === '';
    if (text === '') return;
    if (heading !== null) this.blocks.push({ kind: 'heading', ...common, ...heading });
    else if (item !== null) this.blocks.push({ kind: 'item', ...common, ...item });
    else this.blocks.push({ kind: 'paragraph', text, ...common });
  }
}

/**
 * Reads text as recognition software writes it: cells parted by tabs, pages by blank lines, with the remnants
 * of Markdown and HTML. A blank line or a lone page number inside a table is a page break; any other line
 * that is no row ends the table.
 *
 * @throws Unreadable `IMPORT.TOO_COMPLEX`
 */
export function readPlainText(text: string, limits: GridLimits = defaultLimits): readonly Block[] {
  const reader = new TextReader(limits);
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u);
  let lastEnd = -1;
  lines.forEach((raw, i) => {
    if (tableEnds.test(raw)) lastEnd = i;
  });
  for (let i = 0; i < lines.length; i += 1) {
    const raw = lines[i]!;
    const begin = tableBegins.exec(raw);
    if (begin === null || lastEnd < i) {
      reader.line(raw, i + 1);
      continue;
    }
    if (begin.index > 0) reader.line(raw.slice(0, begin.index), i + 1);
    let end = i;
    while (!tableEnds.test(lines[end]!)) end += 1;
    reader.htmlTable([raw.slice(begin.index), ...lines.slice(i + 1, end + 1)].join('\n'), i + 1);
    i = end;
  }
  reader.closeTable();
  return reader.blocks;
}
