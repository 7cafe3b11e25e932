import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { useWords } from '../words/words';
import { ActForm, type RowAct } from './act-form';
import { titleOf } from './queries';

/** At the first of these a text that says two things can be cut. */
const seams = [/;\s+/u, /\.\s+/u, /\n+/u];

/** Two halves to begin with: at a seam of the text, else the whole beside nothing. */
export const halvesOf = (text: string): readonly string[] => {
  for (const seam of seams) {
    const found = seam.exec(text);
    if (found && found.index > 0 && found.index + found[0].length < text.length)
      return [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()];
  }
  return [text, ''];
};

/** Makes two rows or more of one; all else they say they say both. */
export function SplitForm({ draft, part, row, done }: RowAct) {
  const { say } = useWords();
  const [titles, setTitles] = useState(() => halvesOf(titleOf(row)));
  const send = () =>
    api.post('/plans/{id}/draft/{part}/{key}/split', {
      path: { id: draft.id, part, key: row.key },
      body: { into: titles.filter((title) => title.trim() !== '').map((title) => ({ title })) },
      ifMatch: row.etag,
    });
  return (
    <ActForm planId={draft.id} command="SplitDraftRow" send={send} done={done}>
      {titles.map((title, index) => (
        <Textarea
          key={index}
          label={say('web.import.split.part', { n: index + 1 })}
          rows={2}
          value={title}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            setTitles(titles.map((one, at) => (at === index ? value : one)));
          }}
        />
      ))}
      <div>
        <Button variant="default" onClick={() => setTitles([...titles, ''])}>
          {say('web.import.split.more')}
        </Button>
      </div>
    </ActForm>
  );
}
