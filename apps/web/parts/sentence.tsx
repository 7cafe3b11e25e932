import { useQuery } from '@tanstack/react-query';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { calendarQuery, type ListedTask } from '../api/queries';
import { useWords, type Say } from '../words/words';
import { distanceTo } from './deadline';
import styles from './sentence.module.css';

/** Who is waited for, since when: those who are waited for at once, for one part of a task. */
export interface Awaited {
  readonly bearer: 'lead' | 'coordinator' | 'approver' | 'suspension';
  readonly names: readonly string[];
  readonly since: Instant;
}

/** What the sentence that matters most of a task is made of. */
export interface SentenceFacts extends Pick<ListedTask, 'status' | 'stage'> {
  /** As of when. */
  readonly at: Instant;
  readonly due: Instant | null;
  /** How often the deadline was moved. */
  readonly extensions: number;
  readonly completedAt: Instant | null;
  readonly waits: readonly Awaited[];
}

export type Tone = 'late' | 'calm' | 'good';

/** The end of a day belongs to that day. */
export const within = (at: Instant): Instant => fromMs(toMs(at) - 1);

/** How the task stands: what comes first in bold, and what belongs to it. */
const standing = (facts: SentenceFacts, say: Say, days: number | null): readonly [Tone, string, string] => {
  const { due, extensions: times, completedAt, status, stage } = facts;
  const of = due === null ? '' : say('web.task.say.overdue-of', { due, times });
  const on = completedAt === null ? '' : say('web.task.say.done-on', { at: completedAt });
  if (stage === 'suspended') return ['calm', say('web.task.say.paused'), of];
  switch (status) {
    case 'open-overdue':
      return ['late', say('web.task.say.overdue', { days: days ?? 1 }), of];
    case 'open-in-time':
      return ['calm', days === null ? '' : say('web.task.say.left', { days }), of];
    case 'no-deadline':
      return ['calm', say('web.task.say.none'), ''];
    case 'done-in-time':
    case 'done-late':
      return ['good', say('web.task.say.done', { late: status === 'done-late' }), on];
    case 'cancelled':
      return ['calm', say('web.task.say.cancelled'), ''];
  }
};

/** So many are named; of the others the sentence says how many there are. */
const MOST = 3;

/** Who is waited for now, in words. */
const waitWords = ({ stage }: SentenceFacts, { bearer, names, since }: Awaited, say: Say): string => {
  if (bearer === 'suspension') return say('web.task.waits.suspended', { since });
  const isNew = stage === 'awaiting-acknowledgement' && bearer === 'lead';
  const act = isNew ? 'acknowledge' : bearer;
  return say('web.task.waits', {
    name:
      names.length > MOST ? `${names.slice(0, MOST).join(', ')} +${names.length - MOST}` : names.join(', '),
    since,
    act: act === 'approver' ? 'other' : act,
  });
};

/** The sentence that matters most: how a task stands, and who is waited for since when. */
export function Sentence({
  facts,
  className = '',
}: {
  readonly facts: SentenceFacts;
  readonly className?: string;
}) {
  const { say } = useWords();
  const { data: calendar } = useQuery(calendarQuery());
  const [tone, first, rest] = standing(facts, say, distanceTo(facts.due, within(facts.at), calendar).days);
  const opening = [first, rest === '' ? '' : first === '' ? rest : `(${rest})`].filter(
    (words) => words !== '',
  );
  const waits = [...new Set(facts.waits.map((one) => waitWords(facts, one, say)))];
  return (
    <p className={`${className} ${styles[tone]}`}>
      <strong>{opening[0]}</strong>
      {opening.length > 1 && ` ${opening.slice(1).join(' ')}`}
      {opening.length > 0 && '. '}
      {waits.slice(0, MOST).join(' ')}
      {waits.length > MOST && ` (+${waits.length - MOST})`}
    </p>
  );
}
