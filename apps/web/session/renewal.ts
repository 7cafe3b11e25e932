/** Asks for the password in place; answers whether somebody signed in. */
type Ask = () => Promise<boolean>;

let ask: Ask | null = null;
let typed = 0;
let asking: Promise<boolean> | null = null;

/** Who asks; null where nobody can. */
export const askBy = (by: Ask | null): void => {
  ask = by;
};

/** Something was typed here that a sign-in elsewhere would take from the eyes; until the returned function is called. */
export const holdPage = (): (() => void) => {
  typed += 1;
  return () => {
    typed -= 1;
  };
};

/** When the API no longer knows the session: asks for the password in place where somebody is in the middle of something. */
export const askToSignIn = (): Promise<boolean> => {
  if (ask === null || typed === 0) return Promise.resolve(false);
  // However many requests find out, people are asked once.
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
};
