import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words';
import styles from './import.module.css';
import type { Draft } from './queries';

/** Whether a review can be given now, as far as the draft says. */
export const isReady = ({ setup, openFindings }: Draft): boolean =>
  setup !== null && !openFindings.some(({ blocks }) => blocks);

/** What still has to be done before the draft can be confirmed, each with the way there. */
export function InTheWay({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const { id, setup, openFindings, kind } = draft;
  const blocking = openFindings.filter(({ blocks }) => blocks).length;
  if (kind !== 'draft') return null;
  if (isReady(draft)) return <p className={styles.ready}>{say('web.import.ready')}</p>;
  return (
    <section className={styles.notice} aria-labelledby="in-the-way">
      <h2 id="in-the-way">{say('web.import.in-the-way')}</h2>
      <ul>
        {setup === null && (
          <li>
            <Link to="/plans/$id/draft" params={{ id }} search={{ step: 'file' }}>
              {say('web.import.in-the-way.setup')}
            </Link>
          </li>
        )}
        {blocking > 0 && (
          <li>
            <Link to="/plans/$id/draft" params={{ id }} search={{ step: 'doubts' }}>
              {say('web.import.in-the-way.doubts', { count: blocking })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
