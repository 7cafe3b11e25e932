import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../session/session';
import { queries } from '../shell/query-client';
import { useWords } from '../words/words';
import type { SetupSteps } from './queries';
import styles from './setup.module.css';

/** The office's own plan: imported by the monitoring agency, as an administrator reads no tasks. */
export function PlanStep({ plan: { planId, title } }: { readonly plan: SetupSteps['plan'] }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const change = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: '/sign-in', search: { to: '/plans/new' } });
  };
  return (
    <section className={styles.step}>
      <h2>{say('web.setup.step.plan')}</h2>
      <p className={styles.text}>{say('web.setup.plan.text')}</p>
      {planId !== null && <p role="status">{say('web.setup.plan.begun', { title: title ?? planId })}</p>}
      <Button onClick={() => void change()}>{say('web.setup.plan.change')}</Button>
    </section>
  );
}
