import type { DataSource } from 'typeorm';
import type { AgencyAccounts, AgencyAccount } from '#libs/application/ports/agency-accounts';
import type { Clock } from '#libs/application/ports/clock';
import { createAccountBook } from '#libs/identity/accounts';
import { AccountEntity } from '#libs/identity/entities';

/** The accounts of agencies, whose people change with their agencies. */
export const createAgencyAccounts = (dataSource: DataSource, clock: Clock): AgencyAccounts => {
  const book = createAccountBook({ dataSource, clock });
  return {
    async ofAgency(agencyId): Promise<AgencyAccount[]> {
      const where = { agencyId, disabled: false };
      const found = await dataSource.getRepository(AccountEntity).find({ where, order: { id: 'ASC' } });
      return found.map(({ id, name, roles }) => ({ userId: id, name, roles }));
    },
    async move(userId, { from, to, succession }) {
      const cause = { by: null, reason: `succession/${succession}` };
      // What they did and read for the former agency they go on with.
      await book.change(userId, { agencyId: to }, cause, { whileOf: from, sessionsStay: 'all' });
    },
  };
};
