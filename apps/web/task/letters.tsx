import type { Task } from '../api/queries';
import { useWords } from '../words/words';
import { Files } from './files';
import styles from './task.module.css';

/** Letters that were issued to urge units on (công văn đôn đốc). */
export function Letters({ task }: { readonly task: Task }) {
  const { say } = useWords();
  if (task.officialReminders.length === 0) return null;
  const units = [...task.leads, ...task.coordinators];
  const nameOf = (id: string): string => units.find(({ agencyId }) => agencyId === id)?.name ?? id;
  return (
    <section aria-labelledby="letters">
      <h2 id="letters" className={styles.sub}>
        {say('web.task.letters')}
      </h2>
      {task.officialReminders.map(({ n, document, to, files, corrects, correctedBy }) => (
        <article key={n} className={styles.card}>
          <h3>{say('web.task.letter', { number: document.number, day: document.date })}</h3>
          <p className={styles.meta}>
            {[document.issuer, document.signer, document.subject].filter(Boolean).join(' · ')}
          </p>
          <p>{say('web.task.letter.to', { units: to.map(nameOf).join(', ') })}</p>
          {corrects !== undefined && <p>{say('web.task.letter.corrects', { n: corrects })}</p>}
          {correctedBy !== undefined && <p>{say('web.task.letter.corrected', { n: correctedBy })}</p>}
          <Files files={files} address={(m) => `/tasks/${task.id}/official-reminders/${n}/files/${m}`} />
        </article>
      ))}
    </section>
  );
}
