import type { QueryResult, QueryResultRow } from 'pg';
import type { Config } from '#libs/config/config';
import type { Word } from '#libs/messages/word';
import { onOwnConnection } from '#libs/database/own-connection';

/** `skipped`: it cannot be looked at yet, which is no fault; `warning`: it works, and deserves a look. */
export type Verdict = 'ok' | 'warning' | 'failed' | 'skipped';

export interface Checked {
  readonly name: Word;
  readonly verdict: Verdict;
  readonly detail: Word;
  /** What to do about it; null where nothing is to be done. */
  readonly remedy: Word | null;
}

/** What the checks look at. */
export interface Patient {
  readonly config: Config;
  /** Where the API should answer, without a slash at its end. */
  readonly url: string;
}

export type Check = (patient: Patient) => Promise<Checked>;

/** A check has so long; a service that has not answered by then is away. */
export const LIMIT_MS = 5_000;

/** One question on a connection of its own. */
export const askDatabase = <R extends QueryResultRow>(
  connectionString: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<QueryResult<R>> =>
  onOwnConnection(
    { connectionString, connectionTimeoutMillis: LIMIT_MS, query_timeout: LIMIT_MS },
    async (client) => client.query<R>(sql, [...values]),
  );

export const wordsOf = (error: unknown): string => {
  // Connecting to several addresses fails with all of their errors and no words of its own; fetch hides its reason.
  if (error instanceof AggregateError) return wordsOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? wordsOf(error.cause) : error.message;
};
