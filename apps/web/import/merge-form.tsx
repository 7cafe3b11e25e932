import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { useWords } from '../words/words';
import { ActForm, type RowAct } from './act-form';
import { titleOf, type Row } from './queries';

/** Takes other rows into this one, the next one to begin with: a page breaks a row in two. */
export function MergeForm({ draft, part, row, done }: RowAct) {
  const { say } = useWords();
  const rows: readonly Row[] = draft[part];
  const next = rows[rows.indexOf(row) + 1];
  const [merge, setMerge] = useState<readonly string[]>(next === undefined ? [] : [next.key]);
  const send = () =>
    api.post('/plans/{id}/draft/{part}/{key}/merge', {
      path: { id: draft.id, part, key: row.key },
      body: { merge },
      ifMatch: row.etag,
    });
  const others = rows
    .filter(({ key }) => key !== row.key)
    .map((one) => ({ value: one.key, label: `${one.key} ${titleOf(one)}` }));
  return (
    <ActForm planId={draft.id} command="MergeDraftRows" send={send} done={done}>
      <MultiSelect
        label={say('command-field.merge')}
        data={others}
        searchable
        value={[...merge]}
        onChange={setMerge}
      />
    </ActForm>
  );
}
