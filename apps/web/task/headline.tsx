import { useQuery } from '@tanstack/react-query';
import { calendarQuery, type Participant, type Task } from '../api/queries';
import { distanceTo } from '../parts/deadline';
import { useWords, type Say } from '../words/words';
import styles from './task.module.css';

/** The leads' parts that are not done, the most pressing first; of a task that has ended all of them. */
export const leadParts = (task: Task): readonly Participant[] => {
  const parts = task.cycles.flatMap(({ participants }) => participants.filter(({ role }) => role === 'lead'));
  const open = parts.filter(({ completion }) => completion === null);
  return [...(open.length > 0 ? open : parts)].sort((a, b) =>
    (a.dates.approvedDeadline ?? '9') < (b.dates.approvedDeadline ?? '9') ? -1 : 1,
  );
};

type Tone = 'late' | 'calm' | 'good';

/** How the task stands: what comes first in bold, and what belongs to it. */
const standing = (task: Task, say: Say, days: number | null): readonly [Tone, string, string] => {
  const [part] = leadParts(task);
  const due = part?.dates.approvedDeadline ?? null;
  const times = part?.extensions.filter(({ status }) => status === 'granted').length ?? 0;
  const of = due === null ? '' : say('web.task.say.overdue-of', { due, times });
  const accepted = part?.dates.acceptedCompletion ?? task.completedAt;
  const on = accepted === null ? '' : say('web.task.say.done-on', { at: accepted });
  if (task.stage === 'suspended') return ['calm', say('web.task.say.paused'), of];
  switch (task.status) {
    case 'open-overdue':
      return ['late', say('web.task.say.overdue', { days: days ?? 1 }), of];
    case 'open-in-time':
      return ['calm', days === null ? '' : say('web.task.say.left', { days }), of];
    case 'no-deadline':
      return ['calm', say('web.task.say.none'), ''];
    case 'done-in-time':
    case 'done-late':
      return ['good', say('web.task.say.done', { late: task.status === 'done-late' }), on];
    case 'cancelled':
      return ['calm', say('web.task.say.cancelled'), ''];
  }
};

/** Who is waited for now, in each part that goes on. */
const waiting = (task: Task, say: Say): readonly string[] =>
  task.delay.flatMap(({ to, spans }) => {
    const last = spans.at(-1);
    if (to !== null || last === undefined) return [];
    const { from: since, bearers } = last;
    if (bearers.some(({ bearer }) => bearer === 'suspension'))
      return [say('web.task.waits.suspended', { since })];
    const name = bearers.map((one) => one.name ?? '').join(', ');
    const [first] = bearers;
    const isNew = task.stage === 'awaiting-acknowledgement' && first?.bearer === 'lead';
    const act = isNew ? 'acknowledge' : (first?.bearer ?? 'lead');
    return [
      say('web.task.waits', {
        name,
        since,
        act: act === 'lead' || act === 'coordinator' || act === 'acknowledge' ? act : 'other',
      }),
    ];
  });

const MOST = 3;

/** The sentence that matters most. */
export function Headline({ task }: { readonly task: Task }) {
  const { say } = useWords();
  const { data: calendar } = useQuery(calendarQuery());
  const due = leadParts(task)[0]?.dates.approvedDeadline ?? null;
  const [tone, first, rest] = standing(task, say, distanceTo(due, task.at, calendar).days);
  const opening = [first, rest === '' ? '' : first === '' ? rest : `(${rest})`].filter(
    (words) => words !== '',
  );
  const waits = [...new Set(waiting(task, say))];
  return (
    <p className={`${styles.say} ${styles[tone]}`}>
      <strong>{opening[0]}</strong>
      {opening.length > 1 && ` ${opening.slice(1).join(' ')}`}
      {opening.length > 0 && '. '}
      {waits.slice(0, MOST).join(' ')}
      {waits.length > MOST && ` (+${waits.length - MOST})`}
    </p>
  );
}
