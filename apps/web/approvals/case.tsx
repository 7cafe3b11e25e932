import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { calendarQuery, taskQuery, type Offer } from '../api/queries';
import { nowInstant } from '../parts/days';
import type { Decision } from '../parts/decisions';
import { distanceTo, distanceWords, dueWords } from '../parts/deadline';
import { SmallRail } from '../parts/small-rail';
import { Failed, Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import styles from './approvals.module.css';
import { Decide } from './decide';
import type { Said } from './give';
import { Matter } from './matter';

interface Given {
  readonly decision: Decision;
  readonly onGive: (offer: Offer, act: string, said: Said) => void;
  readonly onDecided: () => void;
}

/** One decision: what was assigned, what is before the person, and the decision. */
export function Case({ decision, onGive, onDecided }: Given) {
  const { say } = useWords();
  const { item, act, key } = decision;
  const task = useQuery(taskQuery(item.id, null));
  const { data: calendar } = useQuery(calendarQuery());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [key]);
  const now = nowInstant();
  const facts = [
    say('web.task.number', { number: item.number || item.key }),
    ...(item.planNumber === null ? [] : [say('web.task.of-plan', { plan: item.planNumber })]),
    ...(item.section === null ? [] : [item.section]),
  ];
  return (
    <article className={styles.case} aria-labelledby="case">
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <h2 id="case" ref={heading} tabIndex={-1} className={styles.heading}>
        {item.title}
      </h2>
      <p>
        <strong>{distanceWords(say, distanceTo(item.due, now, calendar))}</strong> {dueWords(say, item.due)}
      </p>
      {item.rail && <SmallRail task={{ dates: item.dates, rail: item.rail }} now={now} />}
      <dl className={styles.assigned}>
        {item.product !== null && (
          <div>
            <dt>{say('web.approvals.asked-for')}</dt>
            <dd>{item.product}</dd>
          </div>
        )}
        <div>
          <dt>{say('web.approvals.timing')}</dt>
          <dd>{item.timingText}</dd>
        </div>
      </dl>
      {task.isPending && <Skeletons rows={3} />}
      {task.isError && !task.data && <Failed error={task.error} retry={() => void task.refetch()} />}
      {task.data && (
        <>
          <div className={styles.decide}>
            <Decide key={key} task={task.data} decision={decision} onGive={onGive} onDecided={onDecided} />
          </div>
          <Matter task={task.data} type={decision.type} n={act.n} />
        </>
      )}
      <p className={styles.open}>
        <Link to="/tasks/$taskId" params={{ taskId: item.id }}>
          {say('web.approvals.open')}
        </Link>
      </p>
    </article>
  );
}
