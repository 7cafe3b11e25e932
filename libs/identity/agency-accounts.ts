import type { DataSource } from 'typeorm';
import type { AgencyAccounts, AgencyAccount } from '#libs/application/ports/agency-accounts';
import type { Clock } from '#libs/application/ports/clock';
import { createAccountBook } from '#libs/identity/accounts';

/** The accounts of agencies, whose people change with their agencies. */
export const createAgencyAccounts = (dataSource: DataSource, clock: Clock): AgencyAccounts => {
  const book = createAccountBook({ dataSource, clock });
  return {
    ofAgency: (agencyId) =>
      dataSource.query<AgencyAccount[]>(
        `select id as "userId", name, roles from identity.users where agency_id = $1 and not disabled order by id`,
        [agencyId],
      ),
    async move(userId, { from, to, succession }) {
      const cause = { by: null, reason: `succession/${succession}` };
      // What they did and read for the former agency they go on with.
      await book.change(userId, { agencyId: to }, cause, { whileOf: from, sessionsStay: 'all' });
    },
  };
};
