import type { DataSource } from 'typeorm';
import type { Recipient, Recipients } from '#libs/application/ports/recipients';

/** Finds the people behind accounts that are not disabled. */
export const createRecipients = (dataSource: DataSource): Recipients => {
  const found = (where: string, values: readonly unknown[]): Promise<Recipient[]> =>
    dataSource.query(
      `select id as "userId", name, email, agency_id as "agencyId", roles
         from identity.users where ${where} and not disabled order by id`,
      [...values],
    );
  return {
    forAgency: (agencyId, roles) => found('agency_id = $1 and roles && $2', [agencyId, roles]),
    forRole: (role) => found('$1 = any(roles)', [role]),
    user: async (userId) => (await found('id = $1', [userId]))[0] ?? null,
  };
};
