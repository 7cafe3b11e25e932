import type { Span } from '#libs/plan-import/read/blocks';
import type { Page, Piece, Rule } from '#libs/plan-import/read/pdf/geometry';
import { flowText } from '#libs/plan-import/read/pdf/lines';

/** From left to right, in points. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A table as printed on one page. */
export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  /** Where its columns meet, from left to right; a table on the next page that has the same ones goes on. */
  readonly edges: readonly Stretch[];
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly Span[];
  readonly flattened: boolean;
}

/** Points within which lines meet and edges are the same. */
const NEAR = 3;

const touches = (h: Rule, v: Rule): boolean =>
  v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;

/** Lines that hang together: one group for each table. */
function groupsOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Set<Rule>[] = [];
  const of = new Map<Rule, Set<Rule>>();
  const horizontals = rules.filter(({ vertical }) => !vertical);
  for (const v of rules.filter(({ vertical }) => vertical))
    for (const h of horizontals) {
      if (!touches(h, v)) continue;
      const [a, b] = [of.get(h) ?? new Set([h]), of.get(v) ?? new Set([v])];
      if (a === b) continue;
      const [small, large] = a.size < b.size ? [a, b] : [b, a];
      for (const rule of small) large.add(rule);
      for (const rule of large) of.set(rule, large);
      const at = groups.indexOf(small);
      if (at >= 0) groups.splice(at, 1);
      if (!groups.includes(large)) groups.push(large);
    }
  return groups.map((group) => [...group]);
}

function edgesOf(values: readonly number[]): readonly number[] {
  const edges: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (edges.length === 0 || value - edges.at(-1)! > NEAR) edges.push(value);
  return edges;
}

const placeOf = (value: number, edges: readonly number[]): number => {
  const next = edges.findIndex((edge) => edge > value);
  return next <= 0 ? -1 : next - 1;
};

/** Whether a line closes the space between two neighbouring places. */
const covers = (rules: readonly Rule[], at: number, middle: number): boolean =>
  rules.some(
    (rule) => Math.abs(rule.at - at) <= NEAR && rule.from - NEAR <= middle && rule.to + NEAR >= middle,
  );

/** Merged cells: neighbouring places without a line between them, each as the rectangle around them. */
function spansOf(group: readonly Rule[], xs: readonly number[], ys: readonly number[]): readonly Span[] {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const verticals = group.filter(({ vertical }) => vertical);
  const horizontals = group.filter(({ vertical }) => !vertical);
  const spans: Span[] = [];
  const taken = new Set<number>();
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue;
      const [y, x] = [(ys[row]! + ys[row + 1]!) / 2, (xs[column]! + xs[column + 1]!) / 2];
      let [right, bottom] = [column + 1, row + 1];
      while (right < width && !taken.has(row * width + right) && !covers(verticals, xs[right]!, y))
        right += 1;
      while (bottom < height && !covers(horizontals, ys[bottom]!, x)) bottom += 1;
      for (let r = row; r < bottom; r += 1) for (let c = column; c < right; c += 1) taken.add(r * width + c);
      if (right - column > 1 || bottom - row > 1)
        spans.push({ row, column, rowSpan: bottom - row, colSpan: right - column });
    }
  return spans;
}

function tableOf(group: readonly Rule[], pieces: Piece[]): PageTable | null {
  const verticals = group.filter(({ vertical }) => vertical);
  const horizontals = group.filter(({ vertical }) => !vertical);
  const xs = edgesOf([
    ...verticals.map(({ at }) => at),
    ...horizontals.flatMap(({ from, to }) => [from, to]),
  ]);
  const ys = edgesOf([
    ...horizontals.map(({ at }) => at),
    ...verticals.flatMap(({ from, to }) => [from, to]),
  ]);
  // A box around a paragraph, or a line with a mark on it, is no table.
  if (xs.length < 3 || ys.length < 2) return null;
  const spans = spansOf(group, xs, ys);
  const origin = new Map<number, number>();
  for (const { row, column, rowSpan, colSpan } of spans)
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + colSpan; c += 1)
        origin.set(r * xs.length + c, row * xs.length + column);
  const inside = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const row = placeOf(piece.y - piece.size * 0.3, ys);
    const column = placeOf(Math.min((piece.x0 + piece.x1) / 2, piece.x0 + piece.size), xs);
    if (row < 0 || column < 0) continue;
    const at = origin.get(row * xs.length + column) ?? row * xs.length + column;
    inside.set(at, [...(inside.get(at) ?? []), piece]);
  }
  const rows = Array.from({ length: ys.length - 1 }, (_, row) =>
    Array.from({ length: xs.length - 1 }, (_cell, column) =>
      flowText(inside.get(row * xs.length + column) ?? []),
    ),
  );
  const used = new Set([...inside.values()].flat());
  pieces.splice(0, pieces.length, ...pieces.filter((piece) => !used.has(piece)));
  return {
    top: ys[0]!,
    bottom: ys.at(-1)!,
    edges: xs.map((x) => ({ from: x - NEAR * 2, to: x + NEAR * 2 })),
    rows,
    spans,
    flattened: false,
  };
}

/** The tables that are drawn on a page with lines, and the text outside of them. */
export function ruledTables(page: Page): {
  readonly tables: readonly PageTable[];
  readonly rest: readonly Piece[];
} {
  const rest = [...page.pieces];
  const tables = groupsOf(page.rules).flatMap((group) => tableOf(group, rest) ?? []);
  return { tables: tables.filter(({ rows }) => rows.some((row) => row.some((text) => text !== ''))), rest };
}
