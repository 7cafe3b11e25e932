import { Button, Textarea, TextInput } from '@mantine/core';
import { api } from '../api/client';
import { useDraft } from '../command/draft';
import { useWords } from '../words/words';
import { useGive } from './give';
import styles from './import.module.css';
import type { NamedUnit } from './names';
import type { Changes, Draft } from './queries';
import { asSent } from './row-fields';
import type { Part } from './search';
import { Trouble } from './trouble';
import { UnitsField } from './units-field';

interface Given {
  readonly draft: Draft;
  readonly part: Part;
  /** The row behind which it stands; null for the last. */
  readonly after: string | null;
  readonly done: () => void;
}

/** A row that the file does not have. */
export function AddRow({ draft, part, after, done }: Given) {
  const { say } = useWords();
  const give = useGive(draft.id, { changesRows: true });
  const typed = useDraft(`add/${draft.id}/${part}/${after ?? ''}`);
  const text = (field: string): string => {
    const value = typed.values[field];
    return typeof value === 'string' ? value : '';
  };
  const leads = JSON.parse(text('leads') || '[]') as NamedUnit[];
  const given = (field: 'number' | 'title' | 'product') => text(field) !== '' && { [field]: text(field) };
  const changes: Changes = {
    ...given('number'),
    ...given('title'),
    ...given('product'),
    ...(leads.length > 0 && { leads: leads.map(asSent) }),
    ...(text('timing') !== '' &&
      part !== 'reporting' &&
      part !== 'targets' && { timing: { text: text('timing') } }),
  };
  const field = (name: string) => ({
    value: text(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      typed.set(name, event.currentTarget.value),
  });
  return (
    <form
      className={styles.form}
      aria-label={say('command.AddDraftRow.button')}
      onSubmit={(event) => {
        event.preventDefault();
        const path = { id: draft.id, part };
        give.mutate(
          () =>
            api.post('/plans/{id}/draft/{part}', {
              path,
              body: { changes, ...(after !== null && { after }) },
            }),
          {
            onSuccess: () => {
              typed.forget();
              done();
            },
          },
        );
      }}
    >
      <Trouble id={draft.id} error={give.error} />
      <TextInput label={say('command-field.number')} {...field('number')} />
      <Textarea label={say('command-field.title')} rows={2} {...field('title')} />
      <UnitsField
        id={`add-leads-${after ?? ''}`}
        label={say('command-field.leads')}
        units={leads}
        change={(next) => typed.set('leads', JSON.stringify(next))}
      />
      {part !== 'reporting' && part !== 'targets' && (
        <>
          <TextInput label={say('command-field.product')} {...field('product')} />
          <TextInput label={say('command-field.timing.text')} {...field('timing')} />
        </>
      )}
      <div className={styles.send}>
        <Button type="submit" loading={give.isPending}>
          {say('command.AddDraftRow.button')}
        </Button>
        <Button variant="default" onClick={done}>
          {say('web.import.close')}
        </Button>
      </div>
    </form>
  );
}
