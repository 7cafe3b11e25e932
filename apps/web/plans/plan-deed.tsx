import '@mantine/core/styles/CloseButton.css';
import { Link } from '@tanstack/react-router';
import type { ListedTask } from '../api/queries';
import { useWords } from '../words/words';
import { AmendForm } from './forms/amend-form';
import type { DeedGiven } from './forms/deed';
import { DocumentForm } from './forms/document-form';
import { EndForm } from './forms/end-form';
import styles from './forms/forms.module.css';
import { ReasonForm } from './forms/reason-form';
import { SupervisorForm } from './forms/supervisor-form';
import type { PlanSearch } from './search';

interface Given extends DeedGiven {
  readonly tasks: readonly ListedTask[];
  readonly search: PlanSearch;
}

function Form({ tasks, search, ...given }: Given) {
  switch (given.offer.name) {
    case 'AmendPlan':
      return <AmendForm {...given} tasks={tasks} from={search.from} />;
    case 'ClosePlan':
    case 'SupersedePlan':
      return <EndForm {...given} />;
    case 'NameSupervisor':
      return <SupervisorForm {...given} />;
    case 'CorrectPlanDocument':
    case 'CorrectDraftDocument':
      return <DocumentForm {...given} />;
    default:
      return <ReasonForm {...given} />;
  }
}

/** The form of a command on the plan, with the way back. */
export function PlanDeed(given: Given) {
  const { say } = useWords();
  const { plan, search, offer } = given;
  return (
    <div className={styles.panel} id="deed">
      <p className={styles.close}>
        <Link
          to="/plans/$planId"
          params={{ planId: plan.id }}
          search={search.tab === undefined ? {} : { tab: search.tab }}
        >
          {say('web.plan.close-form')}
        </Link>
      </p>
      <Form key={offer.name} {...given} />
    </div>
  );
}
