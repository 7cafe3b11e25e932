import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dueDay } from '../parts/days';
import { Failed, Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import { planDifficultiesQuery } from './queries';
import styles from './plan.module.css';

/** What keeps units from doing their part of the plan, and who is to solve it. */
export function Difficulties({ planId, asOf }: { readonly planId: string; readonly asOf: string | null }) {
  const { say } = useWords();
  const found = useQuery(planDifficultiesQuery(planId, asOf));
  if (found.isPending) return <Skeletons />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const open = found.data.items.filter(({ status }) => status !== 'resolved');
  const all = [...open, ...found.data.items.filter(({ status }) => status === 'resolved')];
  return (
    <div className={styles.part}>
      <p role="status" className={styles.hint}>
        {all.length === 0
          ? say('web.plan.difficulties.none')
          : say('web.plan.difficulties.count', { open: open.length, all: all.length })}
      </p>
      <ul className={styles.cards}>
        {all.map((one) => (
          <li key={`${one.taskId} ${one.n}`} className={styles.card}>
            <h3>
              <span className={styles.kind} data-open={one.status !== 'resolved'}>
                {say(`difficulty.${one.status}`)}
              </span>
              {one.content}
            </h3>
            <p className={styles.meta}>
              {say('web.plan.difficulties.by', { agency: one.name, at: one.raisedAt })} ·{' '}
              <Link to="/tasks/$taskId" params={{ taskId: one.taskId }}>
                {say('web.task.number', { number: one.taskNumber })}: {one.taskTitle}
              </Link>
            </p>
            {one.resolver !== null && one.assigned !== null && (
              <p className={styles.meta}>
                {say('web.plan.difficulties.resolver', {
                  who: [one.resolver.name, one.resolver.person].filter(Boolean).join(', '),
                  day: dueDay(one.assigned.due),
                })}
              </p>
            )}
            {one.recommendation !== null && (
              <p>{say('web.plan.difficulties.recommended', { what: one.recommendation })}</p>
            )}
            {one.resolved !== null && (
              <p>{say('web.plan.difficulties.resolved', { what: one.resolved.resolution })}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
