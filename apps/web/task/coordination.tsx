import type { Task } from '../api/queries';
import { dueWords } from '../parts/deadline';
import { useWords } from '../words/words';
import { Files } from './files';
import styles from './task.module.css';

/** What coordinating units were asked, and what they sent. */
export function Coordination({ task }: { readonly task: Task }) {
  const { say } = useWords();
  const parts = task.cycles.flatMap(({ participants, former }) => [...participants, ...former]);
  const asked = parts.flatMap((part) => part.requests.map((request) => ({ part, request })));
  if (asked.length === 0) return <p className={styles.none}>{say('web.task.no-coordination')}</p>;
  return (
    <div className={styles.part}>
      {asked.map(({ part, request }) => (
        <article key={`${part.cycle}/${part.agencyId}/${request.n}`} className={styles.card}>
          <h2>
            {part.name}
            <span className={styles.status}>
              {say('web.task.request-status', {
                status: request.status === 'waived' ? 'other' : request.status,
              })}
            </span>
          </h2>
          <p className={styles.meta}>
            {[say('web.task.asked', { n: request.n, at: request.requestedAt }), dueWords(say, request.due)]
              .filter((words) => words !== '')
              .join(' · ')}
          </p>
          <p className={styles.text}>{request.content}</p>
          {request.inputs.map((input) => (
            <div key={input.n} className={styles.answer}>
              <h3>
                {say('web.task.input', { n: input.n, at: input.submittedAt })}
                <span className={styles.status}>
                  {say('web.task.input-status', {
                    status: input.status === 'submitted' ? 'other' : input.status,
                  })}
                </span>
              </h3>
              <p className={styles.text}>{input.summary}</p>
              {input.reason !== null && (
                <p className={styles.text}>{say('web.task.reason', { reason: input.reason })}</p>
              )}
              <Files
                files={input.files}
                address={(m) => `/tasks/${task.id}/coordination-inputs/${input.n}/files/${m}`}
              />
            </div>
          ))}
        </article>
      ))}
    </div>
  );
}
