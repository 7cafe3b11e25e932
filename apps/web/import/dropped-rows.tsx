import { useWords } from '../words/words';
import styles from './import.module.css';
import { titleOf, type Draft } from './queries';
import type { Part } from './search';

/** Rows that were taken out, with why. */
export function DroppedRows({ draft, part }: { readonly draft: Draft; readonly part: Part }) {
  const { say } = useWords();
  const dropped = draft.dropped.filter((one) => one.part === part);
  if (dropped.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{say('web.import.dropped', { count: dropped.length })}</summary>
      <ul className={styles.plainList}>
        {dropped.map(({ row, into, reason }) => (
          <li key={row.key}>
            <b>{row.key}</b> {titleOf(row as Parameters<typeof titleOf>[0])}
            <div className={styles.quiet}>
              {into === null ? reason : say('web.import.dropped.into', { key: into })}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
