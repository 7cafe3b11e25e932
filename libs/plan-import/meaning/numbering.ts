import type { Finding } from '#libs/domain/plan/parsed-plan';
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

const gap = (what: readonly [string, string], where: readonly [string, string]): Finding =>
  finding('NUMBERING.GAP', 'warning', 'document', [
    `Thiếu ${what[0]}${where[0]}; kiểm tra xem có bị sót không.`,
    `${what[1]} is missing${where[1]}; check whether something was left out.`,
  ]);

const plain = (rows: readonly GridRow[]): number[] =>
  rows.filter(({ number }) => /^\d{1,4}$/u.test(number)).map(({ number }) => Number(number));

/** Whether task numbers start anew in each section, so that a number alone does not identify a task. */
export const restarts = (rows: readonly GridRow[]): boolean =>
  new Set(rows.map(({ number }) => number)).size < rows.length;

/** Sections and tasks that the numbering leaves out. */
export function findGaps(grid: Grid): readonly Finding[] {
  const romans = grid.sections.map(({ number }) => number).filter((number) => /^[IVXLC]+$/u.test(number));
  const sections = missing(romans.map(fromRoman)).map((n) =>
    gap([`mục thứ ${n} (số La Mã)`, `Section ${n} (roman)`], ['', '']),
  );
  if (!restarts(grid.rows))
    return [
      ...sections,
      ...missing(plain(grid.rows)).map((n) => gap([`nhiệm vụ số ${n}`, `Task ${n}`], ['', ''])),
    ];
  const bySection = grid.sections.flatMap((section) =>
    missing(plain(grid.rows.filter((row) => row.section === section))).map((n) =>
      gap(
        [`nhiệm vụ số ${n}`, `Task ${n}`],
        [` trong mục ${section.number}`, ` in section ${section.number}`],
      ),
    ),
  );
  return [...sections, ...bySection];
}

/** A key for each row that is stable in the file and unique: "12", "I.3", "2.4"; a repeated one gets "#2". */
export function keysOf(grids: readonly Grid[]): ReadonlyMap<GridRow, string> {
  const rows = grids.flatMap((grid) => grid.rows);
  const qualified = restarts(rows);
  const manyTables = grids.length > 1 && grids.some((grid) => grid.sections.length === 0);
  const keys = new Map<GridRow, string>();
  /** Keys given away, each with the last number put behind it. */
  const used = new Map<string, number>();
  for (const grid of grids)
    for (const row of grid.rows) {
      const number = row.number === '' ? `row-${row.place.row ?? grid.rows.indexOf(row) + 1}` : row.number;
      const section = row.section?.number ?? (manyTables ? `T${grid.table}` : null);
      const base = qualified && section !== null ? `${section}.${number}` : number;
      let key = base;
      let n = used.get(base) ?? 1;
      while (used.has(key)) key = `${base}#${(n += 1)}`;
      used.set(base, n).set(key, used.get(key) ?? 1);
      keys.set(row, key);
    }
  return keys;
}
