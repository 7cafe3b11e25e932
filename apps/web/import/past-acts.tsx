import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { DayField } from '../parts/day-field';
import { useWords } from '../words/words';
import { queueOf, sameKind } from './doubt-queue';
import { useGive } from './give';
import styles from './import.module.css';
import { rowNamed, type Doubt, type Draft } from './queries';
import { Trouble } from './trouble';
import { useKeys } from './use-keys';

interface Given {
  readonly draft: Draft;
  readonly doubt: Doubt;
}

type Choice = 'follow-from-today' | 'record-done';

const dueOf = (draft: Draft, name: string | null): string => {
  const found = name === null ? null : rowNamed(draft, name);
  return found !== null && 'timing' in found.row ? (found.row.timing.due ?? '') : '';
};

/** A deadline that has passed: the task is followed up from today, or was done, on a day and by a document that are named. */
export function PastActs({ draft, doubt }: Given) {
  const { say } = useWords();
  const give = useGive(draft.id);
  const [isOpen, setOpen] = useState(false);
  const [isForAll, setForAll] = useState(false);
  const [doneOn, setDoneOn] = useState(dueOf(draft, doubt.taskKey));
  const [doneBy, setDoneBy] = useState('');
  const same = sameKind(queueOf(draft), doubt);
  const choose = (pastDeadline: Choice) => {
    const isDone = pastDeadline === 'record-done';
    const keys = (isForAll ? same : [doubt]).flatMap(({ taskKey }) => (taskKey === null ? [] : [taskKey]));
    give.mutate(async () => {
      for (const taskKey of keys) {
        const when = isDone && { doneOn: doneOn || null, doneBy: doneBy || null };
        const body = { taskKey, pastDeadline, ...when };
        await api.post('/plans/{id}/past-deadlines', { path: { id: draft.id }, body });
      }
    });
  };
  useKeys(
    give.isPending ? {} : { 1: () => choose('follow-from-today'), 2: () => setOpen((before) => !before) },
  );
  return (
    <div className={styles.form}>
      <Trouble id={draft.id} error={give.error} />
      {same.length > 1 && (
        <Checkbox
          label={say('web.import.same', { count: same.length - 1 })}
          checked={isForAll}
          onChange={({ currentTarget }) => setForAll(currentTarget.checked)}
        />
      )}
      <div className={styles.send}>
        <Button loading={give.isPending && !isOpen} onClick={() => choose('follow-from-today')}>
          {say('web.import.past.follow')}
          <kbd>1</kbd>
        </Button>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say('web.import.past.done')}
          <kbd>2</kbd>
        </Button>
      </div>
      {isOpen && (
        <form
          className={styles.form}
          aria-label={say('web.import.past.done')}
          onSubmit={(event) => {
            event.preventDefault();
            choose('record-done');
          }}
        >
          <DayField label={say('command-field.doneOn')} value={doneOn} onChange={setDoneOn} />
          <TextInput
            label={say('command-field.doneBy')}
            value={doneBy}
            onChange={({ currentTarget }) => setDoneBy(currentTarget.value)}
          />
          <div className={styles.send}>
            <Button type="submit" loading={give.isPending}>
              {say('web.import.past.record')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
