import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { useWords } from '../words/words';
import { ActForm, type RowAct } from './act-form';

/** Takes a row out, with why. */
export function DropForm({ draft, part, row, done }: RowAct) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const send = () =>
    api.post('/plans/{id}/draft/{part}/{key}/removal', {
      path: { id: draft.id, part, key: row.key },
      body: { reason },
      ifMatch: row.etag,
    });
  return (
    <ActForm planId={draft.id} command="DropDraftRow" send={send} done={done}>
      <Textarea
        label={say('command-field.reason')}
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ActForm>
  );
}
