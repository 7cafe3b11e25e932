import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WorkItem } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { askedWords } from '../parts/asked-words';
import { distanceWords, dueWords, type Distance } from '../parts/deadline';
import { Mark, markOf } from '../parts/mark';
import { SmallRail } from '../parts/small-rail';
import { useWords } from '../words/words';
import { MoreActs } from './more-acts';
import { firstAct } from './sort-out';
import styles from './work.module.css';

interface Given {
  readonly item: WorkItem;
  readonly distance: Distance;
  readonly now: string;
}

const MOST_CYCLES = 2;

/** One task, with the one act that is expected. */
export function WorkRow({ item, distance, now }: Given) {
  const { say, language } = useWords();
  const act = firstAct(item);
  const mark = markOf(item, distance);
  const cycles = item.openCycles.map(({ label }) => label).filter((label) => label !== '');
  const facts = [
    say('web.task.number', { number: item.number || item.key }),
    ...(item.planNumber === null ? [] : [say('web.task.of-plan', { plan: item.planNumber })]),
    ...cycles.slice(0, MOST_CYCLES).map((label) => say('web.task.period', { label })),
    ...(act?.actsFor === undefined ? [] : [say('web.work.on-behalf', { person: act.actsFor })]),
  ];
  const asked = askedWords(say, act?.asked ?? null);
  const verb = buttonWords(language, act?.type ?? '');
  const isUrgent = mark === 'overdue' || mark === 'soon';
  return (
    <li className={styles.row}>
      <Mark kind={mark} />
      <div className={styles.what}>
        <Link to="/tasks/$taskId" params={{ taskId: item.id }} className={styles.title ?? ''}>
          {item.title}
        </Link>
        <p className={styles.facts}>{[...facts, asked].filter((words) => words !== '').join(' · ')}</p>
      </div>
      <div className={styles.line}>
        {item.rail && <SmallRail task={{ dates: item.dates, rail: item.rail }} now={now} />}
      </div>
      <p className={styles.due}>
        <strong className={styles[mark]}>{distanceWords(say, distance)}</strong>
        <span>{dueWords(say, item.due)}</span>
      </p>
      <div className={styles.acts}>
        {act && (
          <Button
            className={styles.act ?? ''}
            variant={isUrgent ? 'filled' : 'default'}
            renderRoot={(props) => (
              <Link
                to="/tasks/$taskId"
                params={{ taskId: item.id }}
                search={{ act: act.type, ...(act.n !== null && { n: act.n }) }}
                {...props}
              />
            )}
            aria-label={say('web.work.act-on', { act: verb, title: item.title })}
          >
            {verb}
          </Button>
        )}
        <MoreActs item={item} />
      </div>
    </li>
  );
}
