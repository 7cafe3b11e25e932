import type { Language } from '#libs/domain/shared/language';
import { isMessageKey } from '#libs/messages/catalogue';
import { sayLoosely } from '#libs/messages/say';

/** Why a task does not take something, by the code of the refusal alone. */
export const refusalWords = (language: Language, code: string): string => {
  const key = `refusal.${code}`;
  return isMessageKey(key) ? sayLoosely(language, key, {}) : code;
};
