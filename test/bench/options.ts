import { parseArgs } from 'node:util';

export interface Options {
  /** Names of measures; all where empty. */
  readonly only: readonly string[];
  /** Rounds that count; one more before them warms everything up. */
  readonly rounds: number;
  /** Seconds for which a rate is measured. */
  readonly seconds: number;
  /** For a look while changing something: little is prepared. */
  readonly isQuick: boolean;
  /** Folder for CPU profiles of the API. */
  readonly profile: string | undefined;
}

/** @throws what `parseArgs` throws for an unknown option */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a number from 1');
  const { only, quick: isQuick, profile } = values;
  return { only, rounds, seconds: isQuick ? 1 : 3, isQuick, profile };
};
