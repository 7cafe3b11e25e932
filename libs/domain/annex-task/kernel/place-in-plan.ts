/** Where a task stands in its plan, as far as its name needs it. */
export interface Numbered {
  /** Of the row that it came from: `XVII.1` or `T2.3` where numbers restart. Absent in notices of before. */
  readonly key?: string | undefined;
  readonly section?: string | null | undefined;
  readonly number: string;
}

/** What stands before a number in the keys of a plan whose numbers restart: a section, its place, or a table's. */
const frontOf = (key: string): string | null =>
  /^([^./#\s]+)\./u.exec(key.includes('/') ? '' : key)?.[1] ?? null;

/** A number with what it is counted in, where its own digits do not tell. */
export type PlaceInPlan =
  | { readonly kind: 'plain'; readonly number: string }
  | { readonly kind: 'table'; readonly number: string; readonly table: string }
  | { readonly kind: 'section'; readonly number: string; readonly section: string };

/** Where numbers restart, in each section or table, a number takes that along: `XVII.1`, or 3 of a section without a number. */
export const placeInPlan = ({ key = '', section, number }: Numbered): PlaceInPlan => {
  const plain = (text: string): PlaceInPlan => ({ kind: 'plain', number: text });
  const front = frontOf(key);
  // A number of several parts, such as 2.4, tells its own place.
  if (front === null || number === '' || number === front || number.startsWith(`${front}.`))
    return plain(number);
  const table = /^T(\d+)$/u.exec(front)?.[1];
  if (!section) return table === undefined ? plain(number) : { kind: 'table', number, table };
  return /^[\p{L}\d]{1,6}$/u.test(section)
    ? plain(`${section}.${number}`)
    : { kind: 'section', number, section };
};
