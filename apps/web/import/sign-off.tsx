import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { useWords } from '../words/words';
import { useGive } from './give';
import styles from './import.module.css';
import { isReady } from './in-the-way';
import { nameOf, useDirectory } from './names';
import { mayGive, type Draft } from './queries';
import { Trouble } from './trouble';

/** The confirmation that the draft was gone through, given by whom the rule asks. */
export function SignOff({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const directory = useDirectory();
  const navigate = useNavigate({ from: '/plans/$id/draft' });
  const give = useGive(draft.id);
  const goOn = () => void navigate({ search: { step: 'activation' } });
  if (draft.kind !== 'draft')
    return (
      <div className={styles.onward}>
        <p>{say('web.import.reviewed')}</p>
        <Button onClick={goOn}>{say('web.import.to-activation')}</Button>
      </div>
    );
  if (!mayGive(draft, 'ReviewPlan'))
    return (
      <p className={styles.notice}>
        {say('web.import.review.by', {
          agency: nameOf(directory, { agencyId: draft.setup?.monitoringAgencyId ?? null }),
        })}
      </p>
    );
  return (
    <div className={styles.onward}>
      <Trouble id={draft.id} error={give.error} />
      <p className={styles.quiet}>{say('command.ReviewPlan.afterwards')}</p>
      <Button
        loading={give.isPending}
        disabled={!isReady(draft)}
        onClick={() =>
          give.mutate(() => api.post('/plans/{id}/review', { path: { id: draft.id } }), { onSuccess: goOn })
        }
      >
        {say('command.ReviewPlan.button')}
      </Button>
    </div>
  );
}
