import { applyEdits, runOf, type Edit } from '#libs/plan-import/read/docx/edit-xml';
import { scanXml } from '#libs/plan-import/read/docx/scan-xml';

/** Characters that no text may hold (Unicode keeps them for inner use); they carry changes through mammoth. */
export const marks = {
  deleted: '\ufdd0',
  inserted: '\ufdd1',
  end: '\ufdd2',
  rowInserted: '\ufdd3',
  rowDeleted: '\ufdd4',
} as const;
const anyMark = /[\ufdd0-\ufdd4]/gu;

const tracked = /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)[\s/>]/u;
/** Whether somebody has yet to decide about changes in a part. */
export const hasChanges = (xml: string): boolean => tracked.test(xml);

export interface MarkedChanges {
  readonly xml: string;
  /** Texts of rows that were deleted side by side; a mark says which of these belong beside a row. */
  readonly rowsDeleted: readonly (readonly string[])[];
}

interface Row {
  /** Put in and taken away again: it was never there. */
  change: 'inserted' | 'deleted' | 'never' | null;
  readonly cells: string[];
  /** Where a paragraph can be put at the end of each cell. */
  readonly ends: number[];
}
interface Table {
  readonly rows: Row[];
  /** Texts of deleted rows that no row has been told of. */
  readonly gone: string[];
  last: Row | null;
}
interface Change {
  readonly kind: 'deleted' | 'inserted';
  readonly from: number;
  text: string;
}

const kinds = new Map([
  ['w:del', 'deleted'],
  ['w:moveFrom', 'deleted'],
  ['w:ins', 'inserted'],
  ['w:moveTo', 'inserted'],
] as const);
const kindOf = (name: string): Change['kind'] | undefined => kinds.get(name as 'w:del');
const paragraphOf = (text: string): string => `<w:p>${runOf(text)}</w:p>`;

/**
 * Marks in the text what tracked changes take away and put in, since mammoth reads them as accepted without
 * a word. What was put in and taken away again was never there.
 */
export function markChanges(source: string): MarkedChanges {
  const xml = source.replace(anyMark, '');
  const rowsDeleted: string[][] = [];
  if (!hasChanges(xml)) return { xml, rowsDeleted };
  const edits: Edit[] = [];
  const tables: Table[] = [];
  const open: Change[] = [];
  /** The paragraph's own end is deleted, so mammoth joins what is left of it to the next one. */
  let joins = false;
  const tell = (row: Row, mark: string): void => {
    for (const end of row.ends) edits.push({ from: end, to: end, text: paragraphOf(mark) });
  };
  const goneMark = ({ gone }: Table): string =>
    marks.rowDeleted + String(rowsDeleted.push(gone.splice(0)) - 1) + marks.end;
  const say = (text: string): void => {
    const never = new Set(open.map(({ kind }) => kind)).size > 1;
    if (!never) for (const change of open) change.text += text;
    for (const { rows } of tables) {
      const cells = rows.at(-1)?.cells ?? [];
      if (cells.length > 0) cells[cells.length - 1] += text;
    }
  };
  const closeRow = (table: Table, row: Row): void => {
    table.rows.pop();
    if (row.change === 'never') return;
    if (row.change === 'deleted') {
      const texts = row.cells.map((text) => text.replace(/\s+/gu, ' ').trim());
      table.gone.push(texts.filter((text) => text !== '').join(' | '));
      return;
    }
    if (row.change === 'inserted') tell(row, marks.rowInserted);
    if (table.gone.length > 0) tell(row, goneMark(table));
    table.last = row;
  };
  scanXml(xml, {
    open: ({ name, start }, path) => {
      const parent = path.at(-2) ?? '';
      const kind = kindOf(name);
      const row = tables.at(-1)?.rows.at(-1);
      if (name === 'w:tbl') tables.push({ rows: [], gone: [], last: null });
      else if (name === 'w:tr') tables.at(-1)?.rows.push({ change: null, cells: [], ends: [] });
      else if (name === 'w:tc') row?.cells.push('');
      else if (name === 'w:pPr') joins = false;
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:p') say(' ');
      else if (kind !== undefined && parent === 'w:trPr' && row)
        row.change = row.change === null || row.change === kind ? kind : 'never';
      else if (kind === 'deleted' && parent === 'w:rPr' && path.at(-3) === 'w:pPr') joins = true;
      else if (kind !== undefined && !parent.endsWith('Pr') && path.includes('w:p'))
        open.push({ kind, from: start, text: '' });
    },
    text: (text, path) => {
      const name = path.at(-1);
      if (name === 'w:t' || name === 'w:delText') say(text);
    },
    close: (name, path, start, end) => {
      const table = tables.at(-1);
      const row = table?.rows.at(-1);
      if (name === 'w:tc') row?.ends.push(start);
      else if (name === 'w:tr' && table && row) closeRow(table, row);
      else if (name === 'w:tbl' && table) {
        tables.pop();
        if (table.gone.length === 0) return;
        if (table.last) tell(table.last, goneMark(table));
        else edits.push({ from: end, to: end, text: paragraphOf(goneMark(table)) });
      } else if (kindOf(name) && !path.at(-2)?.endsWith('Pr') && path.includes('w:p')) {
        const change = open.pop();
        if (change === undefined || change.text === '' || open.length > 0) return;
        const { kind, from, text } = change;
        if (kind === 'deleted')
          edits.push({ from, to: end, text: runOf(marks.deleted + text + marks.end + (joins ? ' ' : '')) });
        else
          edits.push(
            { from, to: from, text: runOf(marks.inserted) },
            { from: end, to: end, text: runOf(marks.end) },
          );
      }
    },
  });
  return { xml: applyEdits(xml, edits), rowsDeleted };
}
