import { ArrayContains, ArrayOverlap, type DataSource, type FindOptionsWhere } from 'typeorm';
import type { Recipient, Recipients } from '#libs/application/ports/recipients';
import { AccountEntity, type AccountRow } from '#libs/identity/entities';

const asRecipient = ({ id, name, email, agencyId, roles, language }: AccountRow): Recipient => ({
  userId: id,
  name,
  email,
  agencyId,
  roles,
  language,
});

/** Finds the people behind accounts that are not disabled. */
export const createRecipients = (dataSource: DataSource): Recipients => {
  const accounts = dataSource.getRepository(AccountEntity);
  const found = async (where: FindOptionsWhere<AccountRow>): Promise<Recipient[]> =>
    (await accounts.find({ where: { ...where, disabled: false }, order: { id: 'ASC' } })).map(asRecipient);
  return {
    forAgency: (agencyId, roles) => found({ agencyId, roles: ArrayOverlap([...roles]) }),
    forRole: (role) => found({ roles: ArrayContains([role]) }),
    user: async (userId) => (await found({ id: userId }))[0] ?? null,
  };
};
