import type { InEveryLanguage } from '#libs/domain/shared/language';

/**
 * What stands in a message: words, a number, another message, words that are kept in every language elsewhere, or some of
 * these one after the other.
 */
export type Word = string | number | Told | InEveryLanguage | readonly Word[] | Joined;

/** A message within another one. */
export interface Told {
  readonly key: string;
  readonly facts: Facts;
}

/** Words with what stands between them; of a plain list that is a comma. */
export interface Joined {
  readonly words: readonly Word[];
  readonly between: string;
}

/** A fact of a message: a word, a day or an instant as text, or which of the ways to say it applies. */
export type Fact = Word | boolean | null;

export type Facts = Readonly<Record<string, Fact>>;

/** Words that are told apart by something else than a comma. */
export const joined = (words: readonly Word[], between: string): Joined => ({ words, between });
