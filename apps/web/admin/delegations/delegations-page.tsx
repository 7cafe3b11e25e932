import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DelegationList } from '../../account/delegation-list';
import { delegationsQuery } from '../../account/delegations';
import { matches } from '../../parts/fold';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { meQuery } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { capital } from '../accounts/account-words';
import { Pages, rowsOf } from '../parts/pages';
import { SearchField } from '../parts/search-field';
import { delegationStates, delegationsSearch } from '../search';

/** Who acts for whom; whoever delegates does so themselves, an administrator may end it. */
export function DelegationsPage() {
  const { say } = useWords();
  const search = useSearch({ from: '/inside/admin/delegations' });
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery());
  const { q = '', state, page = 1 } = search;
  const change = (changes: object) =>
    void navigate({
      to: '/admin/delegations',
      search: delegationsSearch({ ...search, page: undefined, ...changes }),
      replace: true,
    });
  useTitle(say('web.admin.delegations'));
  return (
    <>
      <h1>{say('web.admin.delegations')}</h1>
      <p className={styles.intro}>
        {say('web.admin.delegations.text')} <Link to="/account">{say('web.nav.own-account')}</Link>
      </p>
      <Loaded asked={useQuery(delegationsQuery())}>
        {(all) => {
          const found = all.filter(
            (one) =>
              (state === undefined || one.state === state) && matches(q, [one.delegator, one.delegate]),
          );
          return (
            <>
              <search aria-label={say('web.admin.filters')} className={styles.filters}>
                <SearchField
                  label={say('web.admin.delegations.search')}
                  value={q}
                  change={(text) => change({ q: text })}
                />
                <NativeSelect
                  label={say('web.admin.account.state')}
                  value={state ?? ''}
                  data={[
                    { value: '', label: say('web.admin.any') },
                    ...delegationStates.map((value) => ({
                      value,
                      label: capital(say(`delegation-state.${value}`)),
                    })),
                  ]}
                  onChange={({ currentTarget }) => change({ state: currentTarget.value })}
                />
              </search>
              <p role="status" className={styles.count}>
                {say('web.admin.delegations.found', { count: found.length })}
              </p>
              {found.length > 0 && (
                <DelegationList
                  delegations={rowsOf(found, page)}
                  mayRevoke={({ delegatorId, delegateId }) =>
                    me !== undefined &&
                    (me.may.includes('users.manage') || [delegatorId, delegateId].includes(me.id))
                  }
                />
              )}
              <Pages page={page} total={found.length} go={(next) => change({ page: next })} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
