import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client';
import { buttonWords } from '../parts/act-words';
import { useWords } from '../words/words';
import { useGive } from './give';
import styles from './import.module.css';
import type { Draft } from './queries';
import { Trouble } from './trouble';

/** Gives a draft up, with the reason that its history keeps. */
export function DiscardForm({ draft: { id } }: { readonly draft: Draft }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const give = useGive(id);
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.form}
      aria-label={buttonWords(language, 'DiscardPlan')}
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate(() => api.post('/plans/{id}/removal', { path: { id }, body: { reason } }), {
          onSuccess: () => void navigate({ to: '/plans/new', search: {} }),
        });
      }}
    >
      <Trouble id={id} error={give.error} />
      <p>{say('command.DiscardPlan.afterwards')}</p>
      <Textarea
        label={say('command-field.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={styles.send}>
        <Button type="submit" color="red" loading={give.isPending}>
          {buttonWords(language, 'DiscardPlan')}
        </Button>
      </div>
    </form>
  );
}
