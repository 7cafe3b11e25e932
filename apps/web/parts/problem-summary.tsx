import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words';
import styles from './problem-summary.module.css';

/** What is wrong with a field, and where that is. */
export interface FieldProblem {
  readonly id: string;
  readonly words: string;
}

interface Given {
  /** Of the attempt that failed: another one is told anew, to whoever does not look as well. */
  readonly of: unknown;
  /** What stands against the whole of it. */
  readonly children?: ReactNode;
  readonly problems: readonly FieldProblem[];
  /** Of its heading, among those around the form. */
  readonly level?: 2 | 3;
}

/** What keeps a form from being sent, above it: each problem leads to its field. */
export function ProblemSummary({ of, children, problems, level = 3 }: Given) {
  const { say } = useWords();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [of]);
  const Heading = `h${level}` as const;
  return (
    <div ref={summary} role="alert" tabIndex={-1} className={styles.problems}>
      <Heading>{say('web.form.problems')}</Heading>
      {children}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ id, words }) => (
            <li key={id}>
              <a href={`#${id}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
