import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFailure } from '#libs/api-client/failure';
import { api } from '../../api/client';
import { Confirm } from '../../parts/confirm';
import { nowInstant, clock } from '../../parts/days';
import { Loaded } from '../../parts/loaded';
import { ResourceFormBody, useResourceForm } from '../../parts/resource-form';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { FirstPassword, newPassword } from '../parts/first-password';
import { useAgencyNames } from '../parts/agency-names';
import { accountHoldingsQuery, accountQuery, type Account, type AccountChanges } from '../queries';
import {
  AccountFields,
  accountBody,
  accountValues,
  checkAccount,
  type AccountValues,
} from './account-fields';
import { roleWords } from './account-words';
import { ChangeList } from './changes';
import { useChanges } from './changes-page';
import { HoldingsList, hangsNothing } from './holdings';

const useChange = (account: Account) => {
  const queries = useQueryClient();
  const patch = (body: AccountChanges) => api.patch('/users/{id}', { path: { id: account.id }, body });
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['users'] });
    await queries.invalidateQueries({ queryKey: ['user-changes'] });
  };
  return { patch, refresh };
};

const isStillNeeded = (error: unknown): boolean =>
  error instanceof ApiFailure &&
  error.failure.kind === 'refused' &&
  error.failure.code === 'USER.STILL_NEEDED';

interface Values extends AccountValues {
  readonly despite: string;
}

function Particulars({ account }: { readonly account: Account }) {
  const { say } = useWords();
  const { patch, refresh } = useChange(account);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const form = useResourceForm<Values, Account>({
    first: { ...accountValues(account), despite: '' },
    check: (values) => checkAccount(say, values),
    fieldOf: { 'USER.AGENCY_MISSING': 'agencyId', 'USER.STILL_NEEDED': 'despite' },
    send: (values) => {
      const despite = values.despite.trim();
      return patch({ ...accountBody(values), ...(despite !== '' && { despite }) });
    },
    onDone: async () => {
      setSavedAt(clock(nowInstant()));
      form.set('despite', '');
      await refresh();
    },
  });
  return (
    <ResourceFormBody
      form={form}
      button={say('web.save')}
      labelledBy="particulars"
      beside={savedAt !== null && <span role="status">{say('web.saved', { time: savedAt })}</span>}
    >
      <AccountFields form={form} />
      {isStillNeeded(form.error) && (
        <Textarea
          {...form.text('despite')}
          label={say('web.admin.despite')}
          description={say('web.admin.despite.hint')}
          rows={2}
        />
      )}
      <p className={styles.quiet}>{say('web.admin.account.ends-sessions')}</p>
    </ResourceFormBody>
  );
}

function Password({ account }: { readonly account: Account }) {
  const { say } = useWords();
  const { patch, refresh } = useChange(account);
  const [isAsked, setAsked] = useState(false);
  const reset = useMutation({
    mutationFn: async () => {
      const password = newPassword();
      await patch({ password });
      return password;
    },
    onSettled: async () => {
      setAsked(false);
      await refresh();
    },
  });
  return (
    <>
      {reset.data === undefined ? (
        <Button variant="default" onClick={() => setAsked(true)}>
          {say('web.admin.password.reset')}
        </Button>
      ) : (
        <FirstPassword username={account.username} password={reset.data} />
      )}
      {isAsked && (
        <Confirm
          title={say('web.admin.password.reset')}
          button={say('web.admin.password.reset')}
          isPending={reset.isPending}
          onConfirm={() => reset.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{say('web.admin.password.reset.text', { name: account.name })}</p>
        </Confirm>
      )}
    </>
  );
}

function Disabling({ account }: { readonly account: Account }) {
  const { say } = useWords();
  const { patch, refresh } = useChange(account);
  const { disabled } = account;
  const holdings = useQuery({ ...accountHoldingsQuery(account.id) });
  const form = useResourceForm({
    first: { despite: '' },
    fieldOf: { 'USER.STILL_NEEDED': 'despite' },
    send: ({ despite }) => {
      const reason = despite.trim();
      return patch({ disabled: !disabled, ...(!disabled && reason !== '' && { despite: reason }) });
    },
    onDone: async () => {
      form.set('despite', '');
      await refresh();
    },
  });
  return (
    <Loaded asked={holdings}>
      {(known) => (
        <>
          <p className={styles.intro}>{say('web.admin.holdings.text')}</p>
          <HoldingsList holdings={known} />
          <ResourceFormBody
            form={form}
            button={say(disabled ? 'web.admin.account.enable' : 'web.admin.account.disable')}
            labelledBy="disabling"
            isPlain
          >
            {!disabled && !hangsNothing(known) && (
              <Textarea
                {...form.text('despite')}
                label={say('web.admin.despite')}
                description={say('web.admin.despite.hint')}
                rows={2}
              />
            )}
          </ResourceFormBody>
        </>
      )}
    </Loaded>
  );
}

function Facts({ account }: { readonly account: Account }) {
  const { say } = useWords();
  const nameOf = useAgencyNames();
  return (
    <dl className={styles.facts}>
      <dt>{say('web.admin.account.email')}</dt>
      <dd>{account.email}</dd>
      <dt>{say('web.admin.account.agency')}</dt>
      <dd>{account.agencyId === null ? say('web.admin.none') : nameOf(account.agencyId)}</dd>
      <dt>{say('web.admin.account.role')}</dt>
      <dd>{account.roles.map((role) => roleWords(say, role)).join(', ')}</dd>
    </dl>
  );
}

function Whole({ account }: { readonly account: Account }) {
  const { say } = useWords();
  const mayManage = useMay()('users.manage');
  const changes = useChanges({ user: account.id });
  useTitle(account.name);
  return (
    <>
      <h1>{account.name}</h1>
      <p className={styles.intro}>
        {account.username}
        {account.disabled && (
          <>
            {' · '}
            <strong className={styles.bad}>{say('web.admin.account.disabled')}</strong>
          </>
        )}
      </p>
      <div className={styles.sections}>
        <section>
          <h2 id="particulars">{say('web.admin.account.particulars')}</h2>
          {mayManage ? <Particulars account={account} /> : <Facts account={account} />}
        </section>
        {mayManage && (
          <section>
            <h2>{say('web.admin.password')}</h2>
            <Password account={account} />
          </section>
        )}
        {mayManage && (
          <section>
            <h2 id="disabling">
              {say(account.disabled ? 'web.admin.account.enable' : 'web.admin.account.disable')}
            </h2>
            <Disabling account={account} />
          </section>
        )}
        <section>
          <h2>{say('web.admin.account.history')}</h2>
          <Loaded asked={changes}>
            {({ pages }) => <ChangeList changes={pages.flatMap(({ items }) => items)} />}
          </Loaded>
        </section>
      </div>
    </>
  );
}

/** One account: what is said of it, its password, what hangs on it, and what became of it. */
export function AccountPage() {
  const { say } = useWords();
  const { userId } = useParams({ from: '/inside/admin/accounts/$userId' });
  return (
    <>
      <p className={styles.crumb}>
        <Link to="/admin/accounts">{say('web.admin.accounts')}</Link>
      </p>
      <Loaded asked={useQuery(accountQuery(userId))}>
        {(account) => <Whole key={account.id} account={account} />}
      </Loaded>
    </>
  );
}
