import { Link } from '@tanstack/react-router';
import { useTitle } from '../parts/title';
import { useMay } from '../session/me';
import { useWords } from '../words/words';
import styles from './admin.module.css';
import { entriesFor } from './entries';

/** What there is to administer, each with what it is for. */
export function AdminHomePage() {
  const { say } = useWords();
  const may = useMay();
  useTitle(say('web.admin.title'));
  return (
    <>
      <h1>{say('web.admin.title')}</h1>
      <div className={styles.groups}>
        {entriesFor(may).map(({ name, entries }) => (
          <section key={name}>
            <h2>{say(name)}</h2>
            <ul className={styles.entries}>
              {entries.map(({ to, name: entry, about }) => (
                <li key={to}>
                  <Link to={to}>{say(entry)}</Link>
                  <p>{say(about)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
