import { TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Listed } from '#libs/api-client/routes';
import { byPages } from '../../api/by-pages';
import { More } from '../../parts/more';
import { api } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useWords, type Say } from '../../words/words';
import styles from '../admin.module.css';
import { SearchField } from '../parts/search-field';
import { auditSearch, type AuditSearch } from '../search';

type Entry = Listed<'/audit'>;

const OPENED = 'SESSION.OPENED';

/** What happened, in plain words. */
const whatWords = (say: Say, { kind, code, status }: Entry): string => {
  if (kind === 'sign-in') return say(code === OPENED ? 'web.audit.signed-in' : 'web.audit.not-signed-in');
  if (status === 403) return say('web.audit.forbidden');
  if (status === 409 || status === 412) return say('web.audit.stale');
  return say('web.audit.refused');
};

const isSuspicious = ({ kind, code, status }: Entry): boolean =>
  (kind === 'sign-in' && code !== OPENED) || status === 403;

const useAudit = (filters: AuditSearch) =>
  useInfiniteQuery({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam }) =>
      api.get('/audit', { query: { ...filters, limit: 50, cursor: pageParam ?? undefined } }),
    ...byPages,
    placeholderData: keepPreviousData,
  });

/** Who signed in or tried to, and what was refused to whom. */
export function AuditPage() {
  const { say } = useWords();
  const filters = useSearch({ from: '/inside/admin/audit' });
  const navigate = useNavigate();
  const audit = useAudit(filters);
  const change = (changes: Record<string, string>) =>
    void navigate({ to: '/admin/audit', search: auditSearch({ ...filters, ...changes }), replace: true });
  useTitle(say('web.audit.title'));
  return (
    <>
      <h1>{say('web.audit.title')}</h1>
      <p className={styles.intro}>{say('web.audit.text')}</p>
      <search aria-label={say('web.admin.filters')} className={styles.filters}>
        <SearchField
          label={say('web.audit.actor')}
          value={filters.actor ?? ''}
          change={(actor) => change({ actor })}
        />
        <SearchField
          label={say('web.audit.code')}
          value={filters.code ?? ''}
          change={(code) => change({ code: code.toUpperCase() })}
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
          <Link to="/admin/audit" search={{}}>
            {say('web.tasks.clear')}
          </Link>
        )}
      </search>
      <Loaded asked={audit}>
        {({ pages }) => {
          const items = pages.flatMap(({ items: page }) => page);
          return (
            <>
              <p role="status" className={styles.count}>
                {items.length === 0 ? say('web.audit.none') : say('web.audit.shown', { count: items.length })}
              </p>
              {items.length > 0 && (
                <DataTable
                  label={say('web.audit.title')}
                  rows={items}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      title: say('web.audit.when'),
                      isNarrow: true,
                      cell: ({ at }) => say('web.audit.at', { at }),
                    },
                    {
                      title: say('web.audit.who'),
                      cell: ({ name, username, userId, onBehalfOf }) => (
                        <>
                          {name ?? username ?? userId ?? say('web.audit.nobody')}
                          {onBehalfOf !== null && (
                            <div className={styles.quiet}>
                              {say('web.work.on-behalf', { person: onBehalfOf })}
                            </div>
                          )}
                        </>
                      ),
                    },
                    {
                      title: say('web.audit.what'),
                      cell: (entry) => (
                        <>
                          <span className={isSuspicious(entry) ? styles.bad : undefined}>
                            {whatWords(say, entry)}
                          </span>
                          {entry.kind === 'refusal' && (
                            <div className={styles.quiet}>
                              {entry.code} · {entry.command.split(' ')[0]} {entry.target}
                            </div>
                          )}
                        </>
                      ),
                    },
                    { title: say('web.audit.address'), isNarrow: true, cell: ({ address }) => address },
                  ]}
                />
              )}
              <More of={audit} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
