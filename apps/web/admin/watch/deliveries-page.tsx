import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Listed } from '#libs/api-client/routes';
import { byPages } from '../../api/by-pages';
import { More } from '../../parts/more';
import { api } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { PersonPicker } from '../../parts/person-picker';
import { useTitle } from '../../parts/title';
import { useWords, type Say } from '../../words/words';
import styles from '../admin.module.css';
import { SearchField } from '../parts/search-field';
import { deliveriesSearch, deliveryStatuses, type DeliveriesSearch } from '../search';

type Delivery = Listed<'/deliveries'>;

/** Reasons that the product gives; what a mail server said stands in its own words. */
const reasonWords = (say: Say, { status, reason, lastError, attempts }: Delivery): string => {
  const said = lastError ?? '';
  switch (status) {
    case 'sent':
      return attempts > 1 ? say('web.delivery.attempts', { attempts }) : '';
    case 'waiting':
      return attempts === 0
        ? say('web.delivery.not-due')
        : say('web.delivery.again', { attempts, error: said });
    case 'failed':
      return say('web.delivery.gave-up', { attempts, error: said || (reason ?? '') });
    case 'suppressed':
      return say('web.delivery.no-longer');
  }
};

const useDeliveries = (filters: DeliveriesSearch) =>
  useInfiniteQuery({
    queryKey: ['deliveries', filters],
    queryFn: ({ pageParam }) =>
      api.get('/deliveries', { query: { ...filters, limit: 50, cursor: pageParam ?? undefined } }),
    ...byPages,
    placeholderData: keepPreviousData,
  });

function Filters({ filters }: { readonly filters: DeliveriesSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const change = (changes: Record<string, string>) =>
    void navigate({
      to: '/admin/deliveries',
      search: deliveriesSearch({ ...filters, ...changes }),
      replace: true,
    });
  return (
    <search aria-label={say('web.admin.filters')} className={styles.filters}>
      <PersonPicker
        id="recipient"
        label={say('web.delivery.to')}
        value={filters.recipient ?? null}
        onChange={(id) => change({ recipient: id ?? '' })}
      />
      <NativeSelect
        label={say('web.admin.account.state')}
        value={filters.status ?? ''}
        data={[
          { value: '', label: say('web.admin.any') },
          ...deliveryStatuses.map((value) => ({ value, label: say(`web.delivery.status.${value}`) })),
        ]}
        onChange={({ currentTarget }) => change({ status: currentTarget.value })}
      />
      <SearchField
        label={say('web.delivery.task')}
        value={filters.task ?? ''}
        change={(task) => change({ task })}
      />
    </search>
  );
}

/** The mails of the product: what left, what waits, what could not be delivered and why. */
export function DeliveriesPage() {
  const { say } = useWords();
  const filters = useSearch({ from: '/inside/admin/deliveries' });
  const deliveries = useDeliveries(filters);
  useTitle(say('web.delivery.title'));
  return (
    <>
      <h1>{say('web.delivery.title')}</h1>
      <p className={styles.intro}>{say('web.delivery.about')}</p>
      <Filters filters={filters} />
      <Loaded asked={deliveries}>
        {({ pages }) => {
          const items = pages.flatMap(({ items: page }) => page);
          return (
            <>
              <p role="status" className={styles.count}>
                {items.length === 0
                  ? say('web.delivery.none')
                  : say('web.delivery.shown', { count: items.length })}
              </p>
              {items.length > 0 && (
                <DataTable
                  label={say('web.delivery.title')}
                  rows={items}
                  keyOf={({ id }) => id}
                  columns={[
                    { title: say('web.delivery.to'), cell: ({ recipient }) => recipient },
                    {
                      title: say('web.delivery.says'),
                      cell: ({ parts }) =>
                        parts.map(({ taskId, title, kind }) => (
                          <div key={`${taskId} ${kind}`}>
                            <Link to="/tasks/$taskId" params={{ taskId }}>
                              {title}
                            </Link>
                          </div>
                        )),
                    },
                    {
                      title: say('web.admin.account.state'),
                      cell: (one) => (
                        <>
                          <strong className={one.status === 'failed' ? styles.bad : undefined}>
                            {say(`web.delivery.status.${one.status}`)}
                          </strong>
                          <div className={styles.quiet}>{reasonWords(say, one)}</div>
                        </>
                      ),
                    },
                    {
                      title: say('web.delivery.when'),
                      isNarrow: true,
                      cell: ({ sentAt, slot }) =>
                        sentAt === null
                          ? say('web.delivery.due', { at: slot })
                          : say('web.delivery.sent', { at: sentAt }),
                    },
                  ]}
                />
              )}
              <More of={deliveries} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
