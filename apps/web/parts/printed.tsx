import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { currentSession } from '../session/session';
import { useWords } from '../words/words';
import { nowInstant } from './days';
import styles from './printed.module.css';

/** The instant at which the page was last printed, or shown. */
const usePrintedAt = (): string => {
  const [at, setAt] = useState(nowInstant);
  useEffect(() => {
    const printed = () => flushSync(() => setAt(nowInstant()));
    addEventListener('beforeprint', printed);
    return () => removeEventListener('beforeprint', printed);
  }, []);
  return at;
};

/** On paper alone, at the top of whatever page is printed: as of which day it speaks, who printed it and when. */
export function Printed() {
  const { say } = useWords();
  const at = usePrintedAt();
  const day = useLocation({ select: ({ search }) => (search as { asOf?: string }).asOf ?? null });
  const session = currentSession();
  const who = [session?.user.name, session?.agency].filter(Boolean).join(', ');
  return (
    <p className={`paper-only ${styles.printed}`}>
      <strong>{say('web.name')}</strong>
      {day !== null && <> · {say('web.paper.as-of', { day })}</>}
      <> · {say('web.paper.printed', { who, at })}</>
    </p>
  );
}
