import type { Finding } from '#libs/domain/plan/draft/index';
import { message, type Message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { Grid, GridRow } from '#libs/plan-import/layout/grid';

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const fromRoman = (roman: string): number =>
  [...roman].reduce((sum, letter, i) => {
    const value = digits[letter] ?? 0;
    return sum + (value < (digits[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

/** Numbers left out between the first and the last; none when a gap is so wide that it is a misreading. */
function missing(numbers: readonly number[]): readonly number[] {
  const gaps: number[] = [];
  numbers.forEach((number, i) => {
    const before = numbers[i - 1] ?? number;
    if (number - before > 20) return;
    for (let n = before + 1; n < number; n += 1) gaps.push(n);
  });
  return gaps;
}

const gap = (told: Message): Finding => finding('NUMBERING.GAP', 'warning', 'document', told);
const taskGap = (number: string | number): Finding => gap(message('finding.NUMBERING.GAP.task', { number }));

const plain = (rows: readonly GridRow[]): number[] =>
  rows.filter(({ number }) => /^\d{1,4}$/u.test(number)).map(({ number }) => Number(number));

/** Whether task numbers start anew in each section, so that a number alone does not identify a task. */
export const restarts = (rows: readonly GridRow[]): boolean =>
  new Set(rows.map(({ number }) => number)).size < rows.length;

/** Whether sections begin at 1 again; a number that merely occurs twice is a slip. */
function beginsAnew(grid: Grid): boolean {
  const firsts = new Map<string, number>();
  for (const row of grid.rows) {
    const section = row.section?.number ?? '';
    if (/^\d{1,4}$/u.test(row.number) && !firsts.has(section)) firsts.set(section, Number(row.number));
  }
  return [...firsts.values()].filter((first) => first === 1).length > 1;
}

/** Rows by the section that they stand in, in one pass. */
function bySection(grid: Grid): ReadonlyMap<string | null, readonly GridRow[]> {
  const parts = new Map<string | null, GridRow[]>();
  for (const row of grid.rows) {
    const section = row.section?.number ?? null;
    const part = parts.get(section);
    if (part === undefined) parts.set(section, [row]);
    else part.push(row);
  }
  return parts;
}

/** "2.1", "2.2", "2.4": what is left out below each number. */
function dottedGaps(rows: readonly GridRow[]): readonly Finding[] {
  const below = new Map<string, number[]>();
  for (const { number } of rows) {
    const match = /^(\d{1,3}(?:\.\d{1,3})*)\.(\d{1,3})$/u.exec(number);
    if (match === null) continue;
    const parent = match[1] ?? '';
    const numbers = below.get(parent);
    if (numbers === undefined) below.set(parent, [Number(match[2])]);
    else numbers.push(Number(match[2]));
  }
  return [...below].flatMap(([parent, numbers]) => missing(numbers).map((n) => taskGap(`${parent}.${n}`)));
}

/** Sections and tasks that the numbering leaves out. */
export function findGaps(grid: Grid): readonly Finding[] {
  const romans = grid.sections.map(({ number }) => number).filter((number) => /^[IVXLC]+$/u.test(number));
  const sections = missing(romans.map(fromRoman)).map((number) =>
    gap(message('finding.NUMBERING.GAP.section', { number })),
  );
  const dotted = dottedGaps(grid.rows);
  if (!beginsAnew(grid)) return [...sections, ...missing(plain(grid.rows)).map(taskGap), ...dotted];
  const tasks = [...bySection(grid)].flatMap(([section, rows]) =>
    missing(plain(rows)).map((number) =>
      gap(message('finding.NUMBERING.GAP.task-in-section', { number, section: section ?? '' })),
    ),
  );
  return [...sections, ...tasks, ...dotted];
}

/** What a row's own number shows: none where others have one, or one that was given before. */
export function judgeNumbers(grid: Grid): ReadonlyMap<GridRow, Finding> {
  const found = new Map<GridRow, Finding>();
  const anew = beginsAnew(grid);
  const numbered = grid.rows.filter(({ number }) => number !== '').length;
  const given = new Set<string>();
  grid.rows.forEach((row, i) => {
    const key = anew ? `${row.section?.number ?? ''}/${row.number}` : row.number;
    if (row.number === '' && numbered * 2 > grid.rows.length)
      found.set(row, finding('NUMBERING.MISSING', 'warning', 'number', message('finding.NUMBERING.MISSING')));
    else if (row.number !== '' && given.has(key)) {
      const [before, after] = [Number(grid.rows[i - 1]?.number), Number(grid.rows[i + 1]?.number)];
      const fits = before + 2 === after ? { changes: { number: String(before + 1) }, score: 0.8 } : null;
      found.set(
        row,
        finding(
          'NUMBERING.REPEATED',
          'warning',
          'number',
          message('finding.NUMBERING.REPEATED', { number: row.number }),
          fits,
        ),
      );
    }
    given.add(key);
  });
  return found;
}

/** A key for each row that is stable in the file and unique: "12", "I.3", "2.4"; a repeated one gets "#2". */
export function keysOf(grids: readonly Grid[]): ReadonlyMap<GridRow, string> {
  const rows = grids.flatMap((grid) => grid.rows);
  const qualified = restarts(rows);
  const manyTables = grids.length > 1 && grids.some((grid) => grid.sections.length === 0);
  const keys = new Map<GridRow, string>();
  /** Keys given away, each with the last number put behind it. */
  const used = new Map<string, number>();
  for (const grid of grids) {
    // A section without a number is named after its place.
    const nth = new Map(grid.sections.map((section, i) => [section, `S${i + 1}`]));
    grid.rows.forEach((row, i) => {
      const number = row.number === '' ? `row-${row.place.row ?? i + 1}` : row.number;
      const { section } = row;
      const own = section === null || section.number !== section.title ? section?.number : nth.get(section);
      const front = own ?? (manyTables ? `T${grid.table}` : null);
      const base = qualified && front !== null ? `${front}.${number}` : number;
      let key = base;
      let n = used.get(base) ?? 1;
      while (used.has(key)) key = `${base}#${(n += 1)}`;
      used.set(base, n).set(key, used.get(key) ?? 1);
      keys.set(row, key);
    });
  }
  return keys;
}
