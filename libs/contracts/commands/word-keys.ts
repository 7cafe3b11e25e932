import type { Matter } from '#libs/contracts/commands/command';
import type { PlanCommandName } from '#libs/contracts/commands/plan-commands';
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
export const wordKeysOf = (type: PeoplesCommandType | PlanCommandName): WordKeys => ({
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

/** `a.b.c`, then `b.c`, then `c`. */
const endsOf = (path: string): readonly string[] => {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(index).join('.'));
};

/**
 * The keys of a field's words: those of this command where the field means something of its own there, else those of the
 * field where it stands, else those of the field alone.
 *
 * @param path as in the body: `reason`, `document.number`; `document` alone for the whole of it
 * @returns null where the catalogue does not know the field
 */
export const fieldKeysOf = (type: string, path: string): FieldKeys | null => {
  const label = [`${type}.${path}`, ...endsOf(path)].map((end) => `command-field.${end}`).find(isMessageKey);
  if (label === undefined) return null;
  const hint = `${label}.hint`;
  return { label, hint: isMessageKey(hint) ? hint : null };
};
