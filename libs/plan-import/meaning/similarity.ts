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
  return (pair) => Math.log((phrases.length + 1) / ((counts.get(pair) ?? 0) + 0.5));
}

const total = (pairs: Iterable<string>, weights: Weights): number => {
  let sum = 0;
  for (const pair of pairs) sum += Math.max(0, weights(pair));
  return sum;
};

/** Share of the shorter phrase's weight that the other one contains, 0 to 1; phrases under five words count 0. */
export function similarity(a: Phrase, b: Phrase, weights: Weights): number {
  if (Math.min(a.words.length, b.words.length) < 5) return 0;
  const common = total(
    [...a.pairs].filter((pair) => b.pairs.has(pair)),
    weights,
  );
  const least = Math.min(total(a.pairs, weights), total(b.pairs, weights));
  return least === 0 ? 0 : common / least;
}
