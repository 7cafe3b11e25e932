import '@mantine/core/styles/Progress.css';
import { Button, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import { Failed, Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import { AbsentUnits } from './absent-units';
import { useGive } from './give';
import styles from './import.module.css';
import { activationQuery, draftQuery, mayGive, type Activation, type Draft } from './queries';
import { Trouble } from './trouble';

/** The one act that cannot be taken back: it is asked twice. */
function Begin({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const client = useQueryClient();
  const give = useGive(draft.id);
  const [isAsked, setAsked] = useState(false);
  if (draft.kind === 'draft')
    return (
      <p className={styles.notice}>
        {say('web.import.activation.not-reviewed')}{' '}
        <Link to="/plans/$id/draft" params={{ id: draft.id }} search={{ step: 'rehearsal' }}>
          {say('web.import.step.rehearsal')}
        </Link>
      </p>
    );
  if (!mayGive(draft, 'ActivatePlan'))
    return <p className={styles.notice}>{say('web.import.activation.by')}</p>;
  const begin = () =>
    give.mutate(() => api.post('/plans/{id}/activation', { path: { id: draft.id } }), {
      onSuccess: () => void client.invalidateQueries({ queryKey: activationQuery(draft.id).queryKey }),
    });
  return (
    <div className={styles.onward}>
      <Trouble id={draft.id} error={give.error} />
      <p>{say('command.ActivatePlan.afterwards')}</p>
      {isAsked ? (
        <div className={styles.send} role="group" aria-label={say('web.import.activation.sure')}>
          <p>{say('web.import.activation.sure')}</p>
          <Button loading={give.isPending} onClick={begin}>
            {say('web.import.activation.now')}
          </Button>
          <Button variant="default" onClick={() => setAsked(false)}>
            {say('web.import.cancel')}
          </Button>
        </div>
      ) : (
        <Button onClick={() => setAsked(true)}>{say('command.ActivatePlan.button')}</Button>
      )}
    </div>
  );
}

/** How far it is; it goes on whether somebody looks or not. */
function Standing({ id, activation }: { readonly id: string; readonly activation: Activation }) {
  const { say } = useWords();
  const { kind, total, assigned, started, refused, absent, activatedAt } = activation;
  const isOver = kind !== 'activating';
  const share = total === 0 ? 100 : ((assigned + (started ?? 0)) / (2 * total)) * 100;
  return (
    <section className={styles.section} aria-labelledby="standing">
      <h2 id="standing">{say(isOver ? 'web.import.activation.done' : 'web.import.activation.going')}</h2>
      <p role="status">
        {isOver
          ? say('web.import.activation.all', { total, at: activatedAt ?? '' })
          : say('web.import.activation.far', { total, assigned, started: started ?? 0 })}
      </p>
      <Progress value={isOver ? 100 : share} aria-label={say('web.import.activation.going')} />
      {!isOver && <p className={styles.quiet}>{say('web.import.activation.leave')}</p>}
      {refused.length > 0 && (
        <div className={styles.notice}>
          <p>{say('web.import.activation.refused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ key, code }) => (
              <li key={key}>
                {key}: {code}
              </li>
            ))}
          </ul>
        </div>
      )}
      <AbsentUnits absent={absent} />
      {isOver && (
        <a href={`/plans/${id}`} className={styles.go}>
          {say('web.import.activation.open')}
        </a>
      )}
    </section>
  );
}

/** The last step: the tasks are given. */
export function ActivationStep({ draft }: { readonly draft: Draft }) {
  const client = useQueryClient();
  const { id, kind } = draft;
  const isBegun = kind !== 'draft' && kind !== 'reviewed';
  const { data, isError, error, refetch } = useQuery({ ...activationQuery(id), enabled: isBegun });
  const isOutdated = data !== undefined && data.kind !== kind;
  useEffect(() => {
    if (!isOutdated) return;
    void client.invalidateQueries({ queryKey: draftQuery(id).queryKey });
    void client.invalidateQueries({ queryKey: ['plans'] });
  }, [client, id, isOutdated]);
  return (
    <div className={styles.column}>
      {!isBegun && <Begin draft={draft} />}
      {isBegun && data === undefined && !isError && <Skeletons />}
      {isError && <Failed error={error} retry={() => void refetch()} />}
      {isBegun && data && <Standing id={id} activation={data} />}
    </div>
  );
}
