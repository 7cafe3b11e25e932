import type { DroppedRow, Plan } from '#libs/domain/plan/plan';
import type {
  ParsedReporting,
  ParsedTarget,
  ParsedTask,
  SourceRef,
} from '#libs/domain/plan/draft/parsed-plan';
import type { DraftPart, DraftRow } from '#libs/domain/plan/draft/rows';

/** The `part` of the source of a row that a person wrote. */
export const byReviewer = 'reviewer';

const source: SourceRef = { part: byReviewer, page: null, line: null, table: null, row: null, cells: {} };

const task = (key: string): ParsedTask => ({
  key,
  number: '',
  section: null,
  title: '',
  leads: [],
  coordinators: [],
  product: '',
  productInferred: false,
  timing: { text: '', kind: 'unresolved', start: null, due: null, rule: '', inferred: false },
  source,
  findings: [],
});

const reporting = (key: string): ParsedReporting => ({
  key,
  text: '',
  from: [],
  to: [],
  kind: 'periodic',
  recurrence: 'once',
  due: null,
  waitsFor: [],
  source,
  findings: [],
});

const target = (key: string): ParsedTarget => ({
  key,
  text: '',
  indicator: '',
  operator: '=',
  value: 0,
  max: null,
  unit: '',
  year: null,
  due: null,
  scope: '',
  leads: [],
  source,
  findings: [],
});

/** A row that says nothing yet. */
export const blankRow = (part: DraftPart, key: string): DraftRow => {
  switch (part) {
    case 'tasks':
      return task(key);
    case 'duties':
      return { ...task(key), repeats: null };
    case 'reporting':
      return reporting(key);
    case 'targets':
      return target(key);
  }
};

const droppedIn = ({ dropped = [] }: Plan, part: DraftPart): readonly DroppedRow[] =>
  dropped.filter((row) => row.part === part);

/**
 * A key that no row of this part has or ever had: what was dropped or merged keeps its key for good. `wanted` is
 * taken where it is free, else with a counter behind it.
 */
export const freshKey = (
  plan: Plan,
  part: DraftPart,
  wanted: string,
  alsoTaken: readonly string[] = [],
): string => {
  const base = wanted.replace(/[^\p{L}\p{N}.-]+/gu, '') || 'moi';
  const taken = new Set([
    ...plan.draft[part].map(({ key }) => key),
    ...droppedIn(plan, part).map(({ row }) => row.key),
    ...alsoTaken,
  ]);
  if (!taken.has(base)) return base;
  let n = 2;
  while (taken.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
};
