import { IntlMessageFormat, type Formats, type Formatters } from 'intl-messageformat';
import type { Language } from '#libs/domain/shared/language';
import { catalogue } from '#libs/messages/catalogue';
import { timeIn, type TimeStyle } from '#libs/messages/dates';
import type { MessageKey } from '#libs/messages/message';
import { wordsWith } from '#libs/messages/spoken-word';
import type { Fact, Told } from '#libs/messages/word';

const styles: readonly TimeStyle[] = [
  'day',
  'month',
  'monthDay',
  'instantDay',
  'moment',
  'deadline',
  'deadlineDay',
  'writtenDay',
];

/** The formatter knows the style of a time by the options under its name; this one is only a name. */
const formats: Partial<Formats> = {
  date: Object.fromEntries(styles.map((style) => [style, { calendar: style }])),
};

const formattersOf = (language: Language): Formatters => ({
  getNumberFormat: (locales, options) => new Intl.NumberFormat(locales, options),
  getPluralRules: (...given) => new Intl.PluralRules(...given),
  getDateTimeFormat: (_locales, options) =>
    ({
      // Times are texts of ISO 8601 here, not `Date`s.
      format: (value: unknown) => timeIn(language, options?.calendar as TimeStyle, value as string | null),
    }) as unknown as Intl.DateTimeFormat,
});

/** A text that was read once. */
interface Compiled {
  readonly format: IntlMessageFormat;
  /** What it names; with the names of the ways to say it, where it tells some apart. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

const compiled: Readonly<Record<Language, Map<string, Compiled>>> = { vi: new Map(), en: new Map() };
const formatters = { vi: formattersOf('vi'), en: formattersOf('en') };

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Everything but plain text (0) and the number within a plural names something. */
const isNamed = (element: Elements[number]): element is Extract<Elements[number], { value: string }> =>
  'value' in element && Number(element.type) !== 0;

const noteNames = (elements: Elements, found: Map<string, Set<string>>): Map<string, Set<string>> => {
  for (const element of elements) {
    if (!isNamed(element)) continue;
    const options = found.get(element.value) ?? new Set();
    found.set(element.value, options);
    if (!('options' in element)) continue;
    for (const [name, option] of Object.entries(element.options)) {
      if (!('offset' in element)) options.add(name);
      noteNames(option.value, found);
    }
  }
  return found;
};

const compiledOf = (language: Language, key: string): Compiled => {
  const known = compiled[language].get(key);
  if (known !== undefined) return known;
  const format = new IntlMessageFormat(catalogue[language][key as MessageKey], language, formats, {
    ignoreTag: true,
    formatters: formatters[language],
  });
  const made = { format, names: noteNames(format.getAst(), new Map()) };
  compiled[language].set(key, made);
  return made;
};

/** Words in a language. */
export const wordIn = wordsWith(say);

const valueIn = (language: Language, fact: Fact, options: ReadonlySet<string>): string | number | null => {
  if (fact === null || typeof fact === 'number') return fact;
  const value = typeof fact === 'boolean' ? String(fact) : wordIn(language, fact);
  // ICU has no hyphens in the names of options.
  const option = value.replaceAll('-', '_');
  return options.has(option) ? option : value;
};

/** A message in a language. */
export function say(language: Language, { key, facts }: Told): string {
  const { format, names } = compiledOf(language, key);
  const values: Record<string, string | number | null> = {};
  for (const [name, options] of names) {
    const fact = facts[name];
    if (fact !== undefined) values[name] = valueIn(language, fact, options);
  }
  return String(format.format(values));
}

/**
 * A message whose facts were made elsewhere, as those of a refusal are. What the text names and nobody gave is empty, and
 * `none` where the text tells that apart.
 */
export const sayLoosely = (
  language: Language,
  key: MessageKey,
  given: Readonly<Record<string, Fact | undefined>>,
): string => {
  const facts: Record<string, Fact> = {};
  for (const [name, options] of compiledOf(language, key).names)
    facts[name] = options.size > 0 ? given[name] || 'none' : (given[name] ?? '');
  return say(language, { key, facts });
};
