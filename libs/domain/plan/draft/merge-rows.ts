import type {
  ParsedReporting,
  ParsedTarget,
  ParsedTask,
  ParsedTiming,
  ParsedUnit,
} from '#libs/domain/plan/draft/parsed-plan';
import type { DraftRow } from '#libs/domain/plan/draft/rows';

const joined = (texts: readonly string[]): string =>
  [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].join(' ');

const unitId = ({ agencyId, groupId, text }: ParsedUnit): string => agencyId ?? groupId ?? text;

const united = (lists: readonly (readonly ParsedUnit[])[]): readonly ParsedUnit[] => [
  ...new Map(lists.flat().map((unit) => [unitId(unit), unit])).values(),
];

const firstTiming = (rows: readonly ParsedTask[], own: ParsedTiming): ParsedTiming =>
  rows.map(({ timing }) => timing).find(({ kind }) => kind !== 'unresolved') ?? own;

const tasks = (into: ParsedTask, rows: readonly ParsedTask[]): ParsedTask => ({
  ...into,
  title: joined(rows.map((row) => row.title)),
  product: joined(rows.map((row) => row.product)),
  leads: united(rows.map((row) => row.leads)),
  coordinators: united(rows.map((row) => row.coordinators)),
  timing: firstTiming(rows, into.timing),
});

const reporting = (into: ParsedReporting, rows: readonly ParsedReporting[]): ParsedReporting => {
  const keys = new Set(rows.map(({ key }) => key));
  return {
    ...into,
    text: joined(rows.map((row) => row.text)),
    from: united(rows.map((row) => row.from)),
    to: united(rows.map((row) => row.to)),
    due: rows.map((row) => row.due).find((due) => due !== null) ?? null,
    waitsFor: [...new Set(rows.flatMap((row) => row.waitsFor))].filter((key) => !keys.has(key)),
  };
};

const targets = (into: ParsedTarget, rows: readonly ParsedTarget[]): ParsedTarget => ({
  ...into,
  text: joined(rows.map((row) => row.text)),
  leads: united(rows.map((row) => row.leads)),
});

/**
 * One row that says what several said, as where a page broke a row in two: texts follow one another in the
 * draft's order, units come together, the first timing that could be read stays. What was doubtful of each
 * stays doubtful.
 *
 * @param rows all of them with `into` among them, in the draft's order
 */
export const mergedRow = (into: DraftRow, rows: readonly DraftRow[]): DraftRow => {
  const findings = rows.flatMap((row) => row.findings);
  // The rows of one part are all of one kind.
  if ('timing' in into) return { ...tasks(into, rows as ParsedTask[]), findings };
  if ('waitsFor' in into) return { ...reporting(into, rows as ParsedReporting[]), findings };
  return { ...targets(into, rows as ParsedTarget[]), findings };
};
