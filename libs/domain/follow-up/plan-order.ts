/** Where a task stands in its plan. */
export interface PlaceInPlan {
  /** Of the annex as it stands there; what the body says comes with its part before it (`duties/II.2.a-3`). */
  readonly key: string;
  readonly section: string | null;
  readonly number: string;
}

const words = new Intl.Collator('vi', { numeric: true });
const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const fromRoman = (roman: string): number =>
  [...roman].reduce((sum, letter, i) => {
    const value = digits[letter] ?? 0;
    return sum + (value < (digits[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

/** The annex comes first, then the duties of the body, then the reports that it orders. */
const parts = ['duties/', 'reporting/'];
const partOf = ({ key }: PlaceInPlan): number => parts.findIndex((part) => key.startsWith(part));

type Compare = (a: string, b: string) => number;

/** Roman only where every section is: `C` follows `B` elsewhere. */
const sectionsOf = (places: readonly PlaceInPlan[]): Compare =>
  places.every(({ section }) => section === null || /^[IVXLC]+$/.test(section))
    ? (a, b) => fromRoman(a) - fromRoman(b)
    : (a, b) => words.compare(a, b);

/**
 * The tasks in the order in which the plan has them, also those that an amendment added: by part, section and number.
 * What stands in no section comes before the first.
 */
export const inPlanOrder = <T extends PlaceInPlan>(tasks: readonly T[]): T[] => {
  const compare = sectionsOf(tasks);
  const bySection = (a: string | null, b: string | null): number =>
    a === null || b === null ? Number(a !== null) - Number(b !== null) : compare(a, b);
  return [...tasks].sort(
    (a, b) =>
      partOf(a) - partOf(b) ||
      bySection(a.section, b.section) ||
      words.compare(a.number, b.number) ||
      words.compare(a.key, b.key),
  );
};
