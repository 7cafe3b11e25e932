import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import { cellReference, type Finding, type ParsedTarget } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { joined } from '#libs/messages/word';
import { placeInWords } from '#libs/telling/source-place';
import { finding } from '#libs/plan-import/findings';
import type { TargetTable } from '#libs/plan-import/layout/target-table';
import { textAt, type ViewRow } from '#libs/plan-import/layout/table-view';
import { quantitiesIn, type Quantity } from '#libs/plan-import/meaning/numbers';
import { resolveUnits } from '#libs/plan-import/meaning/resolve-units';
import { judgeTarget, operatorOf } from '#libs/plan-import/meaning/target-terms';

interface Context {
  readonly index: NameIndex;
  /** The year that the plan's title names; null when it spans none or several. */
  readonly titleYear: number | null;
}

type Target = Omit<ParsedTarget, 'key'>;

/** What fills a cell that gives no value. */
const nothing = /^[-–—x_.…/]*$/iu;
/** "như trên": what the cell above says. */
const ditto = /^(?:-?\s*(?:nt|như trên)\s*-?|["”″]|''|-?\/\/-?)$/iu;
/** Part of what the line above it names. */
const partOf = /^(?:[-+–•*]\s*|(?=trong đó))/iu;
/** Stands for a unit behind a bare number. */
const COUNTED = 'đơn vị';
const columnNumber = /^[([]?(?:\d{1,2}|\p{L})[)\]]?(?:\s*=.*)?$/u;

const isColumnCount = (row: ViewRow): boolean =>
  row.cells.filter((text) => text !== '').length > 2 &&
  row.cells.every((text) => text === '' || columnNumber.test(text.trim()));

/** What a cell says, or the merged cell that reaches down to its place. */
const reachingDown = (row: ViewRow, column: number): string => {
  const above = row.above[column];
  return above === null || above === undefined ? textAt(row, column) : textAt(above, column);
};

/** Where the number itself ends: what follows it in a cell compares, and counts nothing. */
const endOf = (cell: string, { start, end }: Quantity): number =>
  start + cell.slice(start, end).replace(/[^\d%]+$/u, '').length;

/** The one quantity that a cell gives; its unit is the column's where there is one, '' where nothing names one. */
function quantityIn(cell: string, unit: string): Quantity | null {
  if (/\d\s*\/\s*\d/u.test(cell)) return null;
  const [own] = quantitiesIn(cell);
  // A bare number counts what the column says.
  const [only, ...more] = quantitiesIn(`${cell} ${COUNTED}`);
  if (only === undefined || more.length > 0) return null;
  const said = own?.unit ?? '';
  return { ...only, unit: said.startsWith('%') || unit === '' ? said : unit, end: endOf(cell, only) };
}

const unread = ({ place }: TargetTable, cells: readonly string[]): Finding => {
  const told = message('finding.TABLE.TARGET_VALUES_UNREAD', {
    place: placeInWords(place),
    values: joined(cells, '; '),
  });
  return finding('TABLE.TARGET_VALUES_UNREAD', 'warning', 'document', told);
};
const leftOut = ({ place, others }: TargetTable): Finding => {
  const told = message('finding.TABLE.TARGET_COLUMNS_LEFT', {
    place: placeInWords(place),
    columns: others.map((text) => message('phrase.quoted', { text })),
  });
  return finding('TABLE.TARGET_COLUMNS_LEFT', 'info', 'document', told);
};

interface Line {
  readonly row: ViewRow;
  readonly indicator: string;
  readonly unit: string;
}

/** The lines of the table, each with its full name and unit: both may be said once for several lines. */
function linesOf({ rows, indicator, unit }: TargetTable): readonly Line[] {
  const lines: Line[] = [];
  let whole = '';
  let lastUnit = '';
  for (const row of rows) {
    if (isColumnCount(row)) continue;
    const said = reachingDown(row, indicator);
    const own = said.replace(/^[-+–•*]\s*|^trong đó\s*:?\s*/iu, '').replace(/[\s:;,]+$/u, '');
    if (!partOf.test(said) && own !== '') whole = own;
    const given = unit === null ? '' : reachingDown(row, unit);
    if (given !== '' && !ditto.test(given)) lastUnit = given;
    const named = partOf.test(said) && whole !== '' ? `${whole}: ${own}` : own;
    lines.push({ row, indicator: named, unit: ditto.test(given) ? lastUnit : given });
  }
  return lines;
}

function readLine({ row, indicator, unit }: Line, table: TargetTable, { index, titleYear }: Context) {
  const answering =
    table.leads === null
      ? { units: [], findings: [] }
      : resolveUnits(reachingDown(row, table.leads), index, { field: 'leads', inferred: false });
  const targets: Target[] = [];
  const failed: string[] = [];
  for (const { column, year: named } of table.values) {
    const cell = textAt(row, column);
    if (nothing.test(cell)) continue;
    const quantity = indicator === '' ? null : quantityIn(cell, unit);
    if (quantity === null) {
      failed.push(`“${cell}” (${indicator === '' ? cellReference(row.place, column + 1) : indicator})`);
      continue;
    }
    const year = named ?? titleYear;
    const { value, max } = quantity;
    targets.push({
      text: `${indicator}: ${cell}${unit === '' || cell.includes(unit) ? '' : ` ${unit}`}`,
      indicator,
      operator: operatorOf(cell, quantity),
      value,
      max,
      unit: quantity.unit,
      year,
      due: year === null ? null : `${year}-12-31`,
      scope: '',
      leads: answering.units,
      source: {
        part: 'annex',
        page: row.place.page,
        line: row.place.line,
        table: row.place.table,
        row: row.place.row,
        cells: {
          indicator: cellReference(row.place, table.indicator + 1),
          value: cellReference(row.place, column + 1),
        },
      },
      findings: [...judgeTarget(cell, quantity, year), ...answering.findings],
    });
  }
  return { targets, failed };
}

/**
 * Reads tables of targets: each value of each line is one target. Nothing of a table is left out silently: the
 * findings name values that were not understood, and columns that were not read.
 */
export function readTargetTables(
  tables: readonly TargetTable[],
  context: Context,
): { readonly targets: readonly Target[]; readonly findings: readonly Finding[] } {
  const read = tables.map((table) => {
    const lines = linesOf(table).map((line) => readLine(line, table, context));
    const failed = lines.flatMap((line) => line.failed);
    return {
      targets: lines.flatMap((line) => line.targets),
      findings: [
        ...(failed.length > 0 ? [unread(table, failed)] : []),
        ...(table.others.length > 0 ? [leftOut(table)] : []),
      ],
    };
  });
  return {
    targets: read.flatMap(({ targets }) => targets),
    findings: read.flatMap(({ findings }) => findings),
  };
}
