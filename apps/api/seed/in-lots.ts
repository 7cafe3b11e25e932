/** A submission that waits longer than a few seconds for its turn is given up, also on a slow machine. */
const LOT = 32;

/** Begins `work` for so many at a time, which share a transaction on one stream; answers in the order of the items. */
export const inLots = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const answers: R[] = [];
  for (let from = 0; from < items.length; from += LOT)
    answers.push(...(await Promise.all(items.slice(from, from + LOT).map(work))));
  return answers;
};
