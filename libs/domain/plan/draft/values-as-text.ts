import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Directory } from '#libs/domain/directory/directory';
import type { ParsedPlan, ParsedTiming, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { RowChanges, TimingChange, UnitChange } from '#libs/domain/plan/draft/row-changes';
import { locateRow } from '#libs/domain/plan/draft/rows';
import { own } from '#libs/domain/shared/own';

const isUnit = (value: object): value is ParsedUnit & UnitChange =>
  'agencyId' in value || 'groupId' in value || 'text' in value;

const unitText = (unit: UnitChange, directory: Directory): string => {
  const { agencyId = null, groupId = null, text = '' } = unit;
  const name =
    agencyId !== null ? own(directory.agencies, agencyId)?.name : own(directory.groups, groupId ?? '')?.name;
  return name ?? text;
};

const timingText = ({ text = '', start = null, due = null }: TimingChange | ParsedTiming): string => {
  const dates = [start, due]
    .filter((date) => date !== null)
    .map(vietnameseDay)
    .join(' – ');
  return text !== '' && dates !== '' && text !== dates ? `${text} (${dates})` : text || dates;
};

/** A value of a draft as people read it; units by their names in the directory. */
export const valueText = (value: unknown, directory: Directory): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? vietnameseDay(value) : value;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value))
    return value
      .map((one: unknown) =>
        typeof one === 'object' && one !== null && isUnit(one)
          ? unitText(one, directory)
          : valueText(one, directory),
      )
      .join('; ');
  return typeof value === 'object' ? timingText(value) : '';
};

/** What each field of the row, or of the document, says now. */
const fieldsOf = (draft: ParsedPlan, taskKey: string | null): object | null =>
  taskKey === null ? draft.document : (locateRow(draft, taskKey)?.row ?? null);

/** The words under which findings speak of fields that the row calls otherwise. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  title: ['text'],
  text: ['title'],
  leads: ['from'],
  from: ['leads'],
  coordinators: ['to'],
  to: ['coordinators'],
  timing: ['due'],
  due: ['timing'],
  start: ['timing'],
};

const named = (fields: object, field: string): unknown =>
  [field, ...(otherWords[field] ?? [])]
    .filter((name) => Object.hasOwn(fields, name))
    .map((name) => (fields as Record<string, unknown>)[name])[0];

/** What the field that a finding is about says now; '' where it is about no one field. */
export const currentText = (
  draft: ParsedPlan,
  taskKey: string | null,
  field: string,
  directory: Directory,
): string => valueText(named(fieldsOf(draft, taskKey) ?? {}, field), directory);

/** What a proposal would put there, field by field where it is more than one. */
export const proposedText = (changes: RowChanges, directory: Directory): string => {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const texts = given.map(([name, value]) => [name, valueText(value, directory)] as const);
  return texts.length === 1
    ? (texts[0]?.[1] ?? '')
    : texts.map(([name, text]) => `${name}: ${text}`).join('\n');
};
