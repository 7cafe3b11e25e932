import type { Participant, Task } from '../api/queries';
import { useWords } from '../words/words';
import { Files } from './files';
import { Letters } from './letters';
import styles from './task.module.css';

type Product = Participant['deliverables'][number];

function ProductCard({ task, product }: { readonly task: Task; readonly product: Product }) {
  const { say } = useWords();
  const { n, document, status } = product;
  return (
    <article
      className={styles.product}
      aria-label={say('web.task.deliverable', { n, at: product.submittedAt })}
    >
      <h3>
        {say('web.task.deliverable', { n, at: product.submittedAt })}
        <span className={styles.status}>
          {say('web.task.deliverable-status', { status: status === 'withdrawn' ? 'other' : status })}
        </span>
      </h3>
      <p className={styles.text}>{product.summary}</p>
      {document && (
        <p className={styles.meta}>
          {[document.number, document.date, document.issuer, document.subject].filter(Boolean).join(' · ')}
        </p>
      )}
      {product.reason !== null && (
        <p className={`${styles.text} ${styles.returned}`}>
          {say('web.task.reason', { reason: product.reason })}
        </p>
      )}
      {product.decidedAt !== null && (
        <p className={styles.meta}>{say('web.task.decided', { at: product.decidedAt })}</p>
      )}
      <Files files={product.files} address={(m) => `/tasks/${task.id}/deliverables/${n}/files/${m}`} />
    </article>
  );
}

/** What one lead handed in: its rounds side by side, the newest first, so that one sees what was asked for and what came of it. */
function Rounds({ task, part }: { readonly task: Task; readonly part: Participant }) {
  const { say } = useWords();
  const rounds = [...part.deliverables].sort((a, b) => b.n - a.n);
  return (
    <section className={styles.rounds} aria-label={part.name}>
      <h2>
        {part.name}
        <span className={styles.status}>{say('web.task.rounds', { count: rounds.length })}</span>
      </h2>
      <div className={styles.versions}>
        {rounds.map((product) => (
          <ProductCard key={product.n} task={task} product={product} />
        ))}
      </div>
    </section>
  );
}

/** What proves, without this system, what became of the task. */
function Evidence({ taskId }: { readonly taskId: string }) {
  const { say } = useWords();
  return (
    <p className={`${styles.evidence} screen-only`}>
      <a href={`/api/v1/tasks/${taskId}/evidence`} download>
        {say('web.task.evidence')}
      </a>
      <span>{say('web.task.evidence.what')}</span>
    </p>
  );
}

/** What was handed in and what became of it, the letters that urged it, and the proof of all. */
export function Products({ task }: { readonly task: Task }) {
  const { say } = useWords();
  const parts = task.cycles
    .flatMap(({ participants, former }) => [...participants, ...former])
    .filter(({ deliverables }) => deliverables.length > 0);
  return (
    <div className={styles.wide}>
      {parts.length === 0 && <p className={styles.none}>{say('web.task.no-products')}</p>}
      {parts.map((part) => (
        <Rounds key={`${part.cycle}/${part.agencyId}`} task={task} part={part} />
      ))}
      <Letters task={task} />
      <Evidence taskId={task.id} />
    </div>
  );
}
