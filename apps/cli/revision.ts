import { inEveryLanguage } from './language';
import type { CliContext, GlobalOptions } from './context';
import { print } from './commands/shared';
import { DoneWithConsequence } from './refusal';

/** What a change of a plan answers. */
export interface RevisionAnswer {
  readonly events: readonly { readonly type: string }[];
}

const isReopening = ({ type }: { readonly type: string }): boolean => type === 'PlanReopened';

/** How many things a change did, not counting that the plan went back to its draft. */
export const countOf = ({ events }: RevisionAnswer): number => events.filter((e) => !isReopening(e)).length;

/**
 * Prints the answer to a change of a draft, and says where it took the review of the plan back.
 *
 * @throws DoneWithConsequence where it did, so that the exit code tells
 */
export const printRevision = (
  context: CliContext,
  options: GlobalOptions,
  { id, answer, words }: { readonly id: string; readonly answer: RevisionAnswer; readonly words: string },
): void => {
  print(context, options, answer, () => words);
  if (!answer.events.some(isReopening)) return;
  throw new DoneWithConsequence(inEveryLanguage('cli.plan.reopened', { id }));
};
