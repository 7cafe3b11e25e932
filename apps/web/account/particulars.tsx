import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { languages, type Language } from '#libs/domain/shared/language';
import { agenciesQuery } from '../api/queries';
import { api } from '../api/client';
import { clock, nowInstant } from '../parts/days';
import { ResourceFormBody, useResourceForm } from '../parts/resource-form';
import type { Me } from '../session/me';
import { useWords } from '../words/words';
import styles from './account.module.css';

/** Name, address and language are one's own to put right; agency and roles the administrator's. */
export function Particulars({ me }: { readonly me: Me }) {
  const { say, language: spoken, change } = useWords();
  const queries = useQueryClient();
  const { data: agencies } = useQuery(agenciesQuery());
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const form = useResourceForm({
    first: { name: me.name, email: me.email, language: String(me.language ?? 'vi') },
    check: ({ name, email }) => ({
      ...(name.trim() === '' && { name: say('web.form.required', { field: say('web.account.name') }) }),
      ...(email.trim() === '' && { email: say('web.form.required', { field: say('web.account.email') }) }),
    }),
    send: ({ name, email, language }) =>
      api.patch('/me', { body: { name, email, language: language as Language } }),
    onDone: async ({ language = 'vi' }) => {
      setSavedAt(clock(nowInstant()));
      await queries.invalidateQueries({ queryKey: ['me'] });
      if (language !== spoken) await change(language);
    },
  });
  const agency = agencies?.items.find(({ id }) => id === me.agencyId);
  return (
    <>
      <dl className={styles.facts}>
        <dt>{say('web.account.username')}</dt>
        <dd>{me.username}</dd>
        {me.agencyId !== null && (
          <>
            <dt>{say('web.account.agency')}</dt>
            <dd>{agency?.name ?? me.agencyId}</dd>
          </>
        )}
        <dt>{say('web.account.roles')}</dt>
        <dd>{me.roles.map((role) => say(`role.${role}`)).join(', ')}</dd>
      </dl>
      <ResourceFormBody
        form={form}
        button={say('web.save')}
        labelledBy="particulars"
        beside={savedAt !== null && <span role="status">{say('web.saved', { time: savedAt })}</span>}
      >
        <TextInput {...form.text('name')} label={say('web.account.name')} autoComplete="name" />
        <TextInput
          {...form.text('email')}
          type="email"
          label={say('web.account.email')}
          description={say('web.account.email.hint')}
          autoComplete="email"
        />
        <NativeSelect
          {...form.text('language')}
          label={say('web.account.language')}
          description={say('web.account.language.hint')}
          data={languages.map((value) => ({ value, label: say(`web.language.${value}`) }))}
        />
      </ResourceFormBody>
    </>
  );
}
