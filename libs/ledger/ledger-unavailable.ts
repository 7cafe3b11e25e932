/** The database cannot be reached, or the connection broke. Repeating with the same command id is safe. */
export class LedgerUnavailable extends Error {
  readonly code = 'LEDGER.UNAVAILABLE';

  constructor(cause: unknown) {
    super('LEDGER.UNAVAILABLE: the ledger cannot be reached', { cause });
    this.name = 'LedgerUnavailable';
  }
}

/** The state an SQL error carries, or the code of a system error. */
export const errorCode = (error: unknown): string => {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : '';
};

/**
 * Shutting down, crashed, starting up; out of disk, memory or connections; trouble with files; a connection
 * exception; a limit of time on a statement, a lock, or a transaction that stood idle.
 */
const serverGone = /^(57P0[123]|53...|58...|08...|57014|55P03|25P0[34])$/;
const networkCodes = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const driverMessages =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Driver not Connected|connection error|Query read timeout/i;

/** Whether the failure concerns the database rather than the statement: later, the same may work. */
export const isUnavailable = (error: unknown): boolean => {
  if (error instanceof LedgerUnavailable) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  const code = errorCode(error);
  return (
    serverGone.test(code) ||
    networkCodes.test(code) ||
    (error instanceof Error && driverMessages.test(error.message))
  );
};

/** Runs `work`; a failed connection comes out as `LedgerUnavailable`. */
export const orUnavailable = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isUnavailable(error) && !(error instanceof LedgerUnavailable)
      ? new LedgerUnavailable(error)
      : error;
  }
};
