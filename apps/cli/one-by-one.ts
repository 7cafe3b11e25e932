import { inEveryLanguage, spokenLanguage, words } from './language';
import { Refused } from './refusal';

/** What became of one of several things. */
export type Outcome<Done> =
  | { readonly id: string; readonly done: Done }
  | { readonly id: string; readonly refused: Refused }
  | { readonly id: string; readonly notTried: true };

const UNAUTHORIZED = 401;
const TOO_MANY = 429;
const SERVER_ERROR = 500;

/** Said on this side, but of one file. */
const ofOneFile: readonly string[] = ['CLI.FILE_EXISTS', 'CLI.FILE_ALTERED'];

/** Whether the next thing would be refused for the same reason, as nobody answers or the caller is not known. */
const concernsAll = ({ status, code }: Refused): boolean => {
  if (status === null) return !ofOneFile.includes(code);
  return status === UNAUTHORIZED || status === TOO_MANY || status >= SERVER_ERROR;
};

/**
 * Does one thing after another: a refusal of one keeps back no other, and after one that concerns all nothing is tried.
 *
 * @throws Refused what was refused, where there is a single thing
 */
export const oneByOne = async <Done>(
  ids: readonly string[],
  work: (id: string) => Promise<Done>,
): Promise<readonly Outcome<Done>[]> => {
  const outcomes: Outcome<Done>[] = [];
  let isOver = false;
  for (const id of ids) {
    if (isOver) {
      outcomes.push({ id, notTried: true });
      continue;
    }
    try {
      outcomes.push({ id, done: await work(id) });
    } catch (error) {
      if (!(error instanceof Refused) || ids.length === 1) throw error;
      outcomes.push({ id, refused: error });
      isOver = concernsAll(error);
    }
  }
  return outcomes;
};

/** The ids of those that were done. */
export const doneOf = <Done>(outcomes: readonly Outcome<Done>[]): readonly string[] =>
  outcomes.flatMap((one) => ('done' in one ? [one.id] : []));

/** The same as JSON, each with its id under a name of its own. */
export const outcomesAsJson = <Done extends object | void>(
  outcomes: readonly Outcome<Done>[],
  name: string,
): readonly object[] =>
  outcomes.map((one) => {
    if ('done' in one) return { [name]: one.id, ...one.done };
    if ('refused' in one) return { [name]: one.id, code: one.refused.code, detail: one.refused.detail };
    return { [name]: one.id, notTried: true };
  });

/** A line for each that was not done, and why. */
export const notDoneLines = (outcomes: readonly Outcome<unknown>[]): readonly string[] =>
  outcomes.flatMap((one) => {
    if ('done' in one) return [];
    if ('refused' in one)
      return [`  ${one.id}: ${one.refused.code}: ${one.refused.detail[spokenLanguage()]}`];
    return [`  ${one.id}: ${words('cli.not-tried')}`];
  });

/**
 * Ends a command with its exit code once its answer has told what became of each.
 *
 * @throws Refused `CLI.NOT_ALL_DONE`, which names those that were not done
 */
export const refuseNotDone = (outcomes: readonly Outcome<unknown>[]): void => {
  const left = outcomes.flatMap((one) => ('done' in one ? [] : [one.id]));
  if (left.length === 0) return;
  const facts = { count: left.length, total: outcomes.length, left };
  throw new Refused('CLI.NOT_ALL_DONE', inEveryLanguage('cli.refusal.not-all-done', facts));
};
