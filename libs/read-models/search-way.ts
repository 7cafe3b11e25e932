/** So many tasks of a sample have some of the words and not the others. */
export interface WordsTogether {
  /** Which of the words, in their order. */
  readonly has: readonly boolean[];
  readonly tasks: number;
}

/** What words tasks have, by some of them. */
export interface Sample {
  /** Which share of all tasks was looked at: above 0, at most 1. */
  readonly share: number;
  readonly groups: readonly WordsTogether[];
}

/** How the first rows of a search are found. */
export interface SearchWay {
  /** So many tasks of the list are looked at in its order before anything is looked up; 0 where none are. */
  readonly walked: number;
  /** Words that are looked up in their index, by their places; the others are looked for in what these bring. */
  readonly lookedUp: readonly number[];
}

/**
 * What one task takes in each of the steps, in microseconds as they were measured: to be the next of the list with its
 * text; to be an entry of a word in the index; to have its text read, or passed over where all texts are read; and to
 * have its row read for the order. Only how they relate matters.
 */
const COST = { walked: 6, entry: 0.2, fetched: 3, scanned: 1, ordered: 5 };
/** How much longer the way through the list may become than expected: words are not spread evenly over it. */
const PATIENCE = 3;

/** The words that bring what is sought at the least cost: a frequent one is only worth its entries where it rules out much. */
const cheapest = (
  words: readonly number[],
  costOf: (words: readonly number[]) => number,
): readonly number[] => {
  const grow = (chosen: readonly number[], cost: number): readonly number[] => {
    const [best] = words
      .filter((word) => !chosen.includes(word))
      .map((word) => ({ with: [...chosen, word], cost: costOf([...chosen, word]) }))
      .toSorted((a, b) => a.cost - b.cost);
    // What costs nothing more was not met in the sample, and may yet be frequent elsewhere.
    return best === undefined || best.cost > cost ? chosen : grow(best.with, best.cost);
  };
  return grow([], Infinity);
};

/**
 * Chooses by the costs that are to be expected; whatever is chosen finds the same.
 *
 * @param isIndexed of each word, whether the index can find it
 * @param rows so many are wanted
 */
export const searchWay = (
  { share, groups }: Sample,
  isIndexed: readonly boolean[],
  rows: number,
): SearchWay => {
  const all = isIndexed.map((_, word) => word);
  const having = (words: readonly number[]): number =>
    groups.reduce((sum, { has, tasks }) => (words.every((word) => has[word]) ? sum + tasks : sum), 0) / share;
  const costOf = (words: readonly number[]): number =>
    words.reduce((sum, word) => sum + having([word]), 0) * COST.entry + having(words) * COST.fetched;
  const [tasks, found] = [having([]), having(all)];
  const lookedUp = cheapest(
    all.filter((word) => isIndexed[word]),
    costOf,
  );
  const bringing = lookedUp.length === 0 ? tasks * COST.scanned : costOf(lookedUp);
  const walked = Math.min(tasks, (rows * tasks) / found || 0);
  const isNear = walked * COST.walked < bringing + found * COST.ordered;
  return { walked: isNear ? Math.ceil(walked * PATIENCE) : 0, lookedUp };
};
