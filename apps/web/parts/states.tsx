import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ApiFailure } from '#libs/api-client/failure';
import { useWords, type Say } from '../words/words';
import type { Language } from '#libs/domain/shared/language';
import styles from './states.module.css';

/** What people wait for without noticing needs no sign that they wait. */
const UNNOTICED_MS = 300;

/** Lines in the place of what is being loaded, once that takes longer than people would not notice. */
export function Skeletons({ rows = 5 }: { readonly rows?: number }) {
  const { say } = useWords();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), UNNOTICED_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div role="status" className={styles.skeletons}>
      <span className="unseen">{say('web.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.skeleton} aria-hidden="true" />
      ))}
    </div>
  );
}

/** Why something failed, in the words of the API where it said any. */
export const failureWords = (error: unknown, say: Say, language: Language): string => {
  if (!(error instanceof ApiFailure)) return say('web.failed.broken');
  switch (error.failure.kind) {
    case 'refused':
      return error.failure.detail[language];
    case 'unanswered':
      return say('web.failed.offline');
    case 'unexpected':
      return say('web.failed.unexpected');
  }
};

/** In the place of what could not be loaded. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { say, language } = useWords();
  return (
    <div role="alert" className={styles.failed}>
      <h2>{say('web.failed.title')}</h2>
      <p>{failureWords(error, say, language)}</p>
      <Button variant="default" onClick={retry}>
        {say('web.retry')}
      </Button>
    </div>
  );
}

const watchConnection = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** A band across the top. */
export function Band({ children }: { readonly children: ReactNode }) {
  return <div className={styles.band}>{children}</div>;
}

/** Says that the network is gone, as long as it is. */
export function OfflineBand() {
  const { say } = useWords();
  const isOnline = useSyncExternalStore(watchConnection, () => navigator.onLine);
  return <div role="status">{isOnline ? null : <Band>{say('web.offline')}</Band>}</div>;
}
