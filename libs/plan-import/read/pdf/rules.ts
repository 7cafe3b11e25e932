import { apply, multiply, type Matrix, type Rule } from '#libs/plan-import/read/pdf/geometry';

/** The numbers of pdf.js for what is drawn. */
export type Operators = Readonly<Record<string, number>>;
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Points; a filled bar no thicker than this is a line, and a line leans no more. */
const THICKEST = 3;

type Point = readonly [number, number];

/** The straight pieces of one path: steps of 0 move, 1 line, 2 curve (3 points), 3 quadratic (2 points), 4 close. */
function subpaths(data: ArrayLike<number>): Point[][] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  let i = 0;
  const point = (): Point => [data[i++] ?? 0, data[i++] ?? 0];
  while (i < data.length) {
    const step = data[i++];
    if (step === 0) paths.push((path = [point()]));
    else if (step === 1) path.push(point());
    else if (step === 4) path.push(path[0] ?? [0, 0]);
    else {
      // What is bent draws no table.
      i += step === 2 ? 6 : 4;
      paths.push((path = []));
    }
  }
  return paths;
}

function ruleBetween([ax, ay]: Point, [bx, by]: Point): Rule[] {
  const [w, h] = [Math.abs(ax - bx), Math.abs(ay - by)];
  if (w <= THICKEST && h > THICKEST)
    return [{ vertical: true, at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) }];
  if (h <= THICKEST && w > THICKEST)
    return [{ vertical: false, at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) }];
  return [];
}

/** A filled bar as the line that it looks like; other filled shapes are background. */
function barRule(path: readonly Point[]): Rule[] {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (x1 - x0 > THICKEST && y1 - y0 > THICKEST) return [];
  return x1 - x0 > y1 - y0
    ? ruleBetween([x0, (y0 + y1) / 2], [x1, (y0 + y1) / 2])
    : ruleBetween([(x0 + x1) / 2, y0], [(x0 + x1) / 2, y1]);
}

/** The straight horizontal and vertical lines of a page, in points from its top left corner. */
export function readRules({ fnArray, argsArray }: OperatorList, ops: Operators, toPage: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = toPage;
  const strokes = new Set([
    ops['stroke'],
    ops['closeStroke'],
    ops['fillStroke'],
    ops['eoFillStroke'],
    ops['closeFillStroke'],
    ops['closeEOFillStroke'],
  ]);
  const fills = new Set([ops['fill'], ops['eoFill']]);
  fnArray.forEach((fn, n) => {
    const args = argsArray[n] as readonly unknown[] | null;
    if (fn === ops['save']) saved.push(matrix);
    else if (fn === ops['restore'] || fn === ops['paintFormXObjectEnd']) matrix = saved.pop() ?? matrix;
    else if (fn === ops['transform']) matrix = multiply(matrix, args as unknown as Matrix);
    else if (fn === ops['paintFormXObjectBegin']) {
      saved.push(matrix);
      if (args?.[0]) matrix = multiply(matrix, args[0] as Matrix);
    } else if (fn === ops['constructPath'] && args) {
      const [paint, [data]] = args as readonly [number, readonly [ArrayLike<number> | null]];
      if (data === null || data === undefined || (!strokes.has(paint) && !fills.has(paint))) return;
      for (const path of subpaths(data)) {
        const points = path.map(([x, y]) => apply(matrix, x, y));
        if (points.length < 2) continue;
        if (fills.has(paint)) rules.push(...barRule(points));
        else points.slice(1).forEach((point, k) => rules.push(...ruleBetween(points[k]!, point)));
      }
    }
  });
  return joinRules(rules);
}

/** Joins lines that carry one another on: borders are drawn cell by cell. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort(
    (a, b) =>
      Number(a.vertical) - Number(b.vertical) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  const joined: Rule[] = [];
  for (const rule of sorted) {
    const last = joined.at(-1);
    const goesOn =
      last?.vertical === rule.vertical && Math.abs(last.at - rule.at) <= 1 && rule.from <= last.to + THICKEST;
    if (goesOn) joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}
