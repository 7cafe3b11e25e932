import type { Language } from '#libs/domain/shared/language';
import type { Told, Word } from '#libs/messages/word';

const isList = (word: Word): word is readonly Word[] => Array.isArray(word);

/** How words are said in a language. @param say how a message within them is said */
export const wordsWith = (
  say: (language: Language, told: Told) => string,
): ((language: Language, word: Word) => string) => {
  const wordIn = (language: Language, word: Word): string => {
    if (typeof word === 'string') return word;
    if (typeof word === 'number') return String(word);
    if (isList(word)) return word.map((one) => wordIn(language, one)).join(', ');
    if ('key' in word) return say(language, word);
    if ('vi' in word) return word[language];
    return word.words.map((one) => wordIn(language, one)).join(word.between);
  };
  return wordIn;
};
