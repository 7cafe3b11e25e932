import type { Finding } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { ImportLimits } from '#libs/plan-import/limits';
import { placeAt, type Block } from '#libs/plan-import/read/blocks';
import { expandGrid, type GridCell } from '#libs/plan-import/read/cell-grid';
import type { ZipParts } from '#libs/plan-import/read/container/zip-parts';
import { readWithMammoth, type Node, type WordDocument } from '#libs/plan-import/read/docx/mammoth-document';
import { ListLabels, listStyles } from '#libs/plan-import/read/docx/numbering';
import { hasChanges, markChanges, type MarkedChanges } from '#libs/plan-import/read/docx/mark-changes';
import { prepareDocument } from '#libs/plan-import/read/docx/prepare-document';
import { readChanges } from '#libs/plan-import/read/docx/read-changes';
import {
  changesElsewhere,
  tellChanges,
  readRowChanges,
  type PlaceChanges,
} from '#libs/plan-import/read/docx/tracked-changes';
import { Unreadable, type ReadFile } from '#libs/plan-import/read/refusals';
import { tidyLines } from '#libs/plan-import/read/tidy-text';

/** A paragraph's text, and the notes that it refers to. */
function textOf(node: Node, notes: Node[]): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'noteReference':
      notes.push(node);
      return '';
    case 'table':
      return '';
    default:
      return (node.children ?? []).map((child) => textOf(child, notes)).join('');
  }
}

const headingLevel = (style: string | null | undefined): number | null => {
  const level = /^heading (\d)/iu.exec(style ?? '')?.[1];
  return level === undefined ? null : Number(level);
};

/** Walks through the tree in reading order and gathers blocks. */
class Gatherer {
  readonly blocks: Block[] = [];
  readonly changes: PlaceChanges[] = [];
  private paragraphs = 0;
  private tables = 0;
  private spaced = false;
  private centred = false;
  private places = 0;

  constructor(
    private readonly document: WordDocument,
    private readonly limits: ImportLimits,
    private readonly deleted: MarkedChanges['rowsDeleted'],
  ) {}

  read(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.type === 'paragraph') this.paragraph(node);
      else if (node.type === 'table') this.table(node);
      else if (node.children !== undefined) this.read(node.children);
    }
  }

  private paragraph(node: Node): void {
    this.paragraphs += 1;
    const notes: Node[] = [];
    const place = placeAt({ paragraph: this.paragraphs });
    const read = readChanges(textOf(node, notes));
    const { words } = read;
    const rowsDeleted = read.beside.flatMap((group) => this.deleted[group] ?? []);
    if (words.length > 0 || rowsDeleted.length > 0)
      this.changes.push({ place, words, rowsDeleted, important: rowsDeleted.length > 0 });
    const lines = tidyLines(read.text)
      .split('\n')
      .filter((line) => line !== '');
    // Titles are centred and set off by space that the tree does not know; where centring ends, they end.
    const centred = node.alignment === 'center';
    const turns = centred !== this.centred;
    const level = headingLevel(node.styleName);
    lines.forEach((text, i) => {
      const common = { text, place, spaced: i === 0 && (this.spaced || turns) };
      const marker = node.numbering ? (/^\S{1,8}(?=\s)/u.exec(text)?.[0] ?? '') : '';
      if (level !== null) this.blocks.push({ kind: 'heading', level, ...common });
      else if (node.numbering && i === 0)
        this.blocks.push({ kind: 'item', marker, level: Number(node.numbering.level) + 1, ...common });
      else this.blocks.push({ kind: 'paragraph', ...common });
    });
    this.spaced = lines.length === 0;
    if (lines.length > 0) this.centred = centred;
    this.notes(notes);
  }

  /** Footnotes and endnotes follow what refers to them, in parentheses: they are remarks, nobody's duty. */
  private notes(references: readonly Node[]): void {
    for (const reference of references) {
      const body = this.document.notes.resolve(reference)?.body ?? [];
      const text = tidyLines(body.map((node) => textOf(node, [])).join('\n')).replaceAll('\n', ' ');
      if (text !== '')
        this.blocks.push({
          kind: 'paragraph',
          text: `(Chú thích: ${text})`,
          place: placeAt({ paragraph: this.paragraphs }),
          spaced: true,
        });
    }
  }

  private table(node: Node): void {
    this.tables += 1;
    const table = this.tables;
    const notes: Node[] = [];
    const nested: Node[] = [];
    const cells = rowsOf(node).map((row) =>
      cellsOf(row).map((cell): GridCell => {
        const content = cell.children ?? [];
        nested.push(...content.filter(({ type }) => type === 'table'));
        const text = tidyLines(content.map((child) => textOf(child, notes)).join('\n'));
        return { text, colSpan: cell.colSpan ?? 1, rowSpan: cell.rowSpan ?? 1 };
      }),
    );
    const { rows: marked, spans } = expandGrid(cells, {
      ...this.limits,
      cells: this.limits.cells - this.places,
    });
    const { rows, changes } = readRowChanges(marked, { table, deleted: this.deleted });
    this.changes.push(...changes);
    this.places += rows.reduce((sum, row) => sum + row.length, 0);
    this.blocks.push({
      kind: 'table',
      rows: rows.map((row, i) => ({ cells: row, place: placeAt({ table, row: i + 1 }), page: 1 })),
      spans,
      flattened: false,
      place: placeAt({ table }),
    });
    this.notes(notes);
    // A table inside a cell is a table of its own, read after the one around it.
    nested.forEach((inner) => this.table(inner));
    this.spaced = true;
  }
}

