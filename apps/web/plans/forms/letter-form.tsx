import '@mantine/core/styles/Checkbox.css';
import { Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { newKey } from '#libs/api-client/client';
import { api } from '../../api/client';
import type { ListedTask } from '../../api/queries';
import { useDraft } from '../../command/draft';
import { FileField } from '../../command/file-field';
import { DeedForm } from '../../parts/deed-form';
import { DocumentFields, useDocument } from '../../parts/document-fields';
import { useWords } from '../../words/words';
import styles from './forms.module.css';

interface Given {
  readonly planId: string;
  readonly agency: { readonly id: string; readonly name: string };
  /** What the agency is late with as lead. */
  readonly tasks: readonly ListedTask[];
  readonly onDone: (count: number) => void;
}

/** Records a letter that was issued, on every task that it names: one after the other, and none of them twice. */
export function LetterForm({ planId, agency, tasks, onDone }: Given) {
  const { say, language } = useWords();
  const draft = useDraft(`${planId}/letter/${agency.id}`);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  /** By task the key under which it was tried, until it was done. */
  const keys = useRef(new Map<string, string>());
  const done = useRef(new Set<string>());
  const { document, lacking } = useDocument({ isNeeded: true, values: draft.values });
  const named = tasks.filter(({ id }) => !left.has(id));
  const send = async (): Promise<number> => {
    for (const { id } of named) {
      if (done.current.has(id)) continue;
      const key = keys.current.get(id) ?? newKey();
      keys.current.set(id, key);
      const body = new FormData();
      body.append('document', JSON.stringify(document));
      body.append('to', JSON.stringify([agency.id]));
      for (const file of files) body.append('files', file, file.name);
      await api.post('/tasks/{id}/official-reminders', { path: { id }, body: body, key });
      done.current.add(id);
    }
    return named.length;
  };
  const toggle = (id: string, isNamed: boolean) => {
    const next = new Set(left);
    if (isNamed) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <div className={styles.panel}>
      <DeedForm
        title={say('web.plan.letters.record-for', { agency: agency.name })}
        verb={say('command.RecordOfficialReminder.button')}
        afterwards={say('web.plan.letters.afterwards')}
        lacking={[
          ...lacking,
          ...(named.length === 0 ? [{ id: 'letter-tasks', label: say('web.plan.letters.tasks') }] : []),
        ]}
        send={send}
        onDone={(count) => {
          draft.forget();
          onDone(count);
        }}
      >
        <DocumentFields isNeeded values={draft.values} set={draft.set} />
        <FileField files={files} change={setFiles} />
        <fieldset className={styles.change} id="letter-tasks" tabIndex={-1} lang={language}>
          <legend>{say('web.plan.letters.tasks')}</legend>
          <div>
            {tasks.map(({ id, number, key, title }) => (
              <Checkbox
                key={id}
                mt={8}
                label={`${number || key}. ${title}`}
                checked={!left.has(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
            ))}
          </div>
        </fieldset>
      </DeedForm>
    </div>
  );
}
