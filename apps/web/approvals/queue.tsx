import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { buttonWords } from '../parts/act-words';
import { askedWords } from '../parts/asked-words';
import type { Decision } from '../parts/decisions';
import { useWords } from '../words/words';
import styles from './approvals.module.css';

/** What waits, the most urgent first. */
export function Queue({
  decisions,
  open,
}: {
  readonly decisions: readonly Decision[];
  readonly open: string;
}) {
  const { say, language } = useWords();
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which no effect may return.
    void here.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <nav className={styles.queue} aria-label={say('web.approvals.queue')}>
      <ol>
        {decisions.map(({ key, item, act }) => (
          <li key={key}>
            <Link
              ref={key === open ? here : null}
              to="/approvals"
              search={{ at: key }}
              className={`${styles.waiting} ${key === open ? styles.here : ''}`}
              aria-current={key === open ? 'true' : undefined}
            >
              <span className={styles.kind}>{buttonWords(language, act.type)}</span>
              <span className={styles.title}>{item.title}</span>
              <span className={styles.facts}>{askedWords(say, act.asked)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
