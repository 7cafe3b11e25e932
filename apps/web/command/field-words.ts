import type { FormField } from '#libs/contracts/commands/fields';
import { fieldKeysOf } from '#libs/contracts/commands/word-keys';
import { isMessageKey } from '#libs/messages/catalogue';
import { say as sayKey } from '#libs/messages/say';
import type { Language } from '#libs/domain/shared/language';

/** What a field is called. */
export const labelOf = (language: Language, type: string, { path }: Pick<FormField, 'path'>): string => {
  const keys = fieldKeysOf(type, path);
  return keys === null ? path : sayKey(language, { key: keys.label, facts: {} });
};

/** What the command line has to say of its format, a form shows. */
const ofFormat: readonly string[] = [
  'command-field.due.hint',
  'command-field.proposedDue.hint',
  'command-field.terms.due.hint',
  'command-field.granted.hint',
  'command-field.accepted.hint',
  'command-field.answer.hint',
];

export const hintOf = (language: Language, type: string, { path }: Pick<FormField, 'path'>): string => {
  const hint = fieldKeysOf(type, path)?.hint ?? null;
  return hint === null || ofFormat.includes(hint) ? '' : sayKey(language, { key: hint, facts: {} });
};

/** The words of a choice: those of its field where it means something of its own there. */
export const choiceWords = (language: Language, path: string, choice: string): string => {
  const key = [`web.form.choice.${path}.${choice}`, `web.form.choice.${choice}`].find(isMessageKey);
  return key === undefined ? choice : sayKey(language, { key, facts: {} });
};

/** The id of a field in its page, to which the summary of errors leads. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;
