import type { Finding } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { placeInWords } from '#libs/telling/source-place';
import { finding } from '#libs/plan-import/findings';
import { findHeading } from '#libs/plan-import/layout/find-heading';
import { layOut, type Grid, type Layout } from '#libs/plan-import/layout/grid';
import { numberOf } from '#libs/plan-import/layout/sections';
import { findTargetTable, type TargetTable } from '#libs/plan-import/layout/target-table';
import { viewRows, type ViewRow } from '#libs/plan-import/layout/table-view';
import type { Block, Place } from '#libs/plan-import/read/blocks';

interface Found extends Layout {
  readonly byContent: boolean;
  readonly rows: ViewRow[];
}

export interface Annexes {
  readonly grids: readonly Grid[];
  readonly targetTables: readonly TargetTable[];
  /** Heading of a table that assigns something but has no column for the task. */
  readonly withoutTask: ViewRow | null;
  readonly findings: readonly Finding[];
}

const resumed = (place: Place): Finding => {
  const told = message('finding.TABLE.RESUMED', { place: placeInWords(place) });
  return finding('TABLE.RESUMED', 'warning', 'document', told);
};
const toldByContent = (place: Place): Finding => {
  const told = message('finding.ANNEX.COLUMNS_INFERRED', { place: placeInWords(place) });
  return finding('ANNEX.COLUMNS_INFERRED', 'warning', 'document', told);
};

const targetsUnread = (place: Place): Finding => {
  const told = message('finding.TABLE.TARGETS_UNREAD', { place: placeInWords(place) });
  return finding('TABLE.TARGETS_UNREAD', 'warning', 'document', told);
};
/** A table that gives the values of targets: who would not be told would take the plan for one without. */
const givesTargets = (rows: readonly ViewRow[]): boolean => {
  const words = wordsOf(rows.slice(0, 3));
  return /chỉ tiêu|mục tiêu/u.test(words) && /đơn vị tính|đvt|năm \d{4}|kế hoạch/u.test(words);
};

const wordsOf = (rows: readonly ViewRow[]): string =>
  rows
    .map(({ cells }) => cells.join('|'))
    .join('\n')
    .toLowerCase();

/** The same heading again, over numbers that go on: one annex, printed as several tables. */
function continues(last: Found | undefined, next: Layout, rows: readonly ViewRow[]): last is Found {
  if (last === undefined || wordsOf(last.headings) !== wordsOf(next.headings)) return false;
  const first = rows.map((row) => numberOf(row, next.columns)).find((number) => number !== '');
  return first === undefined || !/^(?:0?1|I|A)$/u.test(first);
}

/** Merged cells never cross from one printed table to the next. */
function append(last: Found, rows: readonly ViewRow[]): void {
  const page = last.rows.at(-1)?.page ?? 0;
  const moved = new Map<ViewRow, ViewRow>();
  for (const row of rows) {
    const above = row.above.map((origin) => (origin === null ? null : (moved.get(origin) ?? null)));
    const copy = { ...row, above, page: page + 1 + row.page };
    moved.set(row, copy);
    last.rows.push(copy);
  }
}

/**
 * Finds the tables that assign tasks and lays them out, and those that give targets; a headless table of the same
 * width carries one on.
 *
 * @param planYear the plan's first year; null where it names none
 */
export function findGrids(blocks: readonly Block[], planYear: number | null): Annexes {
  const found: Found[] = [];
  const findings: Finding[] = [];
  const targetTables: TargetTable[] = [];
  /** The table above is one of targets, which a headless one would carry on. */
  let amongTargets = false;
  let withoutTask: ViewRow | null = null;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const rows = viewRows(block);
    const last = found.at(-1);
    const heading = findHeading(rows);
    const width = rows[0]?.cells.length ?? 0;
    const headless = heading === null || heading.rows.length === 0;
    const targets = findTargetTable(rows, block.place, planYear);
    const above = amongTargets ? targetTables.at(-1) : undefined;
    if (targets !== null) {
      targetTables.push(targets);
    } else if (headless && above?.width === width) {
      targetTables.push({ ...above, rows, place: block.place, others: [] });
    } else if (headless && last !== undefined && width === last.width) {
      append(last, rows);
      findings.push(resumed(block.place));
    } else if (heading === null && givesTargets(rows)) {
      findings.push(targetsUnread(block.place));
    } else if (heading !== null && heading.columns.title === undefined) {
      withoutTask ??= heading.rows[0] ?? null;
    } else if (heading !== null) {
      const { columns, byContent, next } = heading;
      const layout = { columns, headings: heading.rows, width: heading.rows[0]?.cells.length ?? width };
      const below = rows.slice(next);
      if (continues(last, layout, below)) append(last, below);
      else found.push({ ...layout, byContent, rows: [...below] });
      if (byContent) findings.push(toldByContent(block.place));
    }
    amongTargets = targetTables.at(-1)?.place === block.place;
  }
  const grids = found.map(({ rows, ...layout }, i) => layOut(i + 1, rows, layout));
  return {
    grids,
    targetTables,
    withoutTask,
    findings: [...findings, ...grids.flatMap((grid) => grid.findings)],
  };
}
