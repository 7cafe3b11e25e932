import { parseTiming } from '#libs/domain/timing/schedule';
import type { Columns, Field } from '#libs/plan-import/layout/columns';
import { textAt, type ViewRow } from '#libs/plan-import/layout/table-view';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';

interface Profile {
  readonly column: number;
  readonly filled: number;
  readonly numbers: number;
  readonly units: number;
  readonly timings: number;
  /** Characters, on average of the filled cells. */
  readonly length: number;
}

/** Rows looked at; what a column holds shows on its first page. */
const SAMPLE = 60;
const number = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})[.)]?$/u;

function profile(rows: readonly ViewRow[], column: number): Profile {
  const texts = rows.map((row) => textAt(row, column)).filter((text) => text !== '');
  const share = (fits: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
  return {
    column,
    filled: texts.length,
    numbers: share((text) => number.test(text)),
    units: share((text) => beginsUnit(text) && text.length < 400),
    timings: share((text) => parseTiming(text, { planYear: 2000 }).kind !== 'unresolved'),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

const profiles = (rows: readonly ViewRow[], width: number): readonly Profile[] => {
  const sample = rows.slice(0, SAMPLE);
  return Array.from({ length: width }, (_, column) => profile(sample, column));
};

/** The column that holds the tasks, where a heading names others but not this one; null when none can. */
export function findTitle(rows: readonly ViewRow[], columns: Columns, width: number): number | null {
  const taken = new Set<number | null | undefined>(Object.values(columns));
  const free = profiles(rows, width).filter(({ column, filled }) => !taken.has(column) && filled > 0);
  const [longest] = [...free].sort((a, b) => b.length - a.length);
  return longest !== undefined && longest.length >= 20 && longest.units < 0.5 ? longest.column : null;
}

/**
 * Tells the columns of a table without a heading by what they hold: numbers, units, timings, long sentences.
 * Null unless there are tasks, units and numbers or timings, so that no other table is taken for an annex.
 */
export function columnsByContent(rows: readonly ViewRow[], width: number): Columns | null {
  const all = profiles(rows, width);
  if (width < 3 || all.every(({ filled }) => filled < 2)) return null;
  const most = Math.max(...all.map(({ filled }) => filled));
  const usual = all.filter(({ filled }) => filled > most / 3);
  const numbered = usual.find(({ numbers }) => numbers >= 0.7);
  const left = usual.filter((one) => one !== numbered);
  const timed = left.find(({ timings }) => timings >= 0.6);
  const named = left.filter((one) => one !== timed && one.units >= 0.7);
  const [leads, coordinators] = named;
  const rest = left.filter((one) => one !== timed && !named.includes(one));
  const [title, ...others] = [...rest].sort((a, b) => b.length - a.length);
  if (title === undefined || leads === undefined || title.length < 15) return null;
  if (numbered === undefined && timed === undefined) return null;
  const product = others.find(({ length }) => length >= 4);
  const found: Partial<Record<Field, number>> = { title: title.column, leads: leads.column };
  if (coordinators !== undefined) found.coordinators = coordinators.column;
  if (timed !== undefined) found.timing = timed.column;
  if (product !== undefined) found.product = product.column;
  return { number: numbered?.column ?? null, ...found };
}
