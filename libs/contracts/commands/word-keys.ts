import type { Matter } from '#libs/contracts/commands/command';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import { isMessageKey } from '#libs/messages/catalogue';
import type { MessageKey } from '#libs/messages/message';

/** The keys of all that the catalogue says about a command. */
export interface WordKeys {
  /** What it is called where it is offered or was given: "đã …". */
  readonly label: MessageKey;
  /** What it does, for those who look for it in a list of all. */
  readonly description: MessageKey;
  /** The verb on its button. */
  readonly button: MessageKey;
  /** What happens once it was given. */
  readonly afterwards: MessageKey;
}

/** The keys of a command's words: one that the catalogue lacks does not compile. */
export const wordKeysOf = (type: PeoplesCommandType): WordKeys => ({
  label: `command.${type}.label`,
  description: `command.${type}.description`,
  button: `command.${type}.button`,
  afterwards: `command.${type}.afterwards`,
});

/** What the number of a matter is called. */
export const matterKeyOf = (matter: Matter): MessageKey => `matter.${matter}`;

/** What a field of a form is called, and what else there is to know of it. */
export interface FieldKeys {
  readonly label: MessageKey;
  readonly hint: MessageKey | null;
}

/**
 * The keys of a field's words: those of this command where the field means something of its own there, else those of the
 * field.
 *
 * @param path as in the body: `reason`, `document.number`; `document` alone for the whole of it
 * @returns null where the catalogue does not know the field
 */
export const fieldKeysOf = (type: string, path: string): FieldKeys | null => {
  const label = [`command-field.${type}.${path}`, `command-field.${path}`].find(isMessageKey);
  if (label === undefined) return null;
  const hint = `${label}.hint`;
  return { label, hint: isMessageKey(hint) ? hint : null };
};
