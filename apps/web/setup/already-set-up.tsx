import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words';
import styles from './setup.module.css';

/** For whoever comes when the first run is over, or goes on with it later. */
export function AlreadySetUp() {
  const { say } = useWords();
  return (
    <section className={styles.step}>
      <h2>{say('web.setup.over')}</h2>
      <p>{say('web.setup.over.text')}</p>
      <Link to="/sign-in" search={{ to: '/setup' }}>
        {say('web.sign-in.button')}
      </Link>
    </section>
  );
}

/** All five steps are done. */
export function SetUp() {
  const { say } = useWords();
  return (
    <section className={styles.step}>
      <h2>{say('web.setup.all-done')}</h2>
      <p>{say('web.setup.all-done.text')}</p>
      <Link to="/admin">{say('web.setup.to-admin')}</Link>
    </section>
  );
}
