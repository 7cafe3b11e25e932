import type { Finding } from '#libs/domain/plan/draft/index';
import { message, type Message } from '#libs/messages/message';
import { joined } from '#libs/messages/word';
import { placeInWords } from '#libs/telling/source-place';
import { finding } from '#libs/plan-import/findings';
import { headedBy } from '#libs/plan-import/layout/columns';
import { placeAt, type Place } from '#libs/plan-import/read/blocks';
import type { MarkedChanges } from '#libs/plan-import/read/docx/mark-changes';
import { readChanges, type WordChange } from '#libs/plan-import/read/docx/read-changes';
import type { ReadFile, RowFinding } from '#libs/plan-import/read/refusals';
import { tidyLines } from '#libs/plan-import/read/tidy-text';

/** What tracked changes did at one place: a paragraph, or a row of a table. */
export interface PlaceChanges {
  readonly place: Place;
  /** The row's first words, which people know it by. */
  readonly row?: string;
  readonly words: readonly (WordChange & { readonly column?: string })[];
  readonly rowInserted?: boolean;
  readonly rowsDeleted: readonly string[];
  /** Whether a deadline, a lead or a whole row is concerned. */
  readonly important: boolean;
}

const MOST_TOLD = 50;
/** At one place. */
const MOST_SAID = 100;
const clip = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** What the cell's column is headed by: the topmost short text above it. */
const headingOf = (rows: readonly (readonly string[])[], row: number, column: number): string | undefined =>
  rows
    .slice(0, Math.min(row, 3))
    .map((cells) => (cells[column] ?? '').replaceAll('\n', ' '))
    .find((text) => text !== '' && text.length <= 80);

interface TableChanges {
  readonly table: number;
  readonly deleted: MarkedChanges['rowsDeleted'];
}

function changesOfRow(
  rows: readonly (readonly string[])[],
  marked: readonly string[],
  at: number,
  { table, deleted }: TableChanges,
): PlaceChanges | null {
  const read = marked.map(readChanges);
  const beside = [...new Set(read.flatMap((cell) => cell.beside))];
  const rowsDeleted = beside.flatMap((group) => deleted[group] ?? []);
  const rowInserted = read.some((cell) => cell.rowInserted);
  const words = read.flatMap((cell, column) =>
    cell.words.map((word) => {
      const heading = headingOf(rows, at, column);
      return { ...word, ...(heading === undefined ? {} : { column: heading }) };
    }),
  );
  if (words.length === 0 && rowsDeleted.length === 0 && !rowInserted) return null;
  const filled = (rows[at] ?? []).filter((text) => text !== '').map((text) => text.replaceAll('\n', ' '));
  const weighty = words.some(({ column }) =>
    ['timing', 'start', 'leads'].includes(headedBy(column ?? '') ?? ''),
  );
  return {
    place: placeAt({ table, row: at + 1 }),
    row: rowInserted ? filled.join(' | ') : filled.slice(0, 2).join(' | '),
    words: rowInserted ? [] : words,
    rowInserted,
    rowsDeleted,
    important: weighty || rowInserted || rowsDeleted.length > 0,
  };
}

/** Takes the marks of changes out of a table's texts. */
export function readRowChanges(
  marked: readonly (readonly string[])[],
  of: TableChanges,
): { readonly rows: readonly (readonly string[])[]; readonly changes: readonly PlaceChanges[] } {
  const rows = marked.map((cells) => cells.map((text) => tidyLines(readChanges(text).text)));
  const changes = marked.map((cells, at) => changesOfRow(rows, cells, at, of));
  return { rows, changes: changes.filter((change) => change !== null) };
}

function tellWord({ before, after, column }: PlaceChanges['words'][number]): Message {
  const [old, now] = [clip(before, 300), clip(after, 300)];
  const change =
    before === ''
      ? message('finding.DOCX.TRACKED_CHANGES.added', { now })
      : after === ''
        ? message('finding.DOCX.TRACKED_CHANGES.removed', { before: old })
        : message('finding.DOCX.TRACKED_CHANGES.changed', { before: old, now });
  return column === undefined
    ? change
    : message('finding.DOCX.TRACKED_CHANGES.in-column', { column, change });
}

function tell({ place, row, words, rowInserted, rowsDeleted }: PlaceChanges): Finding {
  const where = placeInWords(place);
  const name = row === undefined || row === '' ? '' : clip(row, rowInserted ? 600 : 120);
  const said: readonly Message[] = [
    ...(rowInserted ? [message('finding.DOCX.TRACKED_CHANGES.row-added')] : []),
    ...words.map(tellWord),
    ...rowsDeleted.map((text) =>
      message('finding.DOCX.TRACKED_CHANGES.row-removed', { row: clip(text, 600) }),
    ),
  ];
  const more = said.length - MOST_SAID;
  const rest = more > 0 ? [message('finding.DOCX.TRACKED_CHANGES.more', { count: more })] : [];
  const told = message('finding.DOCX.TRACKED_CHANGES', {
    place: name === '' ? where : message('finding.DOCX.TRACKED_CHANGES.at', { place: where, row: name }),
    changes: joined([...said.slice(0, MOST_SAID), ...rest], '; '),
  });
  return finding('DOCX.TRACKED_CHANGES', 'warning', 'document', told);
}

const placesOnly = (changes: readonly PlaceChanges[]): Finding => {
  const places = joined(
    changes.map(({ place }) => placeInWords(place)),
    '; ',
  );
  const told = message('finding.DOCX.TRACKED_CHANGES.further', { count: changes.length, places });
  return finding('DOCX.TRACKED_CHANGES', 'warning', 'document', told);
};

/** The field that a row's changes are about: the first that its columns name, else the task as such. */
const fieldOf = ({ words }: PlaceChanges): string => {
  const [first = 'title'] = words.flatMap(({ column }) => headedBy(column ?? '') ?? []);
  return first === 'start' ? 'timing' : first;
};

const ofRow = (change: PlaceChanges, told: Finding): readonly RowFinding[] => {
  const { table, row } = change.place;
  return table === null || row === null ? [] : [{ finding: told, table, row, field: fieldOf(change) }];
};

/** A warning for each place, those first that concern a deadline, a lead or a whole row; which version was signed a person says. */
export function tellChanges(changes: readonly PlaceChanges[]): Required<Omit<ReadFile, 'blocks'>> {
  const sorted = [...changes].sort((a, b) => Number(b.important) - Number(a.important));
  const rest = sorted.slice(MOST_TOLD);
  const told = sorted.slice(0, MOST_TOLD).map((change) => ({ change, finding: tell(change) }));
  return {
    findings: [...told.map(({ finding: one }) => one), ...(rest.length > 0 ? [placesOnly(rest)] : [])],
    ofRows: told.flatMap(({ change, finding: one }) => ofRow(change, one)),
  };
}

/** Changes that touch no word of the text: ends of paragraphs, cells, notes. */
export const changesElsewhere = (): Finding =>
  finding('DOCX.TRACKED_CHANGES', 'warning', 'document', message('finding.DOCX.TRACKED_CHANGES.elsewhere'));
