import { Button, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { api } from '../api/client';
import { useDraft } from '../command/draft';
import { buttonWords } from '../parts/act-words';
import { DayField } from '../parts/day-field';
import { useWords } from '../words/words';
import { useGive } from './give';
import styles from './import.module.css';
import type { Draft } from './queries';
import { Trouble } from './trouble';

const fields = ['number', 'authority', 'kind'] as const;

/** What the draft says of its document: number, day, who issued it, what it is about. */
export function DocumentForm({ draft, done }: { readonly draft: Draft; readonly done: () => void }) {
  const { say, language } = useWords();
  const { id, document, documentEtag } = draft;
  const typed = useDraft(`document/${id}`);
  const give = useGive(id);
  const value = (field: 'number' | 'authority' | 'kind' | 'title' | 'date'): string => {
    const own = typed.values[field];
    return typeof own === 'string' ? own : (document[field] ?? '');
  };
  const labels = {
    number: say('command-field.CorrectDraftDocument.number'),
    authority: say('command-field.authority'),
    kind: say('command-field.CorrectDraftDocument.kind'),
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const all = (['number', 'authority', 'kind', 'title', 'date'] as const).filter(
      (field) => value(field) !== (document[field] ?? ''),
    );
    if (all.length === 0) return done();
    const body = Object.fromEntries(all.map((field) => [field, value(field) || null]));
    give.mutate(
      () => api.patch('/plans/{id}/draft/document', { path: { id }, body, ifMatch: documentEtag }),
      {
        onSuccess: () => {
          typed.forget();
          done();
        },
      },
    );
  };
  const words = buttonWords(language, 'CorrectDraftDocument');
  return (
    <form onSubmit={send} className={styles.form} aria-label={words}>
      <Trouble id={id} error={give.error} />
      <Textarea
        label={say('command-field.CorrectDraftDocument.title')}
        autosize
        value={value('title')}
        onChange={({ currentTarget }) => typed.set('title', currentTarget.value)}
      />
      {fields.map((field) => (
        <TextInput
          key={field}
          label={labels[field]}
          value={value(field)}
          onChange={({ currentTarget }) => typed.set(field, currentTarget.value)}
        />
      ))}
      <DayField
        label={say('command-field.date')}
        value={value('date')}
        onChange={(day) => typed.set('date', day)}
      />
      <div className={styles.send}>
        <Button type="submit" loading={give.isPending}>
          {words}
        </Button>
        <Button variant="default" onClick={done}>
          {say('web.import.cancel')}
        </Button>
      </div>
    </form>
  );
}
