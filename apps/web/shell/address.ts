/** What stands behind the `?` of a page's address; whatever is not understood there is as if it were not there. */
export type Given = Record<string, unknown>;

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);

/** A day, `yyyy-MM-dd`. */
export const day = (value: unknown): string | undefined => {
  const given = text(value);
  return given !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(given) ? given : undefined;
};

export const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;

/** The same without what is undefined. */
export const present = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
