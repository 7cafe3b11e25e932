import { useQuery } from '@tanstack/react-query';
import { changesQuery, type Task } from '../api/queries';
import { useWords } from '../words/words';
import styles from './form.module.css';

interface Given {
  readonly task: Task;
  /** The version that was seen when the form was opened. */
  readonly since: number;
}

const MOST = 8;

/** What others did while somebody typed, and who did it. */
export function Changed({ task, since }: Given) {
  const { say } = useWords();
  const { data } = useQuery(changesQuery(task.id, since, task.version));
  const items = data?.items ?? [];
  return (
    <div className={styles.changed} role="status">
      <h3>{say('web.form.changed.title')}</h3>
      <p>{say('web.form.changed')}</p>
      <ul>
        {items.slice(0, MOST).map((item) => (
          <li key={item.version}>
            {item.sentence}{' '}
            <span>{say('web.form.changed.by', { who: item.actor.name, at: item.recordedAt })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
