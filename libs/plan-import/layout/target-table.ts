import { textAt, type ViewRow } from '#libs/plan-import/layout/table-view';
import type { Place } from '#libs/plan-import/read/blocks';

/** A column that gives what is to be reached; `year` is the last one that its heading names, or null. */
export interface ValueColumn {
  readonly column: number;
  readonly year: number | null;
}

/** Columns count from 0; null where the table has no such column. */
export interface TargetColumns {
  readonly indicator: number;
  readonly unit: number | null;
  readonly leads: number | null;
  readonly values: readonly ValueColumn[];
  /** Headings of columns that tell of something else, such as what was reached in earlier years. */
  readonly others: readonly string[];
}

/** A table that says of each indicator how much is to be reached. */
export interface TargetTable extends TargetColumns {
  readonly rows: readonly ViewRow[];
  readonly width: number;
  readonly place: Place;
}

/** Titles and notes may stand above the heading. */
const DEEPEST = 20;
/** Characters; a longer cell is no heading. */
const LONGEST_HEADING = 80;

const names =
  /^(?:(?:tên|các|nội dung|nhóm|danh mục|hệ thống) )*(?:chỉ tiêu|mục tiêu)(?!.*(?:\d{4}|giao|kế hoạch))/u;
const tasks = /nhiệm vụ|công việc|giải pháp|hoạt động|đầu việc/u;
const counted = /^(?:s?tt|số tt|số thứ tự|#|no\.?|số)\.?$/u;
const units = /đơn vị tính|^đvt|^đơn vị đo|^đơn vị$/u;
const answers = /chủ trì|phụ trách|chịu trách nhiệm|theo dõi|cơ quan|đơn vị/u;
const reached =
  /thực hiện|ước|hiện trạng|hiện tại|hiện có|kết quả|đã đạt|so với|so sánh|tăng|giảm|tốc độ|^tỷ lệ|%|cơ sở|phối hợp|ghi chú/u;
const wanted = /kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|giao|giá trị/u;

const yearIn = (words: string): number | null => {
  const years = [...words.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year));
  return years.at(-1) ?? null;
};

/** What a row says of each column; a merged cell speaks of every column that it covers. */
function spread(row: ViewRow, width: number): readonly string[] {
  const said = Array.from({ length: width }, (_, column) => textAt(row, column));
  row.widths.forEach((covers, column) => {
    for (let next = column + 1; next < Math.min(column + covers, width); next += 1)
      if (said[next] === '') said[next] = said[column] ?? '';
  });
  return said;
}

/** A second row of a heading names years or kinds of values, and begins no line of the table. */
const goesOn = (row: ViewRow | undefined): row is ViewRow =>
  row !== undefined &&
  textAt(row, 0) === '' &&
  row.cells.some((text) => text !== '') &&
  row.cells.every(
    (text) =>
      text === '' ||
      yearIn(text) !== null ||
      wanted.test(text.toLowerCase()) ||
      reached.test(text.toLowerCase()),
  );

function columnsOf(said: readonly string[], planYear: number | null): TargetColumns | null {
  const headings = said.map((words) => words.toLowerCase());
  if (headings.some((words) => words.length > LONGEST_HEADING || tasks.test(words))) return null;
  const indicator = headings.findIndex((words) => names.test(words));
  if (indicator < 0) return null;
  const at = (pattern: RegExp, taken: readonly number[]): number | null => {
    const found = headings.findIndex((words, column) => !taken.includes(column) && pattern.test(words));
    return found < 0 ? null : found;
  };
  const unit = at(units, [indicator]);
  const free = headings
    .map((words, column) => ({ words, column, year: yearIn(words) }))
    .filter(
      ({ words, column }) => column !== indicator && column !== unit && words !== '' && !counted.test(words),
    );
  const values = free.filter(
    ({ words, year }) =>
      !reached.test(words) &&
      (year === null ? wanted.test(words) && !answers.test(words) : planYear === null || year >= planYear),
  );
  if (values.length === 0) return null;
  const left = free.filter((one) => !values.includes(one));
  const leads =
    left.find(({ words, year }) => year === null && answers.test(words) && !reached.test(words)) ?? null;
  return {
    indicator,
    unit,
    leads: leads?.column ?? null,
    values: values.map(({ column, year }) => ({ column, year })),
    others: left.filter((one) => one !== leads).map(({ column }) => said[column] ?? ''),
  };
}

/**
 * Finds the heading of a table of targets; null where the table is none, or names no column for what is to be
 * reached.
 *
 * @param planYear the plan's first year: values of earlier years tell what was reached
 */
export function findTargetTable(
  rows: readonly ViewRow[],
  place: Place,
  planYear: number | null,
): TargetTable | null {
  for (let at = 0; at < Math.min(rows.length, DEEPEST); at += 1) {
    const [first, second] = [rows[at], rows[at + 1]];
    if (first === undefined) continue;
    const width = first.cells.length;
    const upper = spread(first, width);
    const lower = goesOn(second) ? spread(second, width) : null;
    const headings = lower === null ? upper : upper.map((words, i) => `${words} ${lower[i] ?? ''}`.trim());
    const columns = columnsOf(headings, planYear);
    if (columns !== null)
      return { ...columns, width, place, rows: rows.slice(at + (lower === null ? 1 : 2)) };
  }
  return null;
}
