import { Link } from '@tanstack/react-router';
import { useTitle } from '../parts/title';
import { useWords } from '../words/words';
import styles from './admin.module.css';

/** For somebody who has nothing to do in the administration. */
export function NobodyHere() {
  const { say } = useWords();
  useTitle(say('web.admin.title'));
  return (
    <div className={styles.alone}>
      <h1>{say('web.forbidden.title')}</h1>
      <p>{say('web.admin.only')}</p>
      <Link to="/">{say('web.not-found.home')}</Link>
    </div>
  );
}
