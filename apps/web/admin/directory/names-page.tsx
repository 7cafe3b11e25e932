import { Button, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { groupsQuery } from '../../api/queries';
import { Dialog } from '../../parts/confirm';
import { DataTable } from '../../parts/data-table';
import { matches } from '../../parts/fold';
import { Loaded } from '../../parts/loaded';
import { ResourceFormBody, useResourceForm } from '../../parts/resource-form';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { Pages, rowsOf } from '../parts/pages';
import { SearchField } from '../parts/search-field';
import { useAgencyNames } from '../parts/agency-names';
import { learnedNamesQuery, type LearnedName } from '../queries';
import { wordsSearch } from '../search';

interface Forgetting {
  readonly name: LearnedName;
  readonly meant: string;
  readonly onClose: () => void;
}

function Forget({ name, meant, onClose }: Forgetting) {
  const { say } = useWords();
  const queries = useQueryClient();
  const form = useResourceForm({
    first: { reason: '' },
    check: ({ reason }) => ({
      ...(reason.trim() === '' && {
        reason: say('web.form.required', { field: say('web.admin.name.reason') }),
      }),
    }),
    send: ({ reason }, key) => {
      const { text, agencyId, groupId } = name;
      return api.post('/learned-names/removals', {
        body: {
          text,
          ...(agencyId === null ? {} : { agencyId }),
          ...(groupId === null ? {} : { groupId }),
          reason,
        },
        key,
      });
    },
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['learned-names'] });
      onClose();
    },
  });
  return (
    <Dialog title={say('web.admin.name.forget')} onClose={onClose}>
      <p>{say('web.admin.name.forget.text', { text: name.text, meant })}</p>
      <ResourceFormBody
        form={form}
        button={say('web.admin.name.forget')}
        beside={
          <Button variant="default" onClick={onClose}>
            {say('web.cancel')}
          </Button>
        }
      >
        <Textarea {...form.text('reason')} label={say('web.admin.name.reason')} rows={2} />
      </ResourceFormBody>
    </Dialog>
  );
}

/** What reviewers said that names in plans mean; imports propose it from then on. */
export function NamesPage() {
  const { say } = useWords();
  const may = useMay();
  const { q = '', page = 1 } = useSearch({ from: '/inside/admin/names' });
  const navigate = useNavigate();
  const nameOf = useAgencyNames();
  const groups = useQuery(groupsQuery());
  const [chosen, setChosen] = useState<LearnedName | null>(null);
  useTitle(say('web.admin.names'));
  const meantBy = ({ agencyId, groupId }: LearnedName): string =>
    agencyId === null
      ? (groups.data?.items.find(({ id }) => id === groupId)?.name ?? groupId ?? '')
      : nameOf(agencyId);
  const go = (next: object, replace: boolean) =>
    void navigate({ to: '/admin/names', search: wordsSearch({ q, ...next }), replace });
  return (
    <>
      <h1>{say('web.admin.names')}</h1>
      <p className={styles.intro}>{say('web.admin.names.about')}</p>
      <Loaded asked={useQuery(learnedNamesQuery())}>
        {(all) => {
          const found = all.filter((one) => matches(q, [one.text, meantBy(one)]));
          return (
            <>
              <search aria-label={say('web.admin.filters')} className={styles.filters}>
                <SearchField
                  label={say('web.admin.names.search')}
                  value={q}
                  change={(text) => go({ q: text }, true)}
                />
              </search>
              <p role="status" className={styles.count}>
                {say('web.admin.names.found', { count: found.length })}
              </p>
              {found.length > 0 && (
                <DataTable
                  label={say('web.admin.names')}
                  rows={rowsOf(found, page)}
                  keyOf={({ text, agencyId, groupId }) => [text, agencyId, groupId].join('/')}
                  columns={[
                    { title: say('web.admin.name.text'), cell: ({ text }) => text },
                    { title: say('web.admin.name.meant'), cell: meantBy },
                    {
                      title: say('web.admin.name.settled'),
                      cell: ({ by, at }) => say('web.admin.name.settled-by', { by, at }),
                    },
                    {
                      title: say('web.admin.act'),
                      cell: (one) =>
                        may('names.forget') && (
                          <Button variant="default" size="xs" onClick={() => setChosen(one)}>
                            {say('web.admin.name.forget')}
                            <span className="unseen">{` ${one.text}`}</span>
                          </Button>
                        ),
                    },
                  ]}
                />
              )}
              <Pages page={page} total={found.length} go={(next) => go({ page: next }, false)} />
            </>
          );
        }}
      </Loaded>
      {chosen !== null && <Forget name={chosen} meant={meantBy(chosen)} onClose={() => setChosen(null)} />}
    </>
  );
}
