/** What becomes of a task that is not done: it ends, or goes on in the plan that supersedes this one. */
export interface TypedChoice {
  readonly choice: 'close' | 'carry-over' | '';
  /** Where it goes on as a task of the other plan that is there already; empty as a new one. */
  readonly toKey?: string;
  /** Why it ends, where that is not why the plan ends. */
  readonly reason?: string;
}
export type TypedChoices = Readonly<Record<string, TypedChoice>>;

interface Unfinished {
  readonly key: string;
}

/** Those about which nothing was chosen yet. */
export const undecided = <T extends Unfinished>(tasks: readonly T[], choices: TypedChoices): readonly T[] =>
  tasks.filter(({ key }) => (choices[key]?.choice ?? '') === '');

/** How many end, and how many go on. */
export const countChoices = (tasks: readonly Unfinished[], choices: TypedChoices) => {
  const of = (choice: TypedChoice['choice']) =>
    tasks.filter(({ key }) => choices[key]?.choice === choice).length;
  return { ended: of('close'), carried: of('carry-over') };
};

/** The same choice for all about which nothing was chosen yet. */
export const forTheRest = (
  tasks: readonly Unfinished[],
  choices: TypedChoices,
  choice: 'close' | 'carry-over',
): TypedChoices => ({
  ...choices,
  ...Object.fromEntries(undecided(tasks, choices).map(({ key }) => [key, { choice }])),
});

type Choice =
  | { readonly key: string; readonly choice: 'close'; readonly reason: string }
  | { readonly key: string; readonly choice: 'carry-over'; readonly toKey: string | null };

/** As the API takes them. */
export const choicesOf = (
  tasks: readonly Unfinished[],
  choices: TypedChoices,
  reason: string,
): readonly Choice[] =>
  tasks.flatMap(({ key }): readonly Choice[] => {
    const { choice = '', toKey = '', reason: own = '' } = choices[key] ?? {};
    switch (choice) {
      case 'close':
        return [{ key, choice, reason: own.trim() || reason }];
      case 'carry-over':
        return [{ key, choice, toKey: toKey === '' ? null : toKey }];
      case '':
        return [];
    }
  });
