import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { agencyKinds } from '#libs/domain/directory/agency-kinds';
import { dateOf } from '#libs/domain/shared/time';
import { agenciesQuery } from '../../api/queries';
import { DataTable } from '../../parts/data-table';
import { nowInstant } from '../../parts/days';
import { matches } from '../../parts/fold';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { Pages, rowsOf } from '../parts/pages';
import { SearchField } from '../parts/search-field';
import type { Agency } from '../queries';
import { agenciesSearch, type AgenciesSearch } from '../search';
import { Period } from './period';

const hasEnded = ({ validTo }: Agency, today: string): boolean => validTo !== null && validTo < today;

const fits =
  ({ q = '', kind, state }: AgenciesSearch, today: string) =>
  (agency: Agency): boolean =>
    (kind === undefined || agency.kind === kind) &&
    (state === 'all' || hasEnded(agency, today) === (state === 'ended')) &&
    matches(q, [agency.name, agency.id, ...agency.aliases]);

function Filters({ search }: { readonly search: AgenciesSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const change = (changes: Record<string, string>) =>
    void navigate({
      to: '/admin/agencies',
      search: agenciesSearch({ ...search, page: undefined, ...changes }),
      replace: true,
    });
  return (
    <search aria-label={say('web.admin.filters')} className={styles.filters}>
      <SearchField
        label={say('web.admin.agencies.search')}
        value={search.q ?? ''}
        change={(q) => change({ q })}
      />
      <NativeSelect
        label={say('web.admin.agency.kind')}
        value={search.kind ?? ''}
        data={[
          { value: '', label: say('web.admin.any') },
          ...agencyKinds.map((value) => ({ value, label: say(`web.admin.kind.${value}`) })),
        ]}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
      />
      <NativeSelect
        label={say('web.admin.agency.state')}
        value={search.state ?? ''}
        data={[
          { value: '', label: say('web.admin.agency.in-force') },
          { value: 'ended', label: say('web.admin.agency.ended') },
          { value: 'all', label: say('web.admin.any') },
        ]}
        onChange={({ currentTarget }) => change({ state: currentTarget.value })}
      />
    </search>
  );
}

/** Every agency that a plan may name. */
export function AgenciesPage() {
  const { say } = useWords();
  const may = useMay();
  const search = useSearch({ from: '/inside/admin/agencies' });
  const navigate = useNavigate();
  const { page = 1 } = search;
  useTitle(say('web.admin.agencies'));
  return (
    <>
      <div className={styles.head}>
        <h1>{say('web.admin.agencies')}</h1>
        {may('users.manage') && (
          <div className={styles.actions}>
            <Link to="/admin/sheet" className={styles.plainButton ?? ''}>
              {say('web.admin.sheet')}
            </Link>
            <Link to="/admin/agencies/new" className={styles.button ?? ''}>
              {say('web.admin.agencies.new')}
            </Link>
          </div>
        )}
      </div>
      <Loaded asked={useQuery(agenciesQuery())}>
        {({ items }) => {
          const found = items
            .filter(fits(search, dateOf(nowInstant())))
            .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
          return (
            <>
              <Filters search={search} />
              <p role="status" className={styles.count}>
                {say('web.admin.agencies.found', { count: found.length, all: items.length })}
              </p>
              {found.length > 0 && (
                <DataTable
                  label={say('web.admin.agencies')}
                  rows={rowsOf(found, page)}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      title: say('web.admin.agency.name'),
                      cell: ({ id, name }) => (
                        <Link to="/admin/agencies/$agencyId" params={{ agencyId: id }}>
                          {name}
                        </Link>
                      ),
                    },
                    {
                      title: say('web.admin.agency.aliases'),
                      cell: ({ aliases }) => aliases.slice(0, 4).join(', '),
                    },
                    {
                      title: say('web.admin.agency.kind'),
                      cell: ({ kind }) => say(`web.admin.kind.${kind}`),
                    },
                    {
                      title: say('web.admin.agency.period'),
                      cell: ({ validFrom, validTo }) => <Period from={validFrom} to={validTo} />,
                    },
                  ]}
                />
              )}
              <Pages
                page={page}
                total={found.length}
                go={(next) =>
                  void navigate({
                    to: '/admin/agencies',
                    search: agenciesSearch({ ...search, page: next === 1 ? undefined : next }),
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
