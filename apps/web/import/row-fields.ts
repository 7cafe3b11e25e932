import type { Values } from '../command/form-fields';
import { isKnown, type NamedUnit } from './names';
import type { Changes, Row } from './queries';

/** The fields of a row that are typed as text, with where they stand in it. */
const textsOf = (row: Row): Readonly<Record<string, string>> => {
  if ('title' in row)
    return {
      number: row.number,
      title: row.title,
      section: row.section ?? '',
      product: row.product,
      timing: row.timing.text,
      kind: '',
      start: row.timing.start ?? '',
      due: row.timing.due ?? '',
    };
  if ('from' in row)
    return { title: row.text, reportKind: row.kind, recurrence: row.recurrence, due: row.due ?? '' };
  return {
    title: row.text,
    indicator: row.indicator,
    operator: row.operator,
    value: String(row.value),
    max: row.max === null ? '' : String(row.max),
    unit: row.unit,
    year: row.year === null ? '' : String(row.year),
    due: row.due ?? '',
    scope: row.scope,
  };
};

export type UnitField = 'leads' | 'coordinators';

export const unitsOf = (row: Row, field: UnitField): readonly NamedUnit[] => {
  if ('from' in row) return field === 'leads' ? row.from : row.to;
  if (field === 'leads') return row.leads;
  return 'coordinators' in row ? row.coordinators : [];
};

/** What was typed over a field of the row, else what it says. */
export const textIn = (row: Row, values: Values, field: string): string => {
  const typed = values[field];
  return typeof typed === 'string' ? typed : (textsOf(row)[field] ?? '');
};

/** Units are kept beside typed text as what they are. */
export const unitsIn = (row: Row, values: Values, field: UnitField): readonly NamedUnit[] => {
  const typed = values[field];
  return typeof typed === 'string' ? (JSON.parse(typed) as NamedUnit[]) : unitsOf(row, field);
};

const sameUnits = (a: readonly NamedUnit[], b: readonly NamedUnit[]): boolean =>
  JSON.stringify(a.map(({ agencyId, groupId, text }) => [agencyId, groupId, text])) ===
  JSON.stringify(b.map(({ agencyId, groupId, text }) => [agencyId, groupId, text]));

/** A unit as a correction names it. */
export const asSent = ({ agencyId = null, groupId = null, text, condition, exception }: NamedUnit) => ({
  ...(agencyId !== null && { agencyId }),
  ...(groupId !== null && { groupId }),
  ...(text !== undefined && { text }),
  ...(condition !== undefined && { condition }),
  ...(exception !== undefined && { exception }),
});

const number = (text: string): number => Number(text.trim().replace(',', '.'));

/** Words of a time are read again by the server; a day that was put there by hand goes as it is. */
const timingOf = (row: Row, values: Values, changed: ReadonlySet<string>): Changes['timing'] => {
  if (!('timing' in row)) return undefined;
  const [text, kind, start, due] = ['timing', 'kind', 'start', 'due'].map((one) => textIn(row, values, one));
  if (!['kind', 'start', 'due'].some((one) => changed.has(one)))
    return changed.has('timing') ? { text: text ?? '' } : undefined;
  type Kind = NonNullable<NonNullable<Changes['timing']>['kind']>;
  const known = row.timing.kind === 'unresolved' ? 'by-date' : row.timing.kind;
  return {
    text: text ?? '',
    kind: (kind || known) as Kind,
    start: start || null,
    due: due || null,
  };
};

/** What the typed values change of the row, as a correction says it; empty where nothing does. */
export const changesOf = (row: Row, values: Values): Changes => {
  const before = textsOf(row);
  const changed = new Set(
    Object.entries(values).flatMap(([field, value]) =>
      typeof value === 'string' && field in before && value !== before[field] ? [field] : [],
    ),
  );
  const of = (field: string): string => textIn(row, values, field);
  const units = (['leads', 'coordinators'] as const).flatMap((field) => {
    const now = unitsIn(row, values, field);
    return sameUnits(now, unitsOf(row, field)) ? [] : [[field, now.map(asSent)] as const];
  });
  const isTask = 'timing' in row;
  const timing = timingOf(row, values, changed);
  const texts = ['number', 'title', 'product', 'indicator', 'unit', 'scope', 'recurrence', 'operator'];
  return {
    ...Object.fromEntries(texts.filter((field) => changed.has(field)).map((field) => [field, of(field)])),
    ...Object.fromEntries(units),
    ...(changed.has('section') && { section: of('section') || null }),
    ...(changed.has('reportKind') && { kind: of('reportKind') as NonNullable<Changes['kind']> }),
    ...(changed.has('value') && { value: number(of('value')) }),
    ...(changed.has('max') && { max: of('max') === '' ? null : number(of('max')) }),
    ...(changed.has('year') && { year: of('year') === '' ? null : number(of('year')) }),
    ...(!isTask && changed.has('due') && { due: of('due') || null }),
    ...(timing !== undefined && { timing }),
  };
};

/** A name that the directory does not know, put right: the document's words stay, so that they are known from now on. */
export const taughtUnit = (
  units: readonly NamedUnit[],
  unknown: NamedUnit,
  unit: NamedUnit,
): readonly NamedUnit[] => units.map((one) => (one === unknown ? { ...unit, text: unknown.text } : one));

export const unknownUnits = (units: readonly NamedUnit[]): readonly NamedUnit[] =>
  units.filter((unit) => !isKnown(unit));
