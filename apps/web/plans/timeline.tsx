import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import { dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';
import type { ListedTask } from '../api/queries';
import { useWords, type Say } from '../words/words';
import { StandingBar } from './boxes';
import { boxesOf } from './section-groups';
import { byMonth, clustersOf, placeOn, reachOf, type Cluster, type Reach } from './timeline-marks';
import styles from './timeline.module.css';

/** A bubble is so wide, and needs so much room, in pixels. */
const ROOM = 44;

const useWidth = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = ref;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
};

type Tone = 'late' | 'open' | 'done';

/** How a deadline of several stands: by the worst of them. */
const toneOf = (tasks: readonly Pick<ListedTask, 'status'>[]): Tone => {
  if (tasks.some(({ status }) => status === 'open-overdue')) return 'late';
  const isOver = ({ status }: Pick<ListedTask, 'status'>) =>
    status === 'done-in-time' || status === 'done-late' || status === 'cancelled';
  return tasks.every(isOver) ? 'done' : 'open';
};

const MOST_TITLES = 3;

const tellCluster = (say: Say, { first, last, tasks }: Cluster<ListedTask>): string => {
  const days =
    first === last
      ? say('web.plan.timeline.day', { day: first })
      : say('web.plan.timeline.days', { first, last });
  const titles = tasks.slice(0, MOST_TITLES).map(({ number, key, title }) => `${number || key}. ${title}`);
  const more = tasks.length > MOST_TITLES ? ` +${tasks.length - MOST_TITLES}` : '';
  return `${days}: ${say('web.plans.tasks', { count: tasks.length })}: ${titles.join('; ')}${more}`;
};

interface Drawn {
  readonly planId: string;
  readonly tasks: readonly ListedTask[];
  readonly reach: Reach;
  readonly today: LocalDate;
}

function Line({ planId, tasks, reach, today }: Drawn) {
  const { say } = useWords();
  const [ref, width] = useWidth();
  const clusters = width === 0 ? [] : clustersOf(tasks, reach, ROOM / width, today);
  const percent = (at: number) => `${at * 100}%`;
  return (
    <div ref={ref} className={styles.line}>
      {reach.labels.map(({ day, at }) => (
        <span key={day} className={styles.label} style={{ left: percent(at) }}>
          {say('web.plan.timeline.month', { month: day.slice(0, 7) })}
        </span>
      ))}
      <span className={styles.axis} />
      <span className={styles.past} style={{ width: percent(placeOn(reach, today)) }} />
      {clusters.map((cluster) => (
        <Link
          key={cluster.first}
          to="/tasks"
          search={{ plan: planId, dueAfter: cluster.first, dueBefore: cluster.last }}
          className={styles.bubble ?? ''}
          data-tone={toneOf(cluster.tasks)}
          style={{ left: percent(cluster.at) }}
          title={tellCluster(say, cluster)}
          aria-label={tellCluster(say, cluster)}
        >
          {cluster.tasks.length}
        </Link>
      ))}
      <span className={styles.today} style={{ left: percent(placeOn(reach, today)) }}>
        <span>{say('web.rail.today')}</span>
      </span>
    </div>
  );
}

function Months({ planId, tasks }: Pick<Drawn, 'planId' | 'tasks'>) {
  const { say } = useWords();
  const statuses = [
    ...(['open-overdue', 'open-in-time', 'done-in-time', 'done-late'] as const),
    ...(tasks.some(({ status, due }) => status === 'cancelled' && due !== null)
      ? (['cancelled'] as const)
      : []),
  ];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{say('web.plan.timeline.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('web.plan.timeline.column')}</th>
            <th scope="col">{say('web.plan.timeline.all')}</th>
            {statuses.map((status) => (
              <th key={status} scope="col">
                {say(`status.${status}`)}
              </th>
            ))}
            <th scope="col" className="screen-only">
              {say('web.plan.timeline.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byMonth(tasks).map(({ month, tasks: own }) => {
            const boxes = boxesOf(own);
            return (
              <tr key={month}>
                <th scope="row">
                  <Link
                    to="/tasks"
                    search={{ plan: planId, dueAfter: `${month}-01`, dueBefore: lastOf(month) }}
                  >
                    {say('web.plan.timeline.month', { month })}
                  </Link>
                </th>
                <td>{own.length}</td>
                {statuses.map((status) => (
                  <td key={status}>{boxes[status]}</td>
                ))}
                <td className="screen-only">
                  <StandingBar boxes={boxes} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const lastOf = (month: string): LocalDate => {
  const [year = 0, n = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, n, 0)).getUTCDate()}`;
};

interface Given {
  readonly planId: string;
  readonly tasks: readonly ListedTask[];
  readonly now: Instant;
}

/** When what is due: the deadlines over the months, and the same as a table. */
export function Timeline({ planId, tasks, now }: Given) {
  const { say } = useWords();
  const today = dateOf(now);
  const reach = reachOf(tasks, today);
  const undated = tasks.filter(({ due }) => due === null).length;
  if (reach === null) return <p className={styles.none}>{say('web.plan.timeline.none')}</p>;
  return (
    <figure className={styles.figure} aria-label={say('web.plan.tab.timeline')}>
      <Line planId={planId} tasks={tasks} reach={reach} today={today} />
      <ul className={styles.legend}>
        {(['late', 'open', 'done'] as const).map((tone) => (
          <li key={tone}>
            <i data-tone={tone} />
            {say(`web.plan.timeline.${tone}`)}
          </li>
        ))}
        {undated > 0 && <li>{say('web.plan.timeline.undated', { count: undated })}</li>}
      </ul>
      <Months planId={planId} tasks={tasks} />
    </figure>
  );
}
