import type { NoticeFacts } from '#libs/domain/notices/notice';

/** How one kind of notice is put into words. */
export interface Wording {
  /** Begins the subject and the line about it. */
  readonly label: string;
  /** Below zero: nothing is asked. Higher ones stand first in a mail. */
  readonly urgency: number;
  /** What is asked, and of whom. `agency` is the name of the one the notice is about. */
  ask(facts: NoticeFacts, agency: string): string;
}

/** A wording from its parts. */
export const say = (label: string, urgency: number, ask: Wording['ask']): Wording => ({
  label,
  urgency,
  ask,
});
/** The words of a person, ready to follow a sentence; empty without any. */
export const words = ({ words: given }: NoticeFacts): string =>
  given === null ? '' : `: ${given.replace(/[\s.]+$/u, '')}`;
