import type { Person, Role } from '#libs/domain/shared/actor';
import { defaultLanguage, type Language } from '#libs/domain/shared/language';
import type { AccountRow } from '#libs/identity/entities';

/** An account without its password. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  /** Agencies and groups that a member of a steering committee is in charge of; absent where there are none. */
  readonly field?: readonly string[];
  /** In which the person is spoken to; absent where it is Vietnamese. */
  readonly language?: Language;
}

export type KnownAccount = Account & { readonly disabled: boolean };

const languageOf = ({ language }: Pick<AccountRow, 'language'>) =>
  language !== defaultLanguage && { language };

const fieldOf = ({ field }: Pick<AccountRow, 'field'>) => field.length > 0 && { field };

export const accountOf = (row: AccountRow): KnownAccount => {
  const { id, username, name, email, agencyId, roles, disabled } = row;
  return { id, username, name, email, agencyId, roles, ...fieldOf(row), ...languageOf(row), disabled };
};

export const holderOf = (row: AccountRow): Pick<Person, 'userId' | 'agencyId' | 'roles' | 'field'> => ({
  userId: row.id,
  agencyId: row.agencyId,
  roles: row.roles,
  ...fieldOf(row),
});
