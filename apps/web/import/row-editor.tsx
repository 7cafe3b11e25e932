import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { api } from '../api/client';
import { useDraft } from '../command/draft';
import { DayField } from '../parts/day-field';
import { clock } from '../parts/days';
import { useWords } from '../words/words';
import { useGive } from './give';
import styles from './import.module.css';
import type { Draft, Row } from './queries';
import { changesOf, textIn, unitsIn, type UnitField } from './row-fields';
import { OtherFields } from './row-other-fields';
import type { Part } from './search';
import { Trouble } from './trouble';
import { UnitsField } from './units-field';
import { understood } from './value-text';

interface Given {
  readonly draft: Draft;
  readonly part: Part;
  readonly row: Row;
  /** The field that is to be put right, where one is known. */
  readonly field?: string | undefined;
  readonly done: () => void;
}

const kinds = [
  'by-date',
  'range',
  'continuous',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
] as const;

/** Findings name the field as its list does. */
const asked: Readonly<Record<string, string>> = {
  from: 'leads',
  to: 'coordinators',
  text: 'title',
  start: 'timing',
};

/** A row as it can be put right: what is typed is kept until it was saved, and goes with the version that was seen. */
export function RowEditor({ draft, part, row, field, done }: Given) {
  const { say, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const typed = useDraft(`row/${draft.id}/${part}/${row.key}`);
  const give = useGive(draft.id);
  const { values } = typed;
  const first = asked[field ?? ''] ?? field ?? 'title';
  const id = (name: string): string => `${part}-${row.key}-${name}`;
  useEffect(() => {
    const focused = form.current?.querySelector<HTMLElement>(`[id="${part}-${row.key}-${first}"]`);
    focused?.focus({ preventScroll: true });
  }, [part, row.key, first]);
  const changes = changesOf(row, values);
  const save = () => {
    if (Object.keys(changes).length === 0) {
      typed.forget();
      return done();
    }
    const path = { id: draft.id, part, key: row.key };
    give.mutate(
      () => api.patch('/plans/{id}/draft/{part}/{key}', { path, body: changes, ifMatch: row.etag }),
      {
        onSuccess: () => {
          typed.forget();
          done();
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  const text = (name: string) => ({
    id: id(name),
    value: textIn(row, values, name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      typed.set(name, event.currentTarget.value),
    onKeyDown,
  });
  const units = (name: UnitField, label: string) => (
    <UnitsField
      id={id(name)}
      label={label}
      units={unitsIn(row, values, name)}
      change={(next) => typed.set(name, JSON.stringify(next))}
    />
  );
  const isReport = 'from' in row;
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={say('web.import.row.edit', { key: row.key })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Trouble id={draft.id} error={give.error} />
      <Textarea label={say('command-field.title')} rows={3} {...text('title')} />
      {units('leads', say(isReport ? 'command-field.CorrectDraftRow.from' : 'command-field.leads'))}
      {part !== 'targets' &&
        units(
          'coordinators',
          say(isReport ? 'command-field.CorrectDraftRow.to' : 'command-field.coordinators'),
        )}
      {'timing' in row ? (
        <>
          <Textarea label={say('command-field.product')} rows={2} {...text('product')} />
          <TextInput
            label={say('command-field.timing.text')}
            description={say('web.import.row.understood', { words: understood(say, language, row.timing) })}
            {...text('timing')}
          />
          <details className={styles.details} open={field === 'timing' || field === 'start'}>
            <summary>{say('web.import.row.other-time')}</summary>
            <div className={styles.pair}>
              <NativeSelect
                label={say('command-field.timing.kind')}
                data={[
                  { value: '', label: '' },
                  ...kinds.map((kind) => ({ value: kind, label: say(`schedule.${kind}`) })),
                ]}
                {...text('kind')}
              />
              <DayField
                label={say('command-field.timing.start')}
                value={textIn(row, values, 'start')}
                onChange={(day) => typed.set('start', day)}
              />
              <DayField
                label={say('command-field.timing.due')}
                value={textIn(row, values, 'due')}
                onChange={(day) => typed.set('due', day)}
              />
            </div>
          </details>
          <div className={styles.pair}>
            <TextInput label={say('command-field.number')} {...text('number')} />
            <TextInput label={say('command-field.section')} {...text('section')} />
          </div>
        </>
      ) : (
        <OtherFields row={row} text={text} />
      )}
      <div className={styles.send}>
        <Button type="submit" loading={give.isPending}>
          {say('web.import.row.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {say('web.import.close')}
        </Button>
        {typed.keptAt !== null && <span>{say('web.form.draft', { time: clock(typed.keptAt) })}</span>}
        {typed.keptAt !== null && (
          <Button variant="default" onClick={typed.forget}>
            {say('web.import.row.undo')}
          </Button>
        )}
      </div>
    </form>
  );
}
