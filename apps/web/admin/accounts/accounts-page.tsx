import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { roles } from '#libs/domain/shared/actor';
import { DataTable } from '../../parts/data-table';
import { matches } from '../../parts/fold';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { UnitPicker } from '../../parts/unit-picker';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { Pages, rowsOf } from '../parts/pages';
import { SearchField } from '../parts/search-field';
import { useAgencyNames } from '../parts/agency-names';
import { accountsQuery, type Account } from '../queries';
import { accountsSearch, type AccountsSearch } from '../search';
import { roleWords } from './account-words';

const fits =
  ({ q = '', role, agency, state }: AccountsSearch, nameOf: (id: string) => string) =>
  ({ username, name, email, agencyId, roles: own, disabled }: Account): boolean =>
    (role === undefined || own.includes(role)) &&
    (agency === undefined || agencyId === agency) &&
    (state === undefined || disabled === (state === 'disabled')) &&
    matches(q, [username, name, email, agencyId === null ? '' : nameOf(agencyId)]);

function Filters({ search }: { readonly search: AccountsSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const change = (changes: Record<string, string>) =>
    void navigate({
      to: '/admin/accounts',
      search: accountsSearch({ ...search, page: undefined, ...changes }),
      replace: true,
    });
  const any = { value: '', label: say('web.admin.any') };
  return (
    <search aria-label={say('web.admin.filters')} className={styles.filters}>
      <SearchField
        label={say('web.admin.accounts.search')}
        value={search.q ?? ''}
        change={(q) => change({ q })}
      />
      <NativeSelect
        label={say('web.admin.account.role')}
        value={search.role ?? ''}
        data={[any, ...roles.map((value) => ({ value, label: roleWords(say, value) }))]}
        onChange={({ currentTarget }) => change({ role: currentTarget.value })}
      />
      <UnitPicker
        id="agency"
        label={say('web.admin.account.agency')}
        value={search.agency ?? null}
        onChange={(agency) => change({ agency: agency ?? '' })}
      />
      <NativeSelect
        label={say('web.admin.account.state')}
        value={search.state ?? ''}
        data={[
          any,
          { value: 'usable', label: say('web.admin.account.usable') },
          { value: 'disabled', label: say('web.admin.account.disabled') },
        ]}
        onChange={({ currentTarget }) => change({ state: currentTarget.value })}
      />
    </search>
  );
}

/** Everybody who can sign in, or could. */
export function AccountsPage() {
  const { say } = useWords();
  const may = useMay();
  const search = useSearch({ from: '/inside/admin/accounts' });
  const navigate = useNavigate();
  const nameOf = useAgencyNames();
  const accounts = useQuery(accountsQuery());
  const { page = 1 } = search;
  useTitle(say('web.admin.accounts'));
  return (
    <>
      <div className={styles.head}>
        <h1>{say('web.admin.accounts')}</h1>
        {may('users.manage') && (
          <div className={styles.actions}>
            <Link to="/admin/accounts/new" className={styles.button ?? ''}>
              {say('web.admin.accounts.new')}
            </Link>
          </div>
        )}
      </div>
      <Loaded asked={accounts}>
        {(all) => {
          const found = all.filter(fits(search, nameOf)).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
          return (
            <>
              <Filters search={search} />
              <p role="status" className={styles.count}>
                {say('web.admin.accounts.found', { count: found.length, all: all.length })}
              </p>
              {found.length > 0 && (
                <DataTable
                  label={say('web.admin.accounts')}
                  rows={rowsOf(found, page)}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      title: say('web.admin.account.name'),
                      cell: ({ id, name, username }) => (
                        <>
                          <Link to="/admin/accounts/$userId" params={{ userId: id }}>
                            {name}
                          </Link>
                          <div className={styles.quiet}>{username}</div>
                        </>
                      ),
                    },
                    {
                      title: say('web.admin.account.agency'),
                      cell: ({ agencyId }) => (agencyId === null ? '' : nameOf(agencyId)),
                    },
                    {
                      title: say('web.admin.account.role'),
                      cell: ({ roles: own }) => own.map((role) => roleWords(say, role)).join(', '),
                    },
                    { title: say('web.admin.account.email'), cell: ({ email }) => email },
                    {
                      title: say('web.admin.account.state'),
                      isNarrow: true,
                      cell: ({ disabled }) =>
                        say(disabled ? 'web.admin.account.disabled' : 'web.admin.account.usable'),
                    },
                  ]}
                />
              )}
              <Pages
                page={page}
                total={found.length}
                go={(next) =>
                  void navigate({
                    to: '/admin/accounts',
                    search: accountsSearch({ ...search, page: next === 1 ? undefined : next }),
                  })
                }
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
