import type { MessageArguments } from '#libs/messages/message-arguments';
import type { Facts, Told } from '#libs/messages/word';

export type MessageKey = keyof MessageArguments;

/** Something to say, in no language yet. */
export interface Message extends Told {
  readonly key: MessageKey;
  readonly facts: Facts;
}

/** The facts of a message as they are given: nothing where its text names none. */
export type FactsOf<Key extends MessageKey> = keyof MessageArguments[Key] extends never
  ? readonly []
  : readonly [facts: MessageArguments[Key]];

/** A message with all that its text names, neither more nor less. */
export const message = <Key extends MessageKey>(key: Key, ...[facts]: FactsOf<Key>): Message => ({
  key,
  facts: facts ?? {},
});
