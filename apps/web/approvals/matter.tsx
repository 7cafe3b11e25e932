import type { ReactNode } from 'react';
import type { Participant, Task } from '../api/queries';
import type { DecisionType } from '../parts/decisions';
import { Files } from '../task/files';
import { useWords } from '../words/words';
import styles from './approvals.module.css';

interface Given {
  readonly task: Task;
  readonly type: DecisionType;
  /** The number of what it is about. */
  readonly n: number | null;
}

const partsOf = (task: Task): readonly Participant[] =>
  task.cycles.flatMap(({ participants }) => participants);

function Inputs({ task, part }: { readonly task: Task; readonly part: Participant }) {
  const { say } = useWords();
  const asked = partsOf(task).flatMap((unit) =>
    unit.requests
      .filter(({ leadAgencyId, status }) => leadAgencyId === part.agencyId && status !== 'waived')
      .map((request) => ({ unit, request })),
  );
  if (asked.length === 0) return null;
  return (
    <section>
      <h3>{say('web.approvals.inputs')}</h3>
      {asked.map(({ unit, request: { n, inputs } }) => {
        const last = inputs.at(-1);
        return (
          <div key={`${unit.agencyId} ${n}`} className={styles.input}>
            <p>
              <strong>{unit.name}</strong>: {last?.summary ?? say('web.approvals.no-input')}
            </p>
            {last && (
              <Files
                files={last.files}
                address={(m) => `/tasks/${task.id}/coordination-inputs/${last.n}/files/${m}`}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}

function Product({ task, n: wanted }: Omit<Given, 'type'>) {
  const { say } = useWords();
  const part = partsOf(task).find(({ deliverables }) => deliverables.some(({ n }) => n === wanted));
  const product = part?.deliverables.find(({ n }) => n === wanted);
  if (part === undefined || product === undefined) return <p>{say('web.approvals.changed')}</p>;
  const earlier = part.deliverables.filter(({ n, reason }) => n !== product.n && reason !== null);
  const { n, document, submittedAt: at } = product;
  return (
    <>
      <section>
        <h3>{say('web.approvals.handed-in', { n })}</h3>
        <p className={styles.facts}>{say('web.approvals.by', { name: part.name, at })}</p>
        <p className={styles.text}>{product.summary}</p>
        {document && (
          <p className={styles.facts}>
            {[document.number, document.date, document.issuer, document.signer, document.subject]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {product.files.length === 0 ? (
          <p className={styles.facts}>{say('web.approvals.no-files')}</p>
        ) : (
          <Files files={product.files} address={(m) => `/tasks/${task.id}/deliverables/${n}/files/${m}`} />
        )}
      </section>
      {earlier.length > 0 && (
        <section>
          <h3>{say('web.approvals.earlier')}</h3>
          {earlier.map((before) => (
            <div key={before.n} className={styles.input}>
              <p className={styles.facts}>
                {say('web.approvals.returned', { n: before.n, at: before.decidedAt ?? before.submittedAt })}
              </p>
              <p className={styles.text}>{before.reason}</p>
            </div>
          ))}
        </section>
      )}
      <Inputs task={task} part={part} />
    </>
  );
}

/** What is asked for, by whom, and why. */
function Wish({
  heading,
  who,
  why,
  children,
}: {
  readonly heading: string;
  readonly who: string;
  readonly why: string;
  readonly children?: ReactNode;
}) {
  return (
    <section>
      <h3>{heading}</h3>
      <p className={styles.facts}>{who}</p>
      <p className={styles.text}>{why}</p>
      {children}
    </section>
  );
}

/** What is to be decided about, with all that the decision needs. */
export function Matter({ task, type, n: wanted }: Given) {
  const { say } = useWords();
  const gone = <p>{say('web.approvals.changed')}</p>;
  switch (type) {
    case 'DecideExtension': {
      const part = partsOf(task).find(({ extensions }) => extensions.some(({ n }) => n === wanted));
      const asked = part?.extensions.find(({ n }) => n === wanted);
      if (part === undefined || asked === undefined) return gone;
      const { from, proposedDue: to, reason } = asked;
      return (
        <Wish heading={say('web.approvals.extension')} who={part.name} why={reason}>
          <p>
            <strong>{say('web.approvals.from-to', { from, to })}</strong>
          </p>
        </Wish>
      );
    }
    case 'DecideReturnProposal': {
      const part = partsOf(task).find(({ returnProposals }) => returnProposals.some(({ n }) => n === wanted));
      const asked = part?.returnProposals.find(({ n }) => n === wanted);
      if (part === undefined || asked === undefined) return gone;
      return (
        <Wish
          heading={say('web.approvals.proposal', { kind: asked.kind === 'return' ? 'return' : 'other' })}
          who={part.name}
          why={asked.reason}
        >
          {asked.opinion !== null && (
            <>
              <h3>{say('web.approvals.opinion')}</h3>
              <p className={styles.text}>{asked.opinion}</p>
            </>
          )}
        </Wish>
      );
    }
    case 'DecideAmendmentProposal': {
      const asked = task.amendmentProposals.find(({ n }) => n === wanted);
      if (asked === undefined) return gone;
      return <Wish heading={say('web.approvals.amendment')} who={asked.name} why={asked.reason} />;
    }
    case 'ApproveDeliverable':
    case 'ReturnDeliverable':
    case 'SignOffDeliverable':
      return <Product task={task} n={wanted} />;
  }
}