const rowsOf = (table: Node): readonly Node[] =>
  (table.children ?? []).flatMap((child) => (child.type === 'tableRow' ? [child] : rowsOf(child)));
const cellsOf = (row: Node): readonly Node[] =>
  (row.children ?? []).flatMap((child) => (child.type === 'tableCell' ? [child] : cellsOf(child)));

const hiddenText = (text: string): Finding =>
  finding(
    'DOCX.HIDDEN_TEXT',
    'warning',
    'document',
    message('finding.DOCX.HIDDEN_TEXT', { text: text.slice(0, 300) }),
  );

const mainPart = ({ names }: ZipParts): string =>
  names.find((name) => /^word\/document\d*\.xml$/u.test(name)) ?? 'word/document.xml';

const decode = (part: Buffer | undefined): string | null =>
  part === undefined ? null : new TextDecoder('utf-8', { fatal: true }).decode(part);

/**
 * Reads a Word file with its real merged cells, lists with their printed labels, text boxes and notes. Tracked
 * changes count as accepted and are reported with old and new words; hidden text is reported and left out.
 *
 * @throws Unreadable, or an error of the XML parser
 */
export async function readDocx(parts: ZipParts, limits: ImportLimits): Promise<ReadFile> {
  const main = mainPart(parts);
  const source = decode(parts.xml.get(main));
  if (source === null) throw new Unreadable('IMPORT.BROKEN', { reason: 'no main part' });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const labels = new ListLabels(decode(parts.xml.get(`${folder}numbering.xml`)));
  const marked = markChanges(source);
  const { xml, hidden } = prepareDocument(
    marked.xml,
    labels,
    listStyles(decode(parts.xml.get(`${folder}styles.xml`))),
  );
  const prepared = { ...parts, xml: new Map([...parts.xml, [main, Buffer.from(xml)]]) };
  const document = await readWithMammoth(prepared);
  if (document === null) throw new Unreadable('IMPORT.BROKEN', { reason: 'no document' });
  const gatherer = new Gatherer(document, limits, marked.rowsDeleted);
  gatherer.read(document.children);
  const changes = tellChanges(gatherer.changes);
  const untold =
    (changes.findings.length === 0 && hasChanges(source)) ||
    ['footnotes', 'endnotes'].some((name) => hasChanges(decode(parts.xml.get(`${folder}${name}.xml`)) ?? ''));
  const elsewhere = untold ? [changesElsewhere()] : [];
  return {
    blocks: gatherer.blocks,
    findings: [...changes.findings, ...elsewhere, ...hidden.slice(0, 20).map(hiddenText)],
    ofRows: changes.ofRows,
  };
}
