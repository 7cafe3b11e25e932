import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { PersonPicker } from '../parts/person-picker';
import { ResourceFormBody, useResourceForm } from '../parts/resource-form';
import { useWords } from '../words/words';
import styles from './account.module.css';
import { actWords, commandWords, type DelegableAct } from './delegation-words';

interface Given {
  /** What one has authority for oneself. */
  readonly delegable: readonly DelegableAct[];
  readonly onDone: () => void;
}

interface Values extends Record<string, string | readonly string[]> {
  readonly delegateId: string;
  readonly acts: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly number: string;
  readonly date: string;
}

const documentOf = ({ number, date }: Values) =>
  number.trim() === '' ? {} : { document: { number: number.trim(), ...(date !== '' && { date }) } };

/** Lets somebody act for oneself until a day. */
export function NewDelegation({ delegable, onDone }: Given) {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const [isChoosing, setChoosing] = useState(false);
  const form = useResourceForm<Values, unknown>({
    first: { delegateId: '', acts: ['all'], from: '', until: '', number: '', date: '' },
    check: ({ delegateId, acts, until }) => ({
      ...(delegateId === '' && {
        delegateId: say('web.form.required', { field: say('web.delegation.delegate') }),
      }),
      ...(acts.length === 0 && { acts: say('web.delegation.no-act') }),
      ...(until === '' && { until: say('web.form.required', { field: say('web.delegation.until') }) }),
    }),
    fieldOf: {
      'DELEGATION.DELEGATE_MAY_NOT_ACT': 'delegateId',
      'DELEGATION.TO_ONESELF': 'delegateId',
      'DELEGATION.CYCLE': 'delegateId',
      'DELEGATION.PERIOD_EMPTY': 'until',
      'DELEGATION.IN_PAST': 'until',
    },
    send: (values, key) => {
      const { delegateId, acts, from, until } = values;
      const body = {
        delegateId,
        acts: [...acts],
        until,
        ...(from !== '' && { from }),
        ...documentOf(values),
      };
      return api.post('/delegations', { body, key });
    },
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['delegations'] });
      onDone();
    },
  });
  const { values, set } = form;
  const all = delegable.find(({ act }) => act === 'all')?.commands ?? [];
  const groups = delegable.filter(({ act }) => act !== 'all');
  const toggle = (act: string) => {
    const others = values.acts.filter((one) => one !== act && one !== 'all');
    set('acts', values.acts.includes(act) ? others : [...others, act]);
  };
  const everything = (isAll: boolean) => set('acts', isAll ? ['all'] : []);
  const acts = form.field('acts');
  return (
    <ResourceFormBody
      form={form}
      button={say('web.delegation.give')}
      beside={
        <Button variant="default" onClick={onDone}>
          {say('web.cancel')}
        </Button>
      }
    >
      <p className={styles.text}>{say('web.delegation.text')}</p>
      <PersonPicker
        {...form.field('delegateId')}
        label={say('web.delegation.delegate')}
        description={say('web.delegation.delegate.hint')}
        value={values.delegateId === '' ? null : values.delegateId}
        onChange={(id) => set('delegateId', id ?? '')}
      />
      <fieldset id={acts.id} className={styles.options} tabIndex={-1}>
        <legend>{say('web.delegation.acts')}</legend>
        {acts.error !== undefined && <p className={styles.bad}>{acts.error}</p>}
        <Checkbox
          label={say('web.act-group.all')}
          description={say('web.delegation.acts.all', {
            acts: all.map((command) => commandWords(language, command)).join(', '),
          })}
          checked={values.acts.includes('all')}
          onChange={({ currentTarget }) => everything(currentTarget.checked)}
        />
        {!values.acts.includes('all') && (
          <>
            {groups.map(({ act, commands }) => (
              <Checkbox
                key={act}
                label={actWords(say, language, act)}
                description={commands.map((command) => commandWords(language, command)).join(', ')}
                checked={values.acts.includes(act)}
                onChange={() => toggle(act)}
              />
            ))}
            <details open={isChoosing} onToggle={({ currentTarget }) => setChoosing(currentTarget.open)}>
              <summary>{say('web.delegation.acts.single')}</summary>
              <div className={styles.options} style={{ marginTop: 12 }}>
                {all.map((command) => (
                  <Checkbox
                    key={command}
                    label={commandWords(language, command)}
                    checked={values.acts.includes(command)}
                    onChange={() => toggle(command)}
                  />
                ))}
              </div>
            </details>
          </>
        )}
      </fieldset>
      <div className={styles.row}>
        <TextInput
          {...form.text('from')}
          type="date"
          label={`${say('web.delegation.from')} (${say('web.form.optional')})`}
          description={say('web.delegation.from.hint')}
        />
        <TextInput
          {...form.text('until')}
          type="date"
          label={say('web.delegation.until')}
          description={say('web.delegation.until.hint')}
        />
      </div>
      <div className={styles.row}>
        <TextInput
          {...form.text('number')}
          label={`${say('web.delegation.document.number')} (${say('web.form.optional')})`}
        />
        <TextInput
          {...form.text('date')}
          type="date"
          label={`${say('web.delegation.document.date')} (${say('web.form.optional')})`}
        />
      </div>
    </ResourceFormBody>
  );
}
