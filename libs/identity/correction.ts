import { ArrayContains, Not } from 'typeorm';
import { refuseStanding, stopsAdministering, type Standing } from '#libs/domain/accounts/account-rules';
import { defaultLanguage } from '#libs/domain/shared/language';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { KnownAccount } from '#libs/identity/account';
import { AccountEntity, type Tables } from '#libs/identity/entities';

type Correctable = Omit<KnownAccount, 'id' | 'username'> & { readonly password: string };

/** What is put right in an account; what is absent stays. */
export type AccountCorrection = { readonly [K in keyof Correctable]?: Correctable[K] | undefined };

const otherAdministrator = (on: Tables, userId: string): Promise<boolean> =>
  on
    .getRepository(AccountEntity)
    .existsBy({ id: Not(userId), roles: ArrayContains(['admin']), disabled: false });

/** The account with what was put right; a field goes with the role that it belongs to. */
export const corrected = (known: KnownAccount, correction: AccountCorrection): KnownAccount => {
  const { name = known.name, email = known.email, agencyId = known.agencyId } = correction;
  const { roles = known.roles, disabled = known.disabled, field = known.field ?? [] } = correction;
  const { language = known.language ?? defaultLanguage } = correction;
  const spoken = language === defaultLanguage ? {} : { language };
  const after = { id: known.id, username: known.username, name, email, agencyId, roles, ...spoken, disabled };
  const keeps = roles.includes('committee') || correction.field !== undefined;
  return keeps && field.length > 0 ? { ...after, field } : after;
};

export const standingOf = ({ roles, agencyId, field = [], disabled }: KnownAccount): Standing => ({
  roles,
  agencyId,
  field,
  disabled,
});

/** What an account already is may be older than the rule: only what is put right is asked about. */
export const refuseChange = async (
  on: Tables,
  change: {
    readonly before: KnownAccount;
    readonly after: KnownAccount;
    readonly correction: AccountCorrection;
    readonly by: string | null;
  },
): Promise<Rejection | null> => {
  const { roles, agencyId, field } = change.correction;
  const [before, after] = [standingOf(change.before), standingOf(change.after)];
  const asked = roles !== undefined || agencyId !== undefined || field !== undefined;
  const refused = asked ? refuseStanding(after) : null;
  if (refused) return refused;
  const { id } = change.before;
  if (!stopsAdministering(before, after)) return null;
  if (change.by === id) return reject('USER.OWN_ACCOUNT');
  return (await otherAdministrator(on, id)) ? null : reject('USER.LAST_ADMINISTRATOR');
};
