import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '#libs/api-client/failure';
import { api } from '../api/client';
import { failureWords } from '../parts/states';
import { useWords } from '../words/words';
import styles from './import.module.css';
import { draftQuery, mayGive, type Draft } from './queries';

/** The doubts as a table for Excel, to be decided outside and taken back as a whole. */
export function DoubtTable({ draft }: { readonly draft: Draft }) {
  const { say, language } = useWords();
  const client = useQueryClient();
  const [taken, setTaken] = useState<number | null>(null);
  const attempt = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file, file.name);
      return api.post('/plans/{id}/findings', { path: { id: draft.id }, body });
    },
    onSuccess: async ({ answered = 0 }) => {
      setTaken(answered);
      await client.invalidateQueries({ queryKey: draftQuery(draft.id).queryKey });
    },
  });
  const { error } = attempt;
  const fields = error instanceof ApiFailure && error.failure.kind === 'refused' ? error.failure.fields : [];
  return (
    <details className={styles.details}>
      <summary>{say('web.import.table')}</summary>
      <div className={styles.form}>
        <a href={`/api/v1/plans/${draft.id}/findings?format=xlsx`} download>
          {say('web.import.table.out')}
        </a>
        {mayGive(draft, 'SettleFinding') && (
          <label className={styles.drop}>
            <input
              type="file"
              accept=".xlsx"
              className="unseen"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                currentTarget.value = '';
                if (file !== undefined) attempt.mutate(file);
              }}
            />
            {say('web.import.table.in')}
          </label>
        )}
        {taken !== null && error === null && (
          <p role="status">{say('web.import.table.taken', { count: taken })}</p>
        )}
        {error !== null && (
          <div role="alert" className={styles.problem}>
            <p>{failureWords(error, say, language)}</p>
            <ul>
              {fields.map((field) => (
                <li key={field.field}>
                  {field.field}: {field[language]}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}
