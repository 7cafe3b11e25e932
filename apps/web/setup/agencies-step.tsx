import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agencyKinds, type AgencyKind } from '#libs/domain/directory/agency-kinds';
import { idFrom } from '../admin/directory/agency-fields';
import { SheetExport } from '../admin/directory/sheet-export';
import { SheetImport } from '../admin/directory/sheet-import';
import { api } from '../api/client';
import { ResourceFormBody, useResourceForm } from '../parts/resource-form';
import { useWords } from '../words/words';
import styles from './setup.module.css';

interface Given {
  /** How many there are, beside the body that issues plans. */
  readonly agencies: number;
  readonly onDone: () => void;
}

function ByHand() {
  const { say } = useWords();
  const queries = useQueryClient();
  const [added, setAdded] = useState<readonly string[]>([]);
  const form = useResourceForm({
    first: { name: '', alias: '', kind: 'department' },
    check: ({ name }) => ({
      ...(name.trim() === '' && { name: say('web.form.required', { field: say('web.admin.agency.name') }) }),
    }),
    send: async ({ name: given, alias, kind }, key) => {
      const name = given.trim();
      const aliases = alias.trim() === '' ? [] : [alias.trim()];
      await api.post('/agencies', {
        body: { id: idFrom(name), name, aliases, kind: kind as AgencyKind },
        key,
      });
      return name;
    },
    onDone: async (name) => {
      setAdded((before) => [...before, name]);
      form.set('name', '');
      form.set('alias', '');
      await queries.invalidateQueries({ queryKey: ['agencies'] });
      await queries.invalidateQueries({ queryKey: ['setup', 'steps'], refetchType: 'none' });
    },
  });
  return (
    <>
      <ResourceFormBody form={form} button={say('web.admin.agencies.create')}>
        <TextInput {...form.text('name')} label={say('web.admin.agency.name')} />
        <TextInput
          {...form.text('alias')}
          label={`${say('web.setup.agency.alias')} (${say('web.form.optional')})`}
        />
        <NativeSelect
          {...form.text('kind')}
          label={say('web.admin.agency.kind')}
          data={agencyKinds.map((value) => ({ value, label: say(`web.admin.kind.${value}`) }))}
        />
      </ResourceFormBody>
      {added.length > 0 && (
        <p role="status">{say('web.setup.agencies.added', { names: added.join('; ') })}</p>
      )}
    </>
  );
}

/** The agencies that plans name: by a sheet, or one after the other. */
export function AgenciesStep({ agencies, onDone }: Given) {
  const { say } = useWords();
  return (
    <section className={styles.step}>
      <h2>{say('web.setup.step.directory')}</h2>
      <p className={styles.text}>{say('web.setup.directory.text')}</p>
      {agencies > 0 && <p>{say('web.setup.directory.there', { count: agencies })}</p>}
      <h3>{say('web.setup.directory.sheet')}</h3>
      <SheetExport />
      <SheetImport onTaken={() => undefined} />
      <h3>{say('web.setup.directory.hand')}</h3>
      <ByHand />
      <Button mt="xl" onClick={onDone}>
        {say('web.setup.go-on')}
      </Button>
    </section>
  );
}
