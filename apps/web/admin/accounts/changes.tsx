import { useWords, type Say } from '../../words/words';
import styles from '../admin.module.css';
import { useAgencyNames } from '../parts/agency-names';
import type { AccountChange } from '../queries';
import { roleWords } from './account-words';

type Particular = keyof AccountChange['after'];
const particulars: readonly Particular[] = [
  'username',
  'name',
  'email',
  'agencyId',
  'roles',
  'field',
  'language',
  'disabled',
];

type NameOf = (id: string) => string;

const valueWords = (
  say: Say,
  nameOf: NameOf,
  { username, name, email, agencyId, roles, field, language, disabled }: AccountChange['after'],
): Readonly<Record<Particular, string>> => ({
  username: username ?? '',
  name: name ?? '',
  email: email ?? '',
  agencyId: agencyId ? nameOf(agencyId) : say('web.admin.none'),
  roles: (roles ?? []).map((role) => roleWords(say, role)).join(', '),
  field: (field ?? []).map(nameOf).join(', ') || say('web.admin.none'),
  language: say(`web.language.${language ?? 'vi'}`),
  disabled: say(disabled ? 'web.admin.account.disabled' : 'web.admin.account.usable'),
});

/** What became of accounts, the newest first: who changed what, from what to what, and why. */
export function ChangeList({ changes }: { readonly changes: readonly AccountChange[] }) {
  const { say } = useWords();
  const nameOf = useAgencyNames();
  return (
    <ol className={styles.list}>
      {changes.map(({ id, at, name, by, byName, reason, before, after, passwordSet }) => {
        const [was, is] = [valueWords(say, nameOf, before ?? {}), valueWords(say, nameOf, after)];
        return (
          <li key={id}>
            {say(before === null ? 'web.admin.change.created' : 'web.admin.change.changed', {
              at,
              name,
              by: by === null ? say('web.task.by-process') : (byName ?? by),
            })}
            <ul className={styles.list}>
              {particulars
                .filter((one) => after[one] !== undefined)
                .map((one) => (
                  <li key={one}>
                    {say(`web.admin.particular.${one}`)}:{' '}
                    {before === null ? is[one] : `${was[one]} → ${is[one]}`}
                  </li>
                ))}
              {passwordSet && before !== null && <li>{say('web.admin.change.password')}</li>}
              {reason !== null && <li>{say('web.task.reason', { reason })}</li>}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
