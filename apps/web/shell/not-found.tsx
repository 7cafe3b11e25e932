import { Link } from '@tanstack/react-router';
import { Failed } from '../parts/states';
import { useWords } from '../words/words';
import styles from './frame.module.css';

/** At an address that is no page, or not yet. */
export function NotFoundPage() {
  const { say } = useWords();
  return (
    <div className={styles.alone}>
      <h1>{say('web.not-found.title')}</h1>
      <p>{say('web.not-found.text')}</p>
      <Link to="/work">{say('web.not-found.home')}</Link>
    </div>
  );
}

/** In the place of a page that failed. */
export function BrokenPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return (
    <div className={styles.alone}>
      <Failed error={error} retry={reset} />
    </div>
  );
}
