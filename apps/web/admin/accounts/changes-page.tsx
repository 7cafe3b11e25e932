import { TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { byPages } from '../../api/by-pages';
import { More } from '../../parts/more';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { SearchField } from '../parts/search-field';
import { changesSearch, type ChangesSearch } from '../search';
import { ChangeList } from './changes';

export const useChanges = (filters: ChangesSearch) =>
  useInfiniteQuery({
    queryKey: ['user-changes', filters],
    queryFn: ({ pageParam }) =>
      api.get('/user-changes', { query: { ...filters, limit: 50, cursor: pageParam ?? undefined } }),
    ...byPages,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** The record of all changes of accounts. */
export function ChangesPage() {
  const { say } = useWords();
  const filters = useSearch({ from: '/inside/admin/changes' });
  const navigate = useNavigate();
  const changes = useChanges(filters);
  const change = (given: Record<string, string>) =>
    void navigate({ to: '/admin/changes', search: changesSearch({ ...filters, ...given }), replace: true });
  useTitle(say('web.admin.changes'));
  return (
    <>
      <h1>{say('web.admin.changes')}</h1>
      <p className={styles.intro}>{say('web.admin.changes.about')}</p>
      <search aria-label={say('web.admin.filters')} className={styles.filters}>
        <SearchField
          label={say('web.admin.changes.of')}
          value={filters.user ?? ''}
          change={(user) => change({ user })}
        />
        <SearchField
          label={say('web.admin.changes.by')}
          value={filters.by ?? ''}
          change={(by) => change({ by })}
        />
        <TextInput
          type="date"
          label={say('web.admin.from-day')}
          value={filters.from ?? ''}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={say('web.admin.until-day')}
          value={filters.until ?? ''}
          onChange={({ currentTarget }) => change({ until: currentTarget.value })}
        />
        {Object.keys(filters).length > 0 && (
          <Link to="/admin/changes" search={{}}>
            {say('web.tasks.clear')}
          </Link>
        )}
      </search>
      <div className={styles.sections}>
        <Loaded asked={changes}>
          {({ pages }) => {
            const items = pages.flatMap(({ items: page }) => page);
            return items.length === 0 ? (
              <p role="status">{say('web.admin.changes.none')}</p>
            ) : (
              <ChangeList changes={items} />
            );
          }}
        </Loaded>
        <More of={changes} />
      </div>
    </>
  );
}
