import type { Language } from '#libs/domain/shared/language';
import { timeIn } from '#libs/messages/dates';
import type { Say } from '../words/words';
import { nameOf, type Directory, type NamedUnit } from './names';
import type { Changes, Row } from './queries';

type Timing = Extract<Row, { readonly timing: unknown }>['timing'];
type ScheduleWord = Timing['kind'];

export const daysText = (language: Language, start: string | null, due: string | null): string =>
  [start, due]
    .filter((day) => day !== null)
    .map((day) => timeIn(language, 'day', day))
    .join(' – ');

/** What the words of a time were understood as. */
export const understood = (say: Say, language: Language, { kind, start, due }: Timing): string => {
  const days = daysText(language, start, due);
  const word = say(`schedule.${kind satisfies ScheduleWord}`);
  return days === '' ? word : `${word} ${days}`;
};

const isUnits = (value: unknown): value is readonly NamedUnit[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object');

/** A value of a row, or of what is proposed for it, as people read it. */
export const valueText = (language: Language, directory: Directory, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (isUnits(value)) return value.map((unit) => nameOf(directory, unit)).join('; ');
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'object') {
    const { text = '', start = null, due = null } = value as NonNullable<Changes['timing']>;
    const days = daysText(language, start, due);
    return days === '' || days === text ? text : `${text} (${days})`;
  }
  return typeof value === 'string' ? timeIn(language, 'day', value) : JSON.stringify(value);
};

/** What a row says in a field, by the name that changes have for it. */
export const currentValue = (row: Row, field: string): unknown => {
  if (field === 'title' && !('title' in row)) return row.text;
  if (field === 'leads' && 'from' in row) return row.from;
  if (field === 'coordinators' && 'to' in row) return row.to;
  return (row as unknown as Readonly<Record<string, unknown>>)[field];
};
