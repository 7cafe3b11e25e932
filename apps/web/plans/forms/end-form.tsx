import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useDraft } from '../../command/draft';
import { DeedForm } from '../../parts/deed-form';
import { DocumentFields, useDocument } from '../../parts/document-fields';
import { Failed, Skeletons } from '../../parts/states';
import { useWords } from '../../words/words';
import { plansQuery } from '../queries';
import { give, useDeedWords, type DeedGiven } from './deed';
import { choicesOf, countChoices, forTheRest, undecided, type TypedChoices } from './end-choices';
import { EndingTask } from './ending-task';
import styles from './forms.module.css';

/** What is not done, as the API tells it before anything happens; asked as a question, it changes nothing. */
const useUnfinished = (planId: string) =>
  useQuery({
    queryKey: ['plan-unfinished', planId],
    queryFn: async () => {
      const told = await api.post('/plans/{id}/closure', {
        path: { id: planId },
        query: { preview: 'true' },
        body: { reason: '–', choices: [] },
      });
      return 'tasks' in told ? told.tasks : [];
    },
    staleTime: 0,
  });

function HeirPicker({
  plan,
  value,
  onChange,
}: {
  plan: DeedGiven['plan'];
  value: string;
  onChange: (id: string) => void;
}) {
  const { say } = useWords();
  const { data } = useQuery(plansQuery());
  const others = (data?.items ?? []).filter(({ kind, id }) => kind === 'active' && id !== plan.id);
  return (
    <>
      <NativeSelect
        id="end-by"
        label={say('command-field.byPlanId')}
        value={value}
        data={[
          { value: '', label: '' },
          ...others.map(({ id, number, title, fileName }) => ({
            value: id,
            label: [number, title ?? fileName].filter(Boolean).join(' · '),
          })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {data && others.length === 0 && <p>{say('web.plan.end.no-heir')}</p>}
    </>
  );
}

/** Ends the plan: with a choice for each task that is not done, and a look at all of them before it is confirmed. */
export function EndForm({ plan, offer, onDone }: DeedGiven) {
  const { say } = useWords();
  const draft = useDraft(`${plan.id}/${offer.name}`);
  const words = useDeedWords(offer);
  const unfinished = useUnfinished(plan.id);
  const isSuperseding = offer.name === 'SupersedePlan';
  const heir = isSuperseding ? String(draft.values.byPlanId ?? '') : '';
  const heirTasks = useQuery({
    queryKey: ['tasks', 'of-plan', heir, 'first'],
    queryFn: () => api.get('/tasks', { query: { plan: heir, limit: 500 } }),
    enabled: heir !== '',
  });
  const choices = JSON.parse(String(draft.values.choices ?? '{}')) as TypedChoices;
  const setChoices = (next: TypedChoices) => draft.set('choices', JSON.stringify(next));
  const reason = String(draft.values.reason ?? '').trim();
  const { document, lacking } = useDocument({ isNeeded: false, values: draft.values });
  if (unfinished.isPending) return <Skeletons />;
  if (unfinished.isError) return <Failed error={unfinished.error} retry={() => void unfinished.refetch()} />;
  const tasks = unfinished.data;
  const open = undecided(tasks, choices);
  const { ended, carried } = countChoices(tasks, choices);
  return (
    <DeedForm
      {...words}
      isClosed={offer.onlyPreview}
      lacking={[
        ...(isSuperseding && heir === '' ? [{ id: 'end-by', label: say('command-field.byPlanId') }] : []),
        ...(reason === '' ? [{ id: 'end-reason', label: say('command-field.reason') }] : []),
        ...(open.length > 0 ? [{ id: 'end-choices', label: say('web.plan.end.choices') }] : []),
        ...lacking,
      ]}
      send={(key) => {
        const body = {
          reason,
          choices: choicesOf(tasks, choices, reason),
          ...(isSuperseding && { byPlanId: heir }),
          ...(document && { document }),
        };
        return give({ plan, offer, body, key });
      }}
      onDone={() => {
        draft.forget();
        onDone();
      }}
    >
      {isSuperseding && <HeirPicker plan={plan} value={heir} onChange={(id) => draft.set('byPlanId', id)} />}
      <Textarea
        id="end-reason"
        label={say('command-field.reason')}
        rows={2}
        value={String(draft.values.reason ?? '')}
        onChange={(event) => draft.set('reason', event.currentTarget.value)}
      />
      <DocumentFields isNeeded={false} values={draft.values} set={draft.set} />
      <section id="end-choices" tabIndex={-1} aria-label={say('web.plan.end.choices')}>
        <div role="status">
          <h3>{say('web.plan.end.open', { count: tasks.length, left: open.length })}</h3>
        </div>
        {open.length > 0 && (
          <p className={styles.buttons}>
            <Button variant="default" onClick={() => setChoices(forTheRest(tasks, choices, 'close'))}>
              {say('web.plan.end.close-rest')}
            </Button>
            {isSuperseding && (
              <Button variant="default" onClick={() => setChoices(forTheRest(tasks, choices, 'carry-over'))}>
                {say('web.plan.end.carry-rest')}
              </Button>
            )}
          </p>
        )}
        <ul className={styles.choices}>
          {tasks.map((task) => (
            <EndingTask
              key={task.key}
              task={task}
              choice={choices[task.key] ?? { choice: '' }}
              heirTasks={isSuperseding ? (heirTasks.data?.items ?? []) : null}
              set={(choice) => setChoices({ ...choices, [task.key]: choice })}
            />
          ))}
        </ul>
      </section>
      {open.length === 0 && (
        <p className={styles.sum}>
          {say('web.plan.end.sum', { ended, carried, plan: plan.document.number ?? plan.fileName })}
        </p>
      )}
    </DeedForm>
  );
}
