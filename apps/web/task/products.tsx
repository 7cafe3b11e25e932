import type { Task } from '../api/queries';
import { useWords } from '../words/words';
import { Files } from './files';
import styles from './task.module.css';

/** What was handed in, the newest first, and what became of it. */
export function Products({ task }: { readonly task: Task }) {
  const { say } = useWords();
  const products = task.cycles
    .flatMap(({ participants, former }) => [...participants, ...former])
    .flatMap((part) => part.deliverables.map((product) => ({ part, product })))
    .sort((a, b) => (a.product.submittedAt < b.product.submittedAt ? 1 : -1));
  if (products.length === 0) return <p className={styles.none}>{say('web.task.no-products')}</p>;
  return (
    <div className={styles.part}>
      {products.map(({ part, product }) => {
        const { n, document } = product;
        return (
          <article key={`${part.cycle}/${part.agencyId}/${n}`} className={styles.card}>
            <h2>
              {part.name}
              <span className={styles.status}>
                {say('web.task.deliverable-status', {
                  status: product.status === 'withdrawn' ? 'other' : product.status,
                })}
              </span>
            </h2>
            <p className={styles.meta}>{say('web.task.deliverable', { n, at: product.submittedAt })}</p>
            <p className={styles.text}>{product.summary}</p>
            {document && (
              <p className={styles.meta}>
                {[document.number, document.date, document.issuer, document.subject]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            )}
            {product.reason !== null && (
              <p className={styles.text}>{say('web.task.reason', { reason: product.reason })}</p>
            )}
            <Files files={product.files} address={(m) => `/tasks/${task.id}/deliverables/${n}/files/${m}`} />
          </article>
        );
      })}
    </div>
  );
}
