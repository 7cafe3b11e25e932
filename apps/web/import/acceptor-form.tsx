import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { UnitPicker } from '../parts/unit-picker';
import { useWords } from '../words/words';
import { ActForm, type RowAct } from './act-form';
import { nameOfRow, type Draft } from './queries';
import type { Part } from './search';

type Accepts = 'supervisor' | 'monitoring-agency' | `agency:${string}`;
const PREFIX = 'agency:';

/** Every row of the list that is followed: who approves can be chosen for all of them at once. */
const followed = (draft: Draft, part: Part): readonly string[] =>
  draft[part].flatMap(({ key, acceptor }) => (acceptor === null ? [] : [nameOfRow(part, key)]));

/** Who approves what is produced; for this row, or for all of its list. */
export function AcceptorForm({ draft, part, row, done }: RowAct) {
  const { say } = useWords();
  const [accepts, setAccepts] = useState<string>(row.acceptor?.accepts ?? 'supervisor');
  const [isForAll, setForAll] = useState(false);
  const addressed = accepts.startsWith(PREFIX);
  const keys = isForAll ? followed(draft, part) : [nameOfRow(part, row.key)];
  const send = () =>
    api.put('/plans/{id}/acceptors', {
      path: { id: draft.id },
      body: { accepts: accepts === 'proposed' ? null : (accepts as Accepts), keys },
    });
  return (
    <ActForm planId={draft.id} command="ChooseAcceptors" send={send} done={done}>
      <Radio.Group
        label={say('command-field.ChooseAcceptors.accepts')}
        value={addressed ? PREFIX : accepts}
        onChange={setAccepts}
      >
        <Radio mt={8} value="supervisor" label={say('acceptor.supervisor')} />
        <Radio mt={8} value="monitoring-agency" label={say('acceptor.monitoring-agency')} />
        <Radio mt={8} value={PREFIX} label={say('acceptor.addressed')} />
        <Radio mt={8} value="proposed" label={say('web.import.acceptor.proposed')} />
      </Radio.Group>
      {addressed && (
        <UnitPicker
          label={say('acceptor.addressed')}
          value={accepts.slice(PREFIX.length) || null}
          onChange={(id) => setAccepts(`${PREFIX}${id ?? ''}`)}
        />
      )}
      <Checkbox
        label={say('web.import.acceptor.all', { count: followed(draft, part).length })}
        checked={isForAll}
        onChange={({ currentTarget }) => setForAll(currentTarget.checked)}
      />
    </ActForm>
  );
}
