/** Where a task stands in its plan, as far as its name needs it. */
interface Numbered {
  /** Of the row that it came from: `XVII.1` or `T2.3` where numbers restart. Absent in notices of before. */
  readonly key?: string | undefined;
  readonly section?: string | null | undefined;
  readonly number: string;
}

/** What stands before a number in the keys of a plan whose numbers restart: a section, its place, or a table's. */
const frontOf = (key: string): string | null =>
  /^([^./#\s]+)\./u.exec(key.includes('/') ? '' : key)?.[1] ?? null;

/**
 * The number by which people find a task in its plan. Where numbers restart, in each section or table, it takes that
 * along: `XVII.1`, or `3 (mục Sở Tài chính)` for a section without a number.
 */
export const numberInPlan = ({ key = '', section, number }: Numbered): string => {
  const front = frontOf(key);
  // A number of several parts, such as 2.4, tells its own place.
  if (front === null || number === '' || number === front || number.startsWith(`${front}.`)) return number;
  const table = /^T(\d+)$/u.exec(front)?.[1];
  if (!section) return table === undefined ? number : `${number} (bảng ${table})`;
  return /^[\p{L}\d]{1,6}$/u.test(section) ? `${section}.${number}` : `${number} (mục ${section})`;
};
