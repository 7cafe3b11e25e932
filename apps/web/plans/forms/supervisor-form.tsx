import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useDraft } from '../../command/draft';
import { DeedForm } from '../../parts/deed-form';
import { DocumentFields, useDocument } from '../../parts/document-fields';
import { useWords } from '../../words/words';
import { give, useDeedWords, type DeedGiven } from './deed';

/** Those who can be in charge of a plan. */
export const useSupervisors = () =>
  useQuery({
    queryKey: ['people', 'supervisor'],
    queryFn: () => api.get('/people', { query: { role: 'supervisor', limit: 50 } }),
  });

/** Puts another leader in charge, by a document. */
export function SupervisorForm({ plan, offer, onDone }: DeedGiven) {
  const { say } = useWords();
  const draft = useDraft(`${plan.id}/${offer.name}`);
  const { data } = useSupervisors();
  const { document, lacking } = useDocument({ isNeeded: true, values: draft.values });
  const supervisorId = String(draft.values.supervisorId ?? '');
  const reason = String(draft.values.reason ?? '').trim();
  const label = say('command-field.supervisorId');
  const others = (data?.items ?? []).filter(({ id }) => id !== plan.supervisor?.userId);
  return (
    <DeedForm
      {...useDeedWords(offer)}
      lacking={[...(supervisorId === '' ? [{ id: 'deed-supervisor', label }] : []), ...lacking]}
      send={(key) =>
        give({ plan, offer, body: { supervisorId, document, ...(reason !== '' && { reason }) }, key })
      }
      onDone={() => {
        draft.forget();
        onDone();
      }}
    >
      {plan.supervisor !== null && <p>{say('web.plan.supervisor-now', { person: plan.supervisor.name })}</p>}
      <NativeSelect
        id="deed-supervisor"
        label={label}
        value={supervisorId}
        data={[
          { value: '', label: '' },
          ...others.map(({ id, name, agency }) => ({
            value: id,
            label: agency === null ? name : `${name} · ${agency}`,
          })),
        ]}
        onChange={(event) => draft.set('supervisorId', event.currentTarget.value)}
      />
      {data && others.length === 0 && <p>{say('web.plan.no-supervisor')}</p>}
      <DocumentFields isNeeded values={draft.values} set={draft.set} />
      <Textarea
        label={`${say('command-field.reason')} (${say('web.form.optional')})`}
        rows={2}
        value={String(draft.values.reason ?? '')}
        onChange={(event) => draft.set('reason', event.currentTarget.value)}
      />
    </DeedForm>
  );
}
