import type { ReactNode } from 'react';
import { ApiFailure } from '#libs/api-client/failure';
import { useWords } from '../words/words';
import { Failed, Skeletons, failureWords } from './states';
import styles from './loaded.module.css';

/** What is known of a question to the API. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface Given<T> {
  readonly asked: Asked<T>;
  readonly children: (data: T) => ReactNode;
}

const isForbidden = (error: unknown): boolean =>
  error instanceof ApiFailure && error.failure.kind === 'refused' && error.failure.status === 403;

/** In the place of a page that the API does not show this person. */
export function Forbidden({ error }: { readonly error: unknown }) {
  const { say, language } = useWords();
  return (
    <div role="alert" className={styles.forbidden}>
      <h2>{say('web.forbidden.title')}</h2>
      <p>{failureWords(error, say, language)}</p>
      <p>{say('web.forbidden.text')}</p>
    </div>
  );
}

/** What the API answered; until then what takes its place: lines, why it failed, or that it is not for this person. */
export function Loaded<T>({ asked: { data, error, refetch }, children }: Given<T>) {
  if (data !== undefined) return children(data);
  if (error === null) return <Skeletons />;
  return isForbidden(error) ? (
    <Forbidden error={error} />
  ) : (
    <Failed error={error} retry={() => void refetch()} />
  );
}
