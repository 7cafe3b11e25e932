import type { DataSource } from 'typeorm';
import type { AgencyAccounts, AgencyAccount } from '#libs/application/ports/agency-accounts';

/** The accounts of agencies, whose people change with their agencies. */
export const createAgencyAccounts = (dataSource: Pick<DataSource, 'query'>): AgencyAccounts => ({
  ofAgency: (agencyId) =>
    dataSource.query<AgencyAccount[]>(
      `select id as "userId", name, roles from identity.users where agency_id = $1 and not disabled order by id`,
      [agencyId],
    ),
  async move(userId, from, to) {
    await dataSource.query('update identity.users set agency_id = $3 where id = $1 and agency_id = $2', [
      ...[userId, from, to],
    ]);
  },
});
