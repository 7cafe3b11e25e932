import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import type { Reader } from '#libs/ledger/reading';
import { withNotes } from '#libs/ledger/testing/notes';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

/** An empty ledger on a server of its own. */
export interface FreshLedger {
  readonly server: TestPostgres;
  /** Under the runtime role. */
  readonly source: DataSource;
  readonly ledger: PostgresLedger;
  stop(): Promise<void>;
}

/** @param inForm by default it knows the specs' notes besides what the house folds */
export const startFreshLedger = async (clock: Clock, inForm: Reader = withNotes): Promise<FreshLedger> => {
  const server = await startTestPostgres();
  const source = await createLedgerDataSource(server.appUrl).initialize();
  return {
    server,
    source,
    ledger: new PostgresLedger(source, clock, inForm),
    async stop() {
      await source.destroy();
      await server.stop();
    },
  };
};
