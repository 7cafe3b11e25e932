import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { dueWords } from '../parts/deadline';
import { currentSession } from '../session/session';
import { useWords } from '../words/words';
import styles from './work.module.css';

/** The open task that is due first, of those that the person's unit has a part in. */
const nearestQuery = (agency: string | null) => ({
  queryKey: ['tasks', 'nearest', agency],
  queryFn: async () => {
    const query = { limit: 1, ...(agency !== null && { agency }) };
    const { items } = await api.get('/tasks', { query });
    return items.find(({ closed, due }) => !closed && due !== null) ?? null;
  },
});

/** That nothing is there, and what comes next. */
export function Empty() {
  const { say } = useWords();
  const agency = currentSession()?.user.agencyId ?? null;
  const { data: nearest } = useQuery(nearestQuery(agency));
  return (
    <div className={styles.empty}>
      <p className={styles.calm}>{say('web.work.empty', { agency: agency === null ? 'none' : 'other' })}</p>
      {nearest && (
        <p>
          {say('web.work.nearest-link')}{' '}
          <Link to="/tasks/$taskId" params={{ taskId: nearest.id }}>
            {nearest.title}
          </Link>
          , {dueWords(say, nearest.due)}.
        </p>
      )}
    </div>
  );
}
