import { ProblemSummary } from '../parts/problem-summary';
import { failureWords } from '../parts/states';
import { useWords } from '../words/words';
import { fieldId } from './field-words';

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

/** What keeps a command from being sent; what is said at a field is not said twice. */
export function Problems({ error, problems, attempt }: Given) {
  const { say, language } = useWords();
  const words = error === null ? '' : failureWords(error, say, language);
  return (
    <ProblemSummary
      of={attempt}
      problems={problems.map(({ path, words: told }) => ({ id: fieldId(path), words: told }))}
    >
      {words !== '' && !problems.some((problem) => problem.words === words) && <p>{words}</p>}
    </ProblemSummary>
  );
}
