import { useQuery } from '@tanstack/react-query';
import { failureWords } from '../parts/states';
import { useWords } from '../words/words';
import { isStale, lastDeed } from './give';
import styles from './import.module.css';

/** Why something was not done; where somebody else was faster, who did what. What was typed stays. */
export function Trouble({ id, error }: { readonly id: string; readonly error: unknown }) {
  const { say, language } = useWords();
  const stale = isStale(error);
  const { data: deed } = useQuery({
    queryKey: ['last-deed', id, stale ? error : null],
    queryFn: () => lastDeed(id),
    enabled: stale,
  });
  if (error === null || error === undefined) return null;
  return (
    <div role="alert" className={styles.problem}>
      <p>{failureWords(error, say, language)}</p>
      {deed && <p>{say('web.import.stale', deed)}</p>}
    </div>
  );
}
