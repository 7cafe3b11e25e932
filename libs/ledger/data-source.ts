import { DataSource, type EntitySchema } from 'typeorm';
import type { Config } from '#libs/config/config';
import { ImpatientClient } from '#libs/ledger/impatient-client';

/** Connections of one process. Submissions leave some of them free, see `PostgresLedger`. */
export const POOL_SIZE = 16;

/** How long the database may take before a call fails as unavailable, in milliseconds; 0 is for ever. */
export interface DatabaseLimits {
  /** For a free connection of the pool, or a new one. */
  readonly connectMs: number;
  /** For one statement, in the server and until its answer is here. */
  readonly statementMs: number;
  /** For a lock that another transaction holds. */
  readonly lockMs: number;
  /** Between two statements of a transaction; the server then ends it, as it holds back every subscriber. */
  readonly idleInTransactionMs: number;
}

/** For tools that may take their time. */
const patient: DatabaseLimits = { connectMs: 10_000, statementMs: 0, lockMs: 0, idleInTransactionMs: 60_000 };

/** For a process that people or other processes wait for. */
export const limitsFrom = (config: Config): DatabaseLimits => ({
  connectMs: config.DATABASE_CONNECT_TIMEOUT_MS,
  statementMs: config.DATABASE_STATEMENT_TIMEOUT_MS,
  lockMs: config.DATABASE_LOCK_TIMEOUT_MS,
  idleInTransactionMs: config.DATABASE_IDLE_TRANSACTION_TIMEOUT_MS,
});

/** The server says itself that a statement took too long; only where it cannot, its client gives up. */
const ANSWER_MARGIN_MS = 1_000;

/**
 * The pool of one process under the runtime role; the caller initialises and destroys it.
 *
 * @param entities of libraries whose plain rows are edited; the ledger itself has none
 */
export const createLedgerDataSource = (
  url: string,
  limits: DatabaseLimits = patient,
  entities: EntitySchema[] = [],
): DataSource => {
  const { connectMs, statementMs, lockMs, idleInTransactionMs } = limits;
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    extra: {
      max: POOL_SIZE,
      Client: ImpatientClient,
      // Statements that need no answer of one another go out together.
      pipeline: true,
      // Work that needs a second connection must fail in the end rather than wait for itself.
      connectionTimeoutMillis: connectMs,
      ...(statementMs > 0 && {
        statement_timeout: statementMs,
        answerMs: statementMs + ANSWER_MARGIN_MS,
      }),
      ...(lockMs > 0 && { lock_timeout: lockMs }),
      ...(idleInTransactionMs > 0 && { idle_in_transaction_session_timeout: idleInTransactionMs }),
      keepAlive: true,
    },
    // A broken idle connection is replaced by the pool; whoever uses one sees the error at the call.
    poolErrorHandler: () => undefined,
  });
};
