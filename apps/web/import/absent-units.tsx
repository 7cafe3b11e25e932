import { useWords } from '../words/words';
import styles from './import.module.css';
import type { Activation } from './queries';

/** Units that the plan names and nobody stands for, task by task: what they were to do waits for somebody. */
export function AbsentUnits({ absent }: Pick<Activation, 'absent'>) {
  const { say } = useWords();
  if (absent.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{say('web.import.absent', { count: absent.length })}</summary>
      <ul className={styles.plainList}>
        {absent.map(({ key, units }) => (
          <li key={key}>
            <b>{key}</b>{' '}
            {units
              .map(({ text, role, why }) =>
                say('absent.unit', { text, role: say(`participant.${role}`), why: say(`absent.${why}`) }),
              )
              .join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
