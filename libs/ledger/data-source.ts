import { DataSource, type DataSourceOptions } from 'typeorm';

/** Connections of one process. Submissions leave some of them free, see `PostgresLedger`. */
export const POOL_SIZE = 16;

type Entities = Extract<DataSourceOptions, { type: 'postgres' }>['entities'];

/** The pool of one process under the runtime role; the caller initialises and destroys it. */
export const createLedgerDataSource = (url: string, entities: Entities = []): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: entities ?? [],
    extra: {
      max: POOL_SIZE,
      // Work that needs a second connection must fail in the end rather than wait for itself.
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    },
    // A broken idle connection is replaced by the pool; whoever uses one sees the error at the call.
    poolErrorHandler: () => undefined,
  });
