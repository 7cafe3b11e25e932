import { isMessageKey } from '#libs/messages/catalogue';
import { say } from '#libs/messages/say';
import type { Language } from '#libs/domain/shared/language';

/** The verb on the button of a command; its type where a newer server knows more of them. */
export const buttonWords = (language: Language, type: string): string => {
  const key = `command.${type}.button`;
  return isMessageKey(key) ? say(language, { key, facts: {} }) : type;
};
