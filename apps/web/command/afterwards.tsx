import { useQuery } from '@tanstack/react-query';
import { wordKeysOf } from '#libs/contracts/commands/word-keys';
import { dateOf } from '#libs/domain/shared/time';
import { sayLoosely } from '#libs/messages/say';
import { agenciesQuery, calendarQuery, policyQuery, type Offer, type Task } from '../api/queries';
import { dueDay, longDay, nowInstant } from '../parts/days';
import { distanceTo, distanceWords } from '../parts/deadline';
import { useWords, type Say } from '../words/words';
import type { Values } from './form-fields';
import styles from './form.module.css';
import { needsPolicy, nextTurn, type Turn } from './next-turn';

/** Commands whose sentence says for how long somebody approves, as the policy has it. */
const awaitApproval: readonly string[] = ['SubmitDeliverable', 'SignOffDeliverable'];

const MOST_NAMES = 3;

const names = (say: Say, who: readonly string[]): string =>
  who.length > MOST_NAMES
    ? say('web.form.next.more', {
        who: who.slice(0, MOST_NAMES).join(', '),
        count: who.length - MOST_NAMES,
      })
    : who.join(', ');

function Next({ turn: { who, by } }: { readonly turn: Turn }) {
  const { say } = useWords();
  const { data: calendar } = useQuery(calendarQuery());
  if (who.length === 0) return null;
  const now = nowInstant();
  // A day that has passed is no day by which somebody could still do something.
  const isAhead = by !== null && by > now;
  const left = isAhead && dueDay(by) !== dateOf(now) ? distanceWords(say, distanceTo(by, now, calendar)) : '';
  const until = isAhead ? say('web.form.next.by', { by: longDay(say, dueDay(by)) }) : '';
  const words = [names(say, who), until].filter((each) => each !== '').join(', ');
  return (
    <p className={styles.next}>
      {say('web.form.next', { turn: left === '' ? words : `${words} (${left.toLowerCase()})` })}
    </p>
  );
}

interface Given {
  readonly task: Task;
  readonly offer: Offer;
  readonly values: Values;
}

/** What happens once the command is given: whose turn it is then, and by when. */
export function Afterwards({ task, offer, values }: Given) {
  const { say, language } = useWords();
  const { type } = offer;
  const { data: policy } = useQuery({ ...policyQuery(task.policyId), enabled: needsPolicy(type) });
  const { data: calendar } = useQuery(calendarQuery());
  const { data: agencies } = useQuery(agenciesQuery());
  if (awaitApproval.includes(type) && policy === undefined) return null;
  const known = [...(agencies?.items ?? []), ...[...task.leads, ...task.coordinators].map(asNamed)];
  const nameOf = (id: string): string => known.find((one) => one.id === id)?.name ?? id;
  const within = policy?.approveWithin;
  const days =
    within === undefined
      ? ''
      : 'workingDays' in within
        ? say('web.form.working-days', { days: within.workingDays })
        : say('web.form.minutes', { minutes: within.minutes });
  const facts = { signOff: policy?.signOff === true, who: task.approver, days };
  const turn = nextTurn({ task, offer, values, policy, calendar, now: nowInstant(), nameOf });
  return (
    <div className={styles.afterwards}>
      <p>{sayLoosely(language, wordKeysOf(type).afterwards, facts)}</p>
      {turn !== null && <Next turn={turn} />}
    </div>
  );
}

const asNamed = ({ agencyId, name }: Task['leads'][number]) => ({ id: agencyId, name });
