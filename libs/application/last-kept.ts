/**
 * Reads what a key stands for, and gives the last one again for `freshMs` without reading it anew: whoever goes
 * through the parts of one large thing would read the whole of it for each. Neither a failure nor that there is
 * nothing is kept.
 */
export const lastKept = <T>(
  read: (key: string) => Promise<T | null>,
  freshMs = 1_000,
): ((key: string) => Promise<T | null>) => {
  let kept: { readonly key: string; readonly value: Promise<T | null>; readonly until: number } | null = null;
  return async (key) => {
    const now = performance.now();
    if (kept?.key === key && now < kept.until) return kept.value;
    const own = { key, value: read(key), until: now + freshMs };
    kept = own;
    const forget = (): void => {
      if (kept === own) kept = null;
    };
    own.value.then((value) => {
      if (value === null) forget();
    }, forget);
    return own.value;
  };
};
