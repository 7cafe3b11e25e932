import type { Listed } from '#libs/api-client/routes';
import { isMessageKey } from '#libs/messages/catalogue';
import { say as sayKey } from '#libs/messages/say';
import type { Language } from '#libs/domain/shared/language';
import type { Say } from '../words/words';

export type Delegation = Listed<'/delegations'>;
export type DelegableAct = Listed<'/delegations/acts'>;

const groups = ['all', 'acceptance', 'decisions', 'monitoring', 'participation'] as const;
export type ActGroup = (typeof groups)[number];

/** What a command is called; its name where a newer server knows more of them. */
export const commandWords = (language: Language, command: string): string => {
  const key = `command.${command}.label`;
  return isMessageKey(key) ? sayKey(language, { key, facts: {} }) : command;
};

/** What is delegated, in plain words: a group of acts or one of them. */
export const actWords = (say: Say, language: Language, act: string): string => {
  const group = groups.find((one) => one === act);
  return group === undefined ? commandWords(language, act) : say(`web.act-group.${group}`);
};
