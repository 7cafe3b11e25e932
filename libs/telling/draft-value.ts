import type { Directory } from '#libs/domain/directory/directory';
import type { ParsedTiming, ParsedUnit, RowChanges, UnitChange } from '#libs/domain/plan/draft/index';
import type { Language } from '#libs/domain/shared/language';
import { own } from '#libs/domain/shared/own';
import { timeIn } from '#libs/messages/dates';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

type TimingChange = NonNullable<RowChanges['timing']>;

const isUnit = (value: object): value is ParsedUnit & UnitChange =>
  'agencyId' in value || 'groupId' in value || 'text' in value;

const unitText = (unit: UnitChange, directory: Directory): string => {
  const { agencyId = null, groupId = null, text = '' } = unit;
  const name =
    agencyId !== null ? own(directory.agencies, agencyId)?.name : own(directory.groups, groupId ?? '')?.name;
  return name ?? text;
};

const timingText = (
  language: Language,
  { text = '', start = null, due = null }: TimingChange | ParsedTiming,
): string => {
  const dates = [start, due]
    .filter((date) => date !== null)
    .map((date) => timeIn(language, 'day', date))
    .join(' – ');
  return text !== '' && dates !== '' && text !== dates ? `${text} (${dates})` : text || dates;
};

const numberText = (language: Language, value: number): string =>
  language === 'vi' ? String(value).replace('.', ',') : String(value);

/** A value of a draft as people read it; units by their names in the directory. */
export const valueText = (language: Language, value: unknown, directory: Directory): string => {
  if (value === null || value === undefined) return '';
  // What is no day is said as it is.
  if (typeof value === 'string') return timeIn(language, 'day', value);
  if (typeof value === 'number') return numberText(language, value);
  if (typeof value === 'boolean')
    return say(language, message(value ? 'document-value.yes' : 'document-value.no'));
  if (Array.isArray(value))
    return value
      .map((one: unknown) =>
        typeof one === 'object' && one !== null && isUnit(one)
          ? unitText(one, directory)
          : valueText(language, one, directory),
      )
      .join('; ');
  return typeof value === 'object' ? timingText(language, value) : '';
};

/** What a proposal would put there, field by field where it is more than one. */
export const proposedText = (language: Language, changes: RowChanges, directory: Directory): string => {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const texts = given.map(([name, value]) => [name, valueText(language, value, directory)] as const);
  return texts.length === 1
    ? (texts[0]?.[1] ?? '')
    : texts.map(([name, text]) => `${name}: ${text}`).join('\n');
};
