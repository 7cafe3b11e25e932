import type { ParsedDocument } from '#libs/domain/plan/draft/index';
import { spanIndex, type Place, type Row, type Table } from '#libs/plan-import/read/blocks';
import type { SourceCell, SourceRole, SourceRow, SourceUse } from '#libs/plan-import/source/source-blocks';

interface Context {
  readonly at: (place: Place, column?: number) => readonly SourceUse[];
  readonly isPart: (words: string, use: SourceUse) => boolean;
  readonly document: ParsedDocument;
}

const filled = (row: Row): readonly string[] =>
  row.cells.map((text) => text.trim()).filter((text) => text !== '');

const bareNumber = (text: string): string =>
  text
    .trim()
    .replace(/[().]+$/u, '')
    .replace(/^\(/u, '');

/** The number beside what a row says is its own. */
const asNumber = (text: string, titles: readonly SourceUse[]): readonly SourceUse[] =>
  titles
    .filter(({ key }) => bareNumber(text) === key || key.endsWith(`.${bareNumber(text)}`))
    .map((use) => ({ ...use, field: 'number' }));

/** The cells of each row by column with what was read from them, before what has no use is told apart. */
function readUses(table: Table, { at, isPart }: Context): readonly (readonly SourceUse[])[][] {
  const above: (readonly SourceUse[])[] = [];
  /** What a page broke off stands below, whole, and was joined to the row above. */
  const joined = (cells: readonly string[]): (readonly SourceUse[])[] => {
    const parts = cells.map((text, column) => (above[column] ?? []).filter((use) => isPart(text, use)));
    return cells.every((text, column) => text.trim() === '' || parts[column]?.length)
      ? parts
      : cells.map(() => []);
  };
  return table.rows.map(({ cells, place }) => {
    const own = cells.map((_, column) => at(place, column + 1));
    if (own.every((uses) => uses.length === 0)) return joined(cells);
    const titles = own.flat().filter(({ field }) => field === 'title');
    return cells.map((text, column) => {
      const uses = own[column] ?? [];
      if (uses.length > 0) above[column] = uses;
      return uses.length > 0 ? uses : asNumber(text, titles);
    });
  });
}

/**
 * A table's rows with what became of each cell. What stands over the first row that was used, and a lone text between
 * such rows, are headings.
 */
export const tableUse = (table: Table, context: Context): readonly SourceRow[] => {
  const uses = readUses(table, context);
  const spans = spanIndex(table);
  const first = uses.findIndex((row) => row.some((cell) => cell.length > 0));
  const isHeading = (row: Row, index: number): boolean =>
    first >= 0 && (index < first || new Set(filled(row)).size <= 2);
  const saysDocument = (text: string): boolean =>
    context.document.number !== null && text.includes(context.document.number);
  const roleOf = (text: string, row: Row, index: number): SourceRole => {
    if (text.trim() === '' || isHeading(row, index)) return 'heading';
    return saysDocument(text) ? 'document' : 'unused';
  };
  return table.rows.map((row, index) => {
    const { table: _, ...place } = row.place;
    const cells = row.cells.flatMap((text, column): SourceCell[] => {
      const span = spans.get(`${index}:${column}`);
      if (span !== undefined && (span.row !== index || span.column !== column)) return [];
      const own = uses[index]?.[column] ?? [];
      const role = own.length > 0 ? 'row' : roleOf(text, row, index);
      return [{ text, role, uses: own, rowSpan: span?.rowSpan ?? 1, colSpan: span?.colSpan ?? 1 }];
    });
    return { place, cells };
  });
};
