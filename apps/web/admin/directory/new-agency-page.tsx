import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client';
import { ResourceFormBody, useResourceForm } from '../../parts/resource-form';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import {
  AgencyFields,
  agencyBody,
  agencyValues,
  checkName,
  idFrom,
  type AgencyValues,
} from './agency-fields';

interface Values extends AgencyValues {
  readonly id: string;
}

/** Enters an agency into the directory. */
export function NewAgencyPage() {
  const { say } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  useTitle(say('web.admin.agencies.new'));
  const form = useResourceForm<Values, string>({
    first: { id: '', ...agencyValues(null) },
    check: ({ name }) => ({ ...checkName(say, name) }),
    send: async (values, key) => {
      const id = values.id.trim() || idFrom(values.name);
      await api.post('/agencies', { body: { id, ...agencyBody(values) }, key });
      return id;
    },
    onDone: async (agencyId) => {
      await queries.invalidateQueries({ queryKey: ['agencies'] });
      await navigate({ to: '/admin/agencies/$agencyId', params: { agencyId } });
    },
  });
  return (
    <>
      <p className={styles.crumb}>
        <Link to="/admin/agencies">{say('web.admin.agencies')}</Link>
      </p>
      <h1>{say('web.admin.agencies.new')}</h1>
      <div className={styles.sections}>
        <ResourceFormBody form={form} button={say('web.admin.agencies.create')}>
          <AgencyFields form={form} />
          <TextInput
            {...form.text('id')}
            label={`${say('web.admin.agency.id')} (${say('web.form.optional')})`}
            description={say('web.admin.agency.id.hint')}
            placeholder={idFrom(form.values.name)}
          />
        </ResourceFormBody>
      </div>
    </>
  );
}
