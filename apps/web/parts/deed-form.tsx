import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { newKey } from '#libs/api-client/client';
import { ApiFailure } from '#libs/api-client/failure';
import { useWords } from '../words/words';
import styles from './deed-form.module.css';
import { ProblemSummary } from './problem-summary';
import { failureWords } from './states';

/** A field that is needed and empty. */
export interface Lacking {
  /** Of its element, to which the summary leads. */
  readonly id: string;
  readonly label: string;
}

interface Given<T> {
  readonly title: string;
  /** What the button says. */
  readonly verb: string;
  /** What happens once it was sent. */
  readonly afterwards?: string;
  readonly lacking?: readonly Lacking[];
  /** What somebody is told who was overtaken. */
  readonly changed?: string;
  /** @param key the same for every attempt: what the first one did is not done again */
  readonly send: (key: string) => Promise<T>;
  readonly onDone: (answer: T) => void;
  /** Where the form does not send yet: nothing below says so. */
  readonly isClosed?: boolean;
  /** Nothing changed by it: what is shown stays as it is. */
  readonly isAsking?: boolean;
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

const isRefused = (error: unknown, ...statuses: readonly number[]): boolean =>
  error instanceof ApiFailure &&
  error.failure.kind === 'refused' &&
  (statuses.length === 0 || statuses.includes(error.failure.status));

/** A form that is sent once: what is missing or was refused stands above, and what was typed stays. */
export function DeedForm<T>(given: Given<T>) {
  const { title, verb, afterwards, lacking = [], changed, send, onDone, children, beside } = given;
  const { isClosed = false, isAsking = false } = given;
  const { say, language } = useWords();
  const [key, setKey] = useState(newKey);
  const [isTried, setTried] = useState(false);
  const queries = useQueryClient();
  const attempt = useMutation({
    mutationFn: () => send(key),
    onSuccess: async (answer) => {
      setKey(newKey());
      onDone(answer);
      if (!isAsking) await queries.invalidateQueries();
    },
    onError: (error) => {
      // What was refused was not done: other words may follow under another key.
      if (isRefused(error)) setKey(newKey());
      if (isRefused(error, 409, 412)) void queries.invalidateQueries();
    },
  });
  const missing = isTried ? lacking : [];
  const hasProblems = missing.length > 0 || attempt.isError;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    attempt.reset();
    if (lacking.length === 0) attempt.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={title}>
      {title !== '' && <h2>{title}</h2>}
      {afterwards !== undefined && <p className={styles.afterwards}>{afterwards}</p>}
      {hasProblems && (
        <ProblemSummary
          of={null}
          problems={missing.map(({ id, label }) => ({
            id,
            words: say('web.form.required', { field: label }),
          }))}
        >
          {attempt.isError && <p>{failureWords(attempt.error, say, language)}</p>}
          {changed !== undefined && isRefused(attempt.error, 412) && <p>{changed}</p>}
        </ProblemSummary>
      )}
      {children}
      {!isClosed && (
        <div className={styles.send}>
          <Button type="submit" variant={isAsking ? 'default' : 'filled'} loading={attempt.isPending}>
            {verb}
          </Button>
          {beside}
        </div>
      )}
    </form>
  );
}
