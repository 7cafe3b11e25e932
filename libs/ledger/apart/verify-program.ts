import type { Work } from '#libs/apart/job';
import { deciders } from '#libs/application/deciders';
import { createLedgerDataSource } from '#libs/ledger/data-source';
import { isUnavailable } from '#libs/ledger/ledger-unavailable';
import { verifyLedger, type Verification } from '#libs/ledger/verification/verify-ledger';

/** Verifies the ledger of one database; null where it cannot be read now. */
export const work: Work<{ readonly databaseUrl: string }, Verification | null> = async ({ databaseUrl }) => {
  const dataSource = createLedgerDataSource(databaseUrl);
  try {
    return await verifyLedger({ dataSource: await dataSource.initialize(), deciders });
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
};
