import { pino, type DestinationStream, type Level } from 'pino';
import pretty from 'pino-pretty';

export type LogLevel = Level | 'silent';
export type Facts = Readonly<Record<string, unknown>>;

type Say = (message: string, facts?: Facts) => void;

/** Structured lines: a short message that never varies, and the facts beside it. */
export interface Log {
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
}

/** What an error says in one line, with the error that caused it. */
export const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const inner =
    error instanceof AggregateError ? error.errors.map(wordsOf).join('; ') : error.message || error.name;
  return error.cause === undefined ? inner : `${inner}: ${wordsOf(error.cause)}`;
};

const readable = (facts: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, fact]: [string, unknown]) => [
      key,
      fact instanceof Error ? wordsOf(fact) : fact,
    ]),
  );

/** Lines of JSON for whatever collects them; sentences with colours where somebody looks at a terminal. */
const standardOutput = (): DestinationStream =>
  process.stdout.isTTY
    ? pretty({ messageKey: 'message', timestampKey: 'at', sync: true, destination: process.stdout })
    : process.stdout;

/** Writes one line of JSON for each message of `level` or above. */
export function createLog(level: LogLevel, to: DestinationStream = standardOutput()): Log {
  const lines = pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: readable },
    },
    to,
  );
  return {
    info: (message, facts = {}) => lines.info(facts, message),
    warn: (message, facts = {}) => lines.warn(facts, message),
    error: (message, facts = {}) => lines.error(facts, message),
  };
}
