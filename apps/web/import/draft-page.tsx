import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { useWords } from '../words/words';
import { ActivationStep } from './activation-step';
import { DoubtsStep } from './doubts-step';
import { FileStep } from './file-step';
import styles from './import.module.css';
import { draftQuery, type Draft } from './queries';
import { ReadStep } from './read-step';
import { RehearsalStep } from './rehearsal-step';
import type { Step } from './search';
import { StepBar } from './step-bar';

/** Where somebody goes on who comes without saying where. */
const stepOf = ({ kind, setup, openFindings }: Draft): Step => {
  if (kind !== 'draft') return 'activation';
  if (setup === null) return 'file';
  return openFindings.some(({ blocks }) => blocks) ? 'doubts' : 'read';
};

function OpenStep({ draft, step }: { readonly draft: Draft; readonly step: Step }) {
  switch (step) {
    case 'file':
      return <FileStep draft={draft} />;
    case 'read':
      return <ReadStep draft={draft} />;
    case 'doubts':
      return <DoubtsStep draft={draft} />;
    case 'rehearsal':
      return <RehearsalStep draft={draft} />;
    case 'activation':
      return <ActivationStep draft={draft} />;
  }
}

/** A draft on its way from the file to a plan that is followed up. */
export function DraftPage(): React.JSX.Element {
  const { say } = useWords();
  const { id } = useParams({ from: '/inside/plans/$id/draft' });
  const { step: asked } = useSearch({ from: '/inside/plans/$id/draft' });
  const { data: draft, isError, error, refetch } = useQuery(draftQuery(id));
  const name = draft?.document.title ?? draft?.fileName ?? say('web.import.title');
  useTitle(name);
  if (isError && !draft) return <Failed error={error} retry={() => void refetch()} />;
  if (!draft) return <Skeletons />;
  const step = asked ?? stepOf(draft);
  const { number, date } = draft.document;
  return (
    <div className={styles.whole}>
      <header className={styles.head}>
        <p className={styles.crumb}>
          <Link to="/plans/new">{say('web.import.title')}</Link>
        </p>
        <h1 className={styles.name} title={name}>
          {name}
        </h1>
        <p className={styles.quiet}>
          {say('web.import.line', {
            number: number ?? say('web.import.no-number'),
            date,
            kind: say(`plan-kind.${draft.kind}`),
          })}
        </p>
      </header>
      <StepBar draft={draft} step={step} />
      <OpenStep draft={draft} step={step} />
    </div>
  );
}
