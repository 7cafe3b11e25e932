/** What somebody may look for by its names. */
export interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

const marks = /\p{M}/gu;

/** Without accents, capitals and signs: what people type in a hurry. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('\u0111', 'd');

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

/**
 * Whether words stand for the beginning of a name's words, one after the other: each is the beginning of one of them, or the
 * initials of some ("so tc", "stnmt", "ubnd x").
 */
const follows = (asked: readonly string[], words: readonly string[]): boolean => {
  const [first, ...others] = asked;
  if (first === undefined) return true;
  return words.some((word, place) => {
    const rest = words.slice(place);
    if (word.startsWith(first) && follows(others, rest.slice(1))) return true;
    const isInitials = first.length > 1 && initialsOf(rest).startsWith(first);
    return isInitials && follows(others, rest.slice(first.length));
  });
};

/** How well a name fits, less being better; null where it does not. */
const fitOf = (asked: readonly string[], text: string): number | null => {
  const words = wordsOf(text);
  if (words.join(' ').startsWith(asked.join(' '))) return 0;
  if (initialsOf(words) === asked.join('')) return 1;
  return follows(asked, words) ? 2 : null;
};

/**
 * Those that are meant by what was typed, the best first; accents, capitals and abbreviations ignored. Among equals the
 * given order stays.
 *
 * @param typed nothing finds all of them
 */
export const findNamed = <T extends Named>(all: readonly T[], typed: string): readonly T[] => {
  const asked = wordsOf(typed);
  if (asked.length === 0) return all;
  return all
    .flatMap((one) => {
      const fits = [one.name, ...(one.aliases ?? [])].flatMap((text) => fitOf(asked, text) ?? []);
      return fits.length === 0 ? [] : [{ one, fit: Math.min(...fits) }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ one }) => one);
};
