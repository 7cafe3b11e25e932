import { Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { agenciesQuery, groupsQuery } from '../../api/queries';
import { api } from '../../api/client';
import { clock, nowInstant } from '../../parts/days';
import { Loaded } from '../../parts/loaded';
import { ResourceFormBody, useResourceForm } from '../../parts/resource-form';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import { TaskLinks } from '../accounts/holdings';
import styles from '../admin.module.css';
import { useAgencyNames } from '../parts/agency-names';
import { accountsQuery, agencyHoldingsQuery, type Agency, type AgencyHoldings } from '../queries';
import { AgencyFields, agencyBody, agencyValues, checkName, type AgencyValues } from './agency-fields';
import { Period } from './period';

interface Values extends AgencyValues {
  readonly despite: string;
}

function Particulars({ agency }: { readonly agency: Agency }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const form = useResourceForm<Values, unknown>({
    first: { ...agencyValues(agency), despite: '' },
    check: ({ name }) => ({ ...checkName(say, name) }),
    fieldOf: { 'DIRECTORY.STILL_NEEDED': 'despite' },
    send: (values) => {
      const despite = values.despite.trim();
      const body = { ...agencyBody(values), ...(despite !== '' && { despite }) };
      return api.patch('/agencies/{id}', { path: { id: agency.id }, body });
    },
    onDone: async () => {
      setSavedAt(clock(nowInstant()));
      await queries.invalidateQueries({ queryKey: ['agencies'] });
    },
  });
  return (
    <ResourceFormBody
      form={form}
      button={say('web.save')}
      labelledBy="particulars"
      beside={savedAt !== null && <span role="status">{say('web.saved', { time: savedAt })}</span>}
    >
      <AgencyFields form={form} />
      {form.values.validTo !== '' && (
        <Textarea
          {...form.text('despite')}
          label={say('web.admin.despite')}
          description={say('web.admin.agency.despite.hint')}
          rows={2}
        />
      )}
    </ResourceFormBody>
  );
}

function Holdings({ holdings }: { readonly holdings: AgencyHoldings }) {
  const { say } = useWords();
  const nameOf = useAgencyNames();
  const { tasks, accepts, difficulties, plans, accounts, groups, below } = holdings;
  const all = [tasks, accepts, difficulties, plans, accounts, groups, below];
  if (all.every(({ length }) => length === 0)) return <p>{say('web.admin.agency.holdings.nothing')}</p>;
  return (
    <ul className={styles.list}>
      {tasks.length > 0 && (
        <li>
          {say('web.admin.agency.holdings.tasks', { count: tasks.length })} <TaskLinks ids={tasks} />
        </li>
      )}
      {accepts.length > 0 && (
        <li>
          {say('web.admin.agency.holdings.accepts', { count: accepts.length })} <TaskLinks ids={accepts} />
        </li>
      )}
      {difficulties.length > 0 && (
        <li>
          {say('web.admin.holdings.difficulties', { count: difficulties.length })}{' '}
          <TaskLinks ids={difficulties.map(({ taskId }) => taskId)} />
        </li>
      )}
      {plans.length > 0 && (
        <li>
          {say('web.admin.agency.holdings.plans')}{' '}
          {plans.map(({ planId, number }) => number ?? planId).join(', ')}
        </li>
      )}
      {accounts.length > 0 && (
        <li>
          {say('web.admin.agency.holdings.accounts', { count: accounts.length })}{' '}
          <Link to="/admin/accounts" search={{ agency: holdings.agencyId }}>
            {say('web.admin.agency.holdings.see-accounts')}
          </Link>
        </li>
      )}
      {groups.length > 0 && (
        <li>
          {say('web.admin.agency.holdings.groups')} {groups.join(', ')}
        </li>
      )}
      {below.length > 0 && (
        <li>
          {say('web.admin.agency.holdings.below')} {below.map(nameOf).join('; ')}
        </li>
      )}
    </ul>
  );
}

function Members({ agency }: { readonly agency: Agency }) {
  const { say } = useWords();
  const groups = useQuery(groupsQuery());
  const accounts = useQuery({ ...accountsQuery(), enabled: useMay()('users.read') });
  const own = (accounts.data ?? []).filter(({ agencyId }) => agencyId === agency.id);
  const of = (groups.data?.items ?? []).filter(({ membersToday }) => membersToday.includes(agency.id));
  return (
    <>
      <h3>{say('web.admin.agency.people')}</h3>
      {own.length === 0 ? (
        <p>{say('web.admin.agency.nobody')}</p>
      ) : (
        <ul className={styles.list}>
          {own.map(({ id, name, username, disabled }) => (
            <li key={id}>
              <Link to="/admin/accounts/$userId" params={{ userId: id }}>
                {name}
              </Link>{' '}
              <span className={styles.quiet}>
                {username}
                {disabled && ` · ${say('web.admin.account.disabled')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3>{say('web.admin.agency.groups')}</h3>
      {of.length === 0 ? (
        <p>{say('web.admin.none')}</p>
      ) : (
        <ul className={styles.list}>
          {of.map(({ id, name }) => (
            <li key={id}>
              <Link to="/admin/groups/$groupId" params={{ groupId: id }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Whole({ agency }: { readonly agency: Agency }) {
  const { say } = useWords();
  const may = useMay();
  const holdings = useQuery({ ...agencyHoldingsQuery(agency.id), enabled: may('users.read') });
  useTitle(agency.name);
  return (
    <>
      <h1>{agency.name}</h1>
      <p className={styles.intro}>
        {say(`web.admin.kind.${agency.kind}`)} · {agency.id}{' '}
        <Period from={agency.validFrom} to={agency.validTo} />
      </p>
      <div className={styles.sections}>
        {may('users.manage') && (
          <section>
            <h2 id="particulars">{say('web.admin.agency.particulars')}</h2>
            <Particulars agency={agency} />
          </section>
        )}
        <section>
          <h2>{say('web.admin.agency.members')}</h2>
          <Members agency={agency} />
        </section>
        {may('users.read') && (
          <section>
            <h2>{say('web.admin.agency.holdings')}</h2>
            <p className={styles.intro}>{say('web.admin.agency.holdings.text')}</p>
            <Loaded asked={holdings}>{(known) => <Holdings holdings={known} />}</Loaded>
          </section>
        )}
      </div>
    </>
  );
}

/** One agency: what it is called, who belongs to it, and what hangs on it. */
export function AgencyPage() {
  const { say } = useWords();
  const { agencyId } = useParams({ from: '/inside/admin/agencies/$agencyId' });
  return (
    <>
      <p className={styles.crumb}>
        <Link to="/admin/agencies">{say('web.admin.agencies')}</Link>
      </p>
      <Loaded asked={useQuery(agenciesQuery())}>
        {({ items }) => {
          const agency = items.find(({ id }) => id === agencyId);
          return agency === undefined ? (
            <p role="alert">{say('web.admin.agency.unknown')}</p>
          ) : (
            <Whole key={agency.id} agency={agency} />
          );
        }}
      </Loaded>
    </>
  );
}
