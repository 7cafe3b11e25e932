import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words';
import styles from './import.module.css';
import type { Draft } from './queries';
import { steps, type Step } from './search';

/** What is left to do in a step; null where nothing is to be counted. */
const leftIn = (step: Step, { setup, openFindings }: Draft): number | null => {
  if (step === 'file') return setup === null ? 1 : 0;
  if (step === 'doubts') return openFindings.filter(({ blocks }) => blocks).length;
  return null;
};

/** The five steps; any can be gone to at any time, as only the last one asks for those before it. */
export function StepBar({ draft, step }: { readonly draft: Draft; readonly step: Step }) {
  const { say } = useWords();
  return (
    <nav className={styles.steps} aria-label={say('web.import.steps')}>
      <ol>
        {steps.map((each, index) => {
          const left = leftIn(each, draft);
          return (
            <li key={each}>
              <Link
                to="/plans/$id/draft"
                params={{ id: draft.id }}
                search={{ step: each }}
                className={styles.step}
                aria-current={each === step ? 'step' : undefined}
              >
                <b aria-hidden="true">{left === 0 ? '✓' : index + 1}</b>
                <span>{say(`web.import.step.${each}`)}</span>
                {left !== null && left > 0 && each === 'doubts' && (
                  <em>{say('web.import.step.left', { count: left })}</em>
                )}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
