import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { idFrom } from '../admin/directory/agency-fields';
import { api } from '../api/client';
import { ResourceFormBody, useResourceForm } from '../parts/resource-form';
import { useWords } from '../words/words';
import type { SetupSteps } from './queries';
import styles from './setup.module.css';

interface Given {
  readonly office: SetupSteps['office'];
  readonly onDone: () => void;
}

/** The body that issues the plans; its name heads the letters that are drafted from here. */
export function OfficeStep({ office, onDone }: Given) {
  const { say } = useWords();
  const queries = useQueryClient();
  const form = useResourceForm({
    first: { name: office.name ?? '' },
    check: ({ name }) => ({
      ...(name.trim() === '' && { name: say('web.form.required', { field: say('web.setup.office.name') }) }),
    }),
    send: async ({ name: given }, key) => {
      const name = given.trim();
      const { agencyId } = office;
      if (agencyId === null)
        return api.post('/agencies', { body: { id: idFrom(name), name, kind: 'ubnd' }, key });
      return api.patch('/agencies/{id}', { path: { id: agencyId }, body: { name } });
    },
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['agencies'] });
      onDone();
    },
  });
  const name = form.values.name.trim() || say('web.setup.office.example');
  return (
    <section className={styles.step}>
      <h2 id="step">{say('web.setup.step.office')}</h2>
      <p className={styles.text}>{say('web.setup.office.text')}</p>
      <ResourceFormBody form={form} button={say('web.setup.next')} labelledBy="step">
        <TextInput
          {...form.text('name')}
          label={say('web.setup.office.name')}
          placeholder={say('web.setup.office.example')}
        />
        <figure className={styles.letterhead}>
          <div>
            <strong>{name.toUpperCase()}</strong>
            <hr />
          </div>
          <div>
            <strong>{say('web.setup.nation')}</strong>
            <strong>{say('web.setup.motto')}</strong>
            <hr />
          </div>
          <figcaption>{say('web.setup.office.letterhead')}</figcaption>
        </figure>
      </ResourceFormBody>
    </section>
  );
}
