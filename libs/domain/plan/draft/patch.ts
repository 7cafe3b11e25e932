import type { RowPatch } from '#libs/domain/plan/draft/row-patch';
import type { Directory } from '#libs/domain/directory/directory';
import type {
  ParsedPlan,
  ParsedReporting,
  ParsedTarget,
  ParsedTiming,
} from '#libs/domain/plan/draft/parsed-plan';
import type { RowChanges } from '#libs/domain/plan/draft/row-changes';
import type { DraftPart, DraftRow } from '#libs/domain/plan/draft/rows';
import { resolveTiming } from '#libs/domain/plan/draft/timing-change';
import { resolveUnits } from '#libs/domain/plan/draft/units';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

/** A row that changes are meant for. */
export interface Patched {
  readonly part: DraftPart;
  readonly row: DraftRow;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const taskFields = ['number', 'title', 'section', 'leads', 'coordinators', 'product', 'timing'] as const;
const applicable: Record<DraftPart, readonly (keyof RowChanges)[]> = {
  tasks: taskFields,
  duties: taskFields,
  reporting: [
    'title',
    'leads',
    'coordinators',
    'from',
    'to',
    'timing',
    'due',
    'kind',
    'recurrence',
    'waitsFor',
  ],
  targets: [
    'title',
    'leads',
    'timing',
    'due',
    'indicator',
    'operator',
    'value',
    'max',
    'unit',
    'year',
    'scope',
  ],
};

/** The fields of a row that are taken over as they are given. */
const plain = [
  'number',
  'title',
  'section',
  'product',
  'kind',
  'recurrence',
  'waitsFor',
  'indicator',
  'operator',
  'value',
  'max',
  'unit',
  'year',
  'scope',
] as const;

const timingOf = (row: DraftRow): ParsedTiming =>
  'timing' in row
    ? row.timing
    : { text: '', kind: 'by-date', start: null, due: row.due, rule: '', inferred: false };

/** One word for each thing: reporting's `from` and `to` are leads and coordinators, a bare `due` is a timing. */
const inOneWord = ({ from, to, due, ...changes }: RowChanges): RowChanges => ({
  ...changes,
  ...(from && { leads: from }),
  ...(to && { coordinators: to }),
  ...(due === undefined ? {} : { due, ...(due !== null && { timing: { due } }) }),
});

const foreignField = (part: DraftPart, changes: RowChanges): string | undefined =>
  Object.entries(changes).find(
    ([field, value]) => value !== undefined && !applicable[part].includes(field as keyof RowChanges),
  )?.[0];

const cleared: ParsedTiming = {
  text: '',
  kind: 'unresolved',
  start: null,
  due: null,
  rule: '',
  inferred: false,
};

/** Why the chain of reports does not hold: a step that is not there, or one that waits for itself. */
const brokenChain = (
  key: string,
  waitsFor: readonly string[],
  reporting: readonly ParsedReporting[],
): Rejection | null => {
  const others = new Map(reporting.filter((row) => row.key !== key).map((row) => [row.key, row.waitsFor]));
  const unknown = waitsFor.find((one) => one !== key && !others.has(one));
  if (unknown !== undefined) return reject('DRAFT.WAITS_FOR_UNKNOWN', { key, waitsFor: unknown });
  const seen = new Set<string>();
  const queue = [...waitsFor];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (one === key) return reject('DRAFT.WAITS_IN_CIRCLE', { key });
    if (!seen.has(one)) queue.push(...(others.get(one) ?? []));
    seen.add(one);
  }
  return null;
};

const brokenRange = ({ operator, value, max, key }: ParsedTarget): Rejection | null => {
  const isRange = operator === 'range';
  return isRange === (max !== null) && (max === null || max >= value)
    ? null
    : reject('DRAFT.RANGE_INVALID', { key });
};

/** Whether the values that were given one by one also make sense together. */
const contradictory = ({ part, row }: Patched, patch: RowPatch, draft: ParsedPlan): Rejection | null => {
  if (part === 'reporting' && patch.waitsFor) return brokenChain(row.key, patch.waitsFor, draft.reporting);
  if (part === 'targets') return brokenRange(applyPatch(row, part, patch) as ParsedTarget);
  return null;
};

/**
 * The new values that changes mean for a row, checked. Refuses fields that rows of this kind do not have, an
 * empty title, units that the directory does not know, days that do not exist, a chain that waits for itself
 * and a range that runs backwards.
 */
export const patchOf = (
  place: Patched,
  given: RowChanges,
  draft: ParsedPlan,
  directory: Directory,
): RowPatch | Rejection => {
  const { part, row } = place;
  const foreign = foreignField(part, given);
  if (foreign !== undefined) return reject('DRAFT.FIELD_NOT_HERE', { field: foreign, part });
  if (given.title?.trim() === '') return reject('DRAFT.TITLE_EMPTY', { key: row.key });
  const changes = inOneWord(given);
  const patch: Mutable<RowPatch> = {};
  for (const field of plain)
    if (changes[field] !== undefined) Object.assign(patch, { [field]: changes[field] });
  for (const field of ['leads', 'coordinators'] as const) {
    const units = changes[field] === undefined ? undefined : resolveUnits(changes[field], directory);
    if (isRejection(units)) return units;
    if (units) patch[field] = units;
  }
  if (changes.timing !== undefined) {
    const timing = resolveTiming(changes.timing, timingOf(row), draft.document.date);
    if (isRejection(timing)) return timing;
    patch.timing = timing;
  } else if (changes.due === null) patch.timing = cleared;
  if (patch.operator !== undefined && patch.operator !== 'range') patch.max ??= null;
  return contradictory(place, patch, draft) ?? patch;
};

/** The row with its new values, in the row's own words. */
export const applyPatch = (row: DraftRow, part: DraftPart, patch: RowPatch): DraftRow => {
  if (part === 'tasks' || part === 'duties')
    return {
      ...row,
      ...patch,
      ...(patch.product === undefined ? {} : { productInferred: false }),
    };
  const {
    title,
    leads,
    coordinators,
    timing,
    number: _number,
    section: _,
    product: _product,
    ...own
  } = patch;
  return {
    ...row,
    ...own,
    ...(title === undefined ? {} : { text: title }),
    ...(leads === undefined ? {} : part === 'reporting' ? { from: leads } : { leads }),
    ...(coordinators === undefined ? {} : { to: coordinators }),
    ...(timing === undefined ? {} : { due: timing.due }),
  };
};

/** The fields of findings that a correction answers. */
export const fieldsAnswered = (patch: RowPatch): ReadonlySet<string> => {
  const fields = new Set<string>(Object.keys(patch));
  if (patch.title !== undefined) fields.add('text');
  if (patch.leads !== undefined) fields.add('from');
  if (patch.coordinators !== undefined) fields.add('to');
  if (patch.timing !== undefined) for (const field of ['due', 'start']) fields.add(field);
  return fields;
};
