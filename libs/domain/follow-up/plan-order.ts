/** Where a task stands in its plan. */
export interface PlaceInPlan {
  /** Of the annex as it stands there; what the body says comes with its part before it (`duties/II.2.a-3`). */
  readonly key: string;
  readonly section: string | null;
  readonly number: string;
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const fromRoman = (roman: string): number =>
  [...roman].reduce((sum, letter, i) => {
    const value = digits[letter] ?? 0;
    return sum + (value < (digits[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

/** The annex comes first, then the duties of the body, then the reports that it orders. */
const parts = ['duties/', 'reporting/'];

const padded = (number: string): string => number.padStart(6, '0');

/** As text that sorts as people count: 9 before 10, D before Đ before E. */
const counted = (text: string): string =>
  text.replace(/\d+/gu, padded).replace(/Đ/gu, 'D~').replace(/đ/gu, 'd~');

/** How sections are told apart: by Roman numbers or by letters, in which C follows B. */
type Sections = 'roman' | 'lettered';

const isLetter = (section: string): boolean => /^[A-ZĐ]$/u.test(section);
const isRoman = (section: string): boolean => /^[IVXLC]+$/u.test(section);

/** What a section alone shows: nobody has a hundred sections, so that C is a letter, and I is a number. */
const sectionsBy = (section: string): Sections =>
  isLetter(section) && !/^[IVX]$/u.test(section) ? 'lettered' : 'roman';

/** The front of a key by which sections without a number, and tables without sections, are told apart. */
const frontOf = (key: string): string => /^[ST]\d+(?=\.)/u.exec(key)?.[0] ?? '';

const sectionText = ({ section, key }: PlaceInPlan, by: Sections): string => {
  if (section === null) return frontOf(key);
  if (isLetter(section) && by === 'lettered') return section;
  if (isRoman(section)) return String(fromRoman(section));
  return isLetter(section) || /^\d+(?:\.\d+)*$/u.test(section) ? section : frontOf(key);
};

/** A number that is one; whatever else is printed there (`a`, `IV`) is in the key, as it was when the plan was read. */
const numberText = (number: string): string => (/^\d/u.test(number) ? number : '');

/** `IX` or `IX.1` after `V.1`. */
const keyText = (key: string): string =>
  key.replace(/^[IVXLC]+(?=[.#]|$)/u, (front) =>
    sectionsBy(front) === 'roman' ? String(fromRoman(front)) : front,
  );

const textOf = (place: PlaceInPlan, by: Sections): string =>
  [
    parts.findIndex((part) => place.key.startsWith(part)) + 1,
    ...[sectionText(place, by), numberText(place.number), keyText(place.key)].map(counted),
  ].join(' ');

/**
 * A text by which tasks of one plan sort in its order, by part, section and number, where others of the plan are not at
 * hand; as bytes, and as strings.
 */
export const planOrderText = (place: PlaceInPlan): string => textOf(place, sectionsBy(place.section ?? ''));

/**
 * The tasks in the order in which the plan has them, also those that an amendment added: by part, section and number.
 * What stands in no section comes before the first.
 */
export const inPlanOrder = <T extends PlaceInPlan>(tasks: readonly T[]): T[] => {
  const by: Sections = tasks.every(({ section }) => section === null || isRoman(section))
    ? 'roman'
    : 'lettered';
  return tasks
    .map((task) => ({ task, text: textOf(task, by) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ task }) => task);
};
