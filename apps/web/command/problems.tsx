import { useEffect, useRef } from 'react';
import { failureWords } from '../parts/states';
import { useWords } from '../words/words';
import { fieldId } from './field-words';
import styles from './form.module.css';

export interface Problem {
  readonly path: string;
  readonly words: string;
}

interface Given {
  /** Why it was not done; null where it was not tried. */
  readonly error: unknown;
  /** What is wrong with fields, which the summary leads to. */
  readonly problems: readonly Problem[];
  /** Counts attempts: each is told anew. */
  readonly attempt: number;
}

/** What keeps a form from being sent, above it: each leads to its field. */
export function Problems({ error, problems, attempt }: Given) {
  const { say, language } = useWords();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [attempt]);
  const words = error === null ? '' : failureWords(error, say, language);
  return (
    <div ref={summary} role="alert" tabIndex={-1} className={styles.problems}>
      <h3>{say('web.form.problems')}</h3>
      {words !== '' && !problems.some((problem) => problem.words === words) && <p>{words}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ path, words: told }) => (
            <li key={path}>
              <a href={`#${fieldId(path)}`}>{told}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
