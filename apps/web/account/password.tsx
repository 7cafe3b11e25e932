import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { clock, nowInstant } from '../parts/days';
import { ResourceFormBody, useResourceForm } from '../parts/resource-form';
import { useWords, type Say } from '../words/words';
import styles from './account.module.css';

/** As the API wants it. */
const SHORTEST = 12;

/** What stands against a new password, and that it was typed as it was meant. */
export const checkPassword = (
  say: Say,
  { password, again }: { readonly password: string; readonly again: string },
) => ({
  ...(password.length < SHORTEST && { password: say('web.account.password.short', { least: SHORTEST }) }),
  ...(password !== again && { again: say('web.account.password.differ') }),
});

/** A new password, which ends one's other sessions. */
export function Password({ username }: { readonly username: string }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const form = useResourceForm({
    first: { current: '', password: '', again: '' },
    check: (values) => ({
      ...(values.current === '' && {
        current: say('web.form.required', { field: say('web.account.password.current') }),
      }),
      ...checkPassword(say, values),
    }),
    fieldOf: { 'USER.WRONG_PASSWORD': 'current', 'USER.SAME_PASSWORD': 'password' },
    send: ({ current, password }) => api.put('/me/password', { body: { current, password } }),
    onDone: async () => {
      for (const name of ['current', 'password', 'again'] as const) form.set(name, '');
      setSavedAt(clock(nowInstant()));
      await queries.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  const shown = { visibilityToggleButtonProps: { 'aria-label': say('web.sign-in.show') } };
  return (
    <>
      <p className={styles.text}>{say('web.account.password.text')}</p>
      <ResourceFormBody
        form={form}
        button={say('web.account.password.change')}
        labelledBy="password"
        beside={
          savedAt !== null && (
            <span role="status">{say('web.account.password.changed', { time: savedAt })}</span>
          )
        }
      >
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <PasswordInput
          {...form.text('current')}
          {...shown}
          label={say('web.account.password.current')}
          autoComplete="current-password"
        />
        <PasswordInput
          {...form.text('password')}
          {...shown}
          label={say('web.account.password.new')}
          description={say('web.account.password.hint', { least: SHORTEST })}
          autoComplete="new-password"
        />
        <PasswordInput
          {...form.text('again')}
          {...shown}
          label={say('web.account.password.again')}
          autoComplete="new-password"
        />
      </ResourceFormBody>
    </>
  );
}
