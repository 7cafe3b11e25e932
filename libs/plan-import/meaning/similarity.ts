import { normaliseName } from '#libs/domain/directory-names/normalise-name';

/** A text as the set of its word pairs; pairs keep "kế hoạch" apart from "kế toán" and "quy hoạch". */
export interface Phrase {
  readonly words: readonly string[];
  readonly pairs: ReadonlySet<string>;
}

/** Cuts a text into words, with the abbreviation that these plans coin written out. */
export function phrase(text: string): Phrase {
  const words =
    normaliseName(text.replace(/\([^()]*\)/gu, ' '))
      .replace(/kttt/gu, 'kinh tế tập thể')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, pairs: new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`)) };
}

/** How much each pair tells: one that stands in every duty ("hợp tác xã") tells nothing. */
export type Weights = (pair: string) => number;

/** Inverse document frequency over the given phrases. */
export function weigh(phrases: readonly Phrase[]): Weights {
  const counts = new Map<string, number>();
  for (const { pairs } of phrases) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  // In a long plan a pair of every tenth phrase tells nothing, and comparing all that share it would cost most.
  const common = Math.max(50, phrases.length / 10);
  return (pair) => {
    const count = counts.get(pair) ?? 0;
    return phrases.length > 500 && count > common ? 0 : Math.log((phrases.length + 1) / (count + 0.5));
  };
}

/** Phrases prepared so that one can be compared with all of them at once. */
export interface Corpus {
  readonly weights: Weights;
  readonly totals: readonly number[];
  readonly words: readonly number[];
  /** For each word pair, the positions of the phrases that contain it. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

const FEWEST_WORDS = 5;

const total = (pairs: Iterable<string>, weights: Weights): number => {
  let sum = 0;
  for (const pair of pairs) sum += Math.max(0, weights(pair));
  return sum;
};

export function corpus(phrases: readonly Phrase[], weights: Weights): Corpus {
  const positions = new Map<string, number[]>();
  phrases.forEach(({ pairs }, i) => {
    for (const pair of pairs) {
      const at = positions.get(pair);
      if (at === undefined) positions.set(pair, [i]);
      else at.push(i);
    }
  });
  const totals = phrases.map(({ pairs }) => total(pairs, weights));
  return { weights, totals, words: phrases.map(({ words }) => words.length), positions };
}

/**
 * For each phrase of the corpus that shares anything with this one: the share of the lighter phrase's weight
 * that the other contains, 0 to 1. Phrases under five words are too short to tell and are left out.
 */
export function similarities(a: Phrase, { weights, totals, words, positions }: Corpus): Map<number, number> {
  const common = new Map<number, number>();
  if (a.words.length < FEWEST_WORDS) return common;
  for (const pair of a.pairs) {
    const weight = weights(pair);
    if (weight <= 0) continue;
    for (const i of positions.get(pair) ?? [])
      if ((words[i] ?? 0) >= FEWEST_WORDS) common.set(i, (common.get(i) ?? 0) + weight);
  }
  const own = total(a.pairs, weights);
  for (const [i, sum] of common) {
    const least = Math.min(own, totals[i] ?? 0);
    common.set(i, least === 0 ? 0 : sum / least);
  }
  return common;
}
