import type { Matter } from '#libs/contracts/commands/command';
import type { FieldKind } from '#libs/contracts/commands/fields';
import { fieldKeysOf, matterKeyOf, wordKeysOf } from '#libs/contracts/commands/word-keys';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import { isMessageKey } from '#libs/messages/catalogue';
import { message, type MessageKey } from '#libs/messages/message';
import { say } from '#libs/messages/say';
import { spokenLanguage } from '../language';

const plainly = (key: MessageKey): string => say(spokenLanguage(), { key, facts: {} });

/** What a command is called; its type where a newer server knows more of them. */
export const labelOf = (type: string): string => {
  const key = `command.${type}.label`;
  return isMessageKey(key) ? plainly(key) : type;
};

/** What a command does, for the list of all of them. */
export const descriptionOf = (type: PeoplesCommandType): string => plainly(wordKeysOf(type).description);

/** What the number of a matter is called. */
export const matterWord = (matter: Matter): string => plainly(matterKeyOf(matter));

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What an option is for, in the words of the field that it fills. */
export const optionWords = (type: string, path: string, kind: FieldKind): string => {
  const keys = fieldKeysOf(type, path);
  if (keys === null) return '';
  const words = lowered(plainly(keys.label));
  const named = kind === 'list' ? say(spokenLanguage(), message('command-option.list', { words })) : words;
  return keys.hint === null
    ? named
    : say(spokenLanguage(), message('command-option.hinted', { words: named, hint: plainly(keys.hint) }));
};
