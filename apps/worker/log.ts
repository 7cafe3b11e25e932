const ranks = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60, silent: 70 } as const;

export type LogLevel = keyof typeof ranks;
export type Facts = Readonly<Record<string, unknown>>;

type Say = (message: string, facts?: Facts) => void;

/** Structured lines: a short message that never varies, and the facts beside it. */
export interface Log {
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
}

const readable = (_key: string, value: unknown): unknown => (value instanceof Error ? wordsOf(value) : value);

/** What an error says in one line, with the error that caused it. */
export const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const inner =
    error instanceof AggregateError ? error.errors.map(wordsOf).join('; ') : error.message || error.name;
  return error.cause === undefined ? inner : `${inner}: ${wordsOf(error.cause)}`;
};

/** Writes one line of JSON for each message of `level` or above. */
export function createLog(level: LogLevel, write: (line: string) => void): Log {
  const at =
    (own: LogLevel): Say =>
    (message, facts = {}) => {
      if (ranks[own] < ranks[level]) return;
      write(JSON.stringify({ at: new Date().toISOString(), level: own, message, ...facts }, readable));
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
