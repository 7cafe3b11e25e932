import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { ResourceFormBody, useResourceForm } from '../../parts/resource-form';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { FirstPassword, newPassword } from '../parts/first-password';
import {
  AccountFields,
  accountBody,
  accountValues,
  checkAccount,
  type AccountValues,
} from './account-fields';

interface Values extends AccountValues {
  readonly username: string;
}

interface Made {
  readonly id: string;
  readonly username: string;
  readonly password: string;
}

/** Gives somebody an account; the caller hears the first password once. */
export function NewAccountForm({ onMade }: { readonly onMade: (made: Made) => void }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const [password] = useState(newPassword);
  const form = useResourceForm<Values, Made>({
    first: { username: '', ...accountValues(null) },
    check: (values) => ({
      ...(values.username.trim() === '' && {
        username: say('web.form.required', { field: say('web.admin.account.username') }),
      }),
      ...checkAccount(say, values),
    }),
    fieldOf: { 'USER.NAME_TAKEN': 'username', 'USER.AGENCY_MISSING': 'agencyId' },
    send: async (values, key) => {
      const username = values.username.trim().toLowerCase();
      const answer = await api.post('/users', { body: { username, ...accountBody(values), password }, key });
      return { ...answer, password };
    },
    onDone: async (made) => {
      await queries.invalidateQueries({ queryKey: ['users'] });
      onMade(made);
    },
  });
  return (
    <ResourceFormBody form={form} button={say('web.admin.accounts.create')}>
      <TextInput
        {...form.text('username')}
        label={say('web.admin.account.username')}
        description={say('web.admin.account.username.hint')}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <AccountFields form={form} />
      <p className={styles.quiet}>{say('web.admin.password.comes')}</p>
    </ResourceFormBody>
  );
}

export function NewAccountPage() {
  const { say } = useWords();
  const [made, setMade] = useState<Made | null>(null);
  useTitle(say('web.admin.accounts.new'));
  return (
    <>
      <p className={styles.crumb}>
        <Link to="/admin/accounts">{say('web.admin.accounts')}</Link>
      </p>
      <h1>{say('web.admin.accounts.new')}</h1>
      <div className={styles.sections}>
        {made === null ? (
          <NewAccountForm onMade={setMade} />
        ) : (
          <>
            <FirstPassword username={made.username} password={made.password} />
            <div className={styles.actions}>
              <button type="button" className={styles.button} onClick={() => setMade(null)}>
                {say('web.admin.accounts.another')}
              </button>
              <Link
                to="/admin/accounts/$userId"
                params={{ userId: made.id }}
                className={styles.plainButton ?? ''}
              >
                {say('web.admin.accounts.open')}
              </Link>
            </div>
          </>
        )}
      </div>
    </>
  );
}
