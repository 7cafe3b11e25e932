import { useWords } from '../words/words';
import styles from './import.module.css';
import type { Draft } from './queries';

/** Deadlines that have passed, and what was chosen about each. */
export function SettledPast({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const rows = [...draft.tasks, ...draft.duties].flatMap(({ key, title, settlement }) =>
    settlement === null || settlement.pastDeadline === null ? [] : [{ key, title, settlement }],
  );
  if (rows.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="past">
      <h2 id="past">{say('web.import.past.title')}</h2>
      <ul className={styles.plainList}>
        {rows.map(({ key, title, settlement }) => (
          <li key={key}>
            <b>{key}</b> {title}
            <div className={styles.quiet}>
              {settlement.pastDeadline === 'record-done'
                ? say('web.import.past.recorded', { day: settlement.doneOn })
                : say('web.import.past.follow')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
