import type { Participant, Task } from '../api/queries';
import { Sentence, type Awaited } from '../parts/sentence';
import styles from './task.module.css';

/** The leads' parts that are not done, the most pressing first; of a task that has ended all of them. */
export const leadParts = (task: Task): readonly Participant[] => {
  const parts = task.cycles.flatMap(({ participants }) => participants.filter(({ role }) => role === 'lead'));
  const open = parts.filter(({ completion }) => completion === null);
  return [...(open.length > 0 ? open : parts)].sort((a, b) =>
    (a.dates.approvedDeadline ?? '9') < (b.dates.approvedDeadline ?? '9') ? -1 : 1,
  );
};

/** Who is waited for now, in each part that goes on. */
const waits = (task: Task): readonly Awaited[] =>
  task.delay.flatMap(({ to, spans }) => {
    const last = spans.at(-1);
    const first = last?.bearers[0];
    if (to !== null || last === undefined || first === undefined) return [];
    const names = last.bearers.map(({ name }) => name ?? '');
    return [{ bearer: first.bearer, names, since: last.from }];
  });

/** The sentence that matters most. */
export function Headline({ task }: { readonly task: Task }) {
  const [part] = leadParts(task);
  const facts = {
    at: task.at,
    status: task.status,
    stage: task.stage,
    due: part?.dates.approvedDeadline ?? null,
    extensions: part?.extensions.filter(({ status }) => status === 'granted').length ?? 0,
    completedAt: part?.dates.acceptedCompletion ?? task.completedAt,
    waits: waits(task),
  };
  return <Sentence facts={facts} className={styles.say ?? ''} />;
}
