import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { dateOf } from '#libs/domain/shared/time';
import { api } from '../api/client';
import { useDraft } from '../command/draft';
import { UnitPicker } from '../parts/unit-picker';
import { DayField } from '../parts/day-field';
import { nowInstant } from '../parts/days';
import { currentSession } from '../session/session';
import { useWords } from '../words/words';
import { useGive } from './give';
import styles from './import.module.css';
import { policiesQuery, supervisorsQuery, type Draft } from './queries';
import { setupValues, yearlyDay } from './setup-values';
import { Trouble } from './trouble';

interface Given {
  readonly draft: Draft;
  readonly done: () => void;
}

/** Who follows the plan up, who is in charge and who approves: asked once, with what is likely filled in. */
export function SetupForm({ draft, done }: Given) {
  const { say } = useWords();
  const { data: people } = useQuery(supervisorsQuery());
  const { data: policies } = useQuery(policiesQuery());
  const typed = useDraft(`setup/${draft.id}`);
  const give = useGive(draft.id);
  const values = setupValues(draft, typed.values, {
    agencyId: currentSession()?.user.agencyId ?? null,
    today: dateOf(nowInstant()),
    supervisors: people?.items ?? [],
    policies: policies?.items ?? [],
  });
  const change = (field: keyof typeof values) => (value: string | null) => typed.set(field, value ?? '');
  const accepts = values.accepts as 'supervisor' | 'monitoring-agency';
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { monitoringAgencyId, supervisorId, policyId, until, yearlyReport } = values;
    const body = {
      monitoringAgencyId,
      supervisorId,
      policyId,
      accepts,
      until: until || null,
      yearlyReport: yearlyDay(yearlyReport),
    };
    give.mutate(() => api.put('/plans/{id}/setup', { path: { id: draft.id }, body }), {
      onSuccess: () => {
        typed.forget();
        done();
      },
    });
  };
  const choices = (people?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form onSubmit={send} className={styles.form} aria-label={say('web.import.setup')}>
      <Trouble id={draft.id} error={give.error} />
      <UnitPicker
        label={say('web.import.setup.monitoring')}
        description={say('web.import.setup.monitoring.hint')}
        value={values.monitoringAgencyId || null}
        onChange={change('monitoringAgencyId')}
      />
      <NativeSelect
        label={say('web.import.setup.supervisor')}
        description={say('web.import.setup.supervisor.hint')}
        value={values.supervisorId}
        data={values.supervisorId === '' ? [{ value: '', label: '' }, ...choices] : choices}
        onChange={({ currentTarget }) => typed.set('supervisorId', currentTarget.value)}
      />
      <Radio.Group
        label={say('web.import.setup.accepts')}
        description={say('web.import.setup.accepts.hint')}
        value={values.accepts}
        onChange={change('accepts')}
      >
        <Radio mt={8} value="supervisor" label={say('acceptor.supervisor')} />
        <Radio mt={8} value="monitoring-agency" label={say('acceptor.monitoring-agency')} />
      </Radio.Group>
      <DayField
        label={say('web.import.setup.until')}
        description={say('web.import.setup.until.hint')}
        value={values.until}
        onChange={change('until')}
      />
      <details className={styles.details}>
        <summary>{say('web.import.setup.more')}</summary>
        <div className={styles.form}>
          <TextInput
            label={say('web.import.setup.yearly')}
            description={say('web.import.setup.yearly.hint')}
            placeholder="15/12"
            value={values.yearlyReport}
            onChange={({ currentTarget }) => typed.set('yearlyReport', currentTarget.value)}
          />
          <NativeSelect
            label={say('web.import.setup.policy')}
            value={values.policyId}
            data={(policies?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => typed.set('policyId', currentTarget.value)}
          />
        </div>
      </details>
      <div className={styles.send}>
        <Button type="submit" loading={give.isPending}>
          {say('web.import.setup.save')}
        </Button>
      </div>
    </form>
  );
}
