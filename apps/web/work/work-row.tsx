import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WorkItem } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { dueWords, type Distance } from '../parts/deadline';
import { Mark, markOf } from '../parts/mark';
import { useWords } from '../words/words';
import { firstAct } from './sort-out';
import styles from './work.module.css';

interface Given {
  readonly item: WorkItem;
  readonly distance: Distance;
  readonly words: (distance: Distance) => string;
}

/** One task, with the one act that is expected. */
export function WorkRow({ item, distance, words }: Given) {
  const { say, language } = useWords();
  const act = firstAct(item);
  const mark = markOf(item, distance);
  const cycles = item.openCycles.map(({ label }) => label).filter((label) => label !== '');
  const facts = [
    say('web.task.number', { number: item.number || item.key }),
    ...(item.planNumber === null ? [] : [say('web.task.of-plan', { plan: item.planNumber })]),
    ...cycles.slice(0, 2).map((label) => say('web.task.period', { label })),
    say(`stage.${item.stage}`),
    ...(act?.onBehalfOf === undefined ? [] : [say('web.work.on-behalf', { person: act.onBehalfOf })]),
  ];
  const verb = buttonWords(language, act?.type ?? '');
  const isUrgent = mark === 'overdue' || mark === 'soon';
  return (
    <li className={styles.row}>
      <Mark kind={mark} />
      <div>
        <Link to="/tasks/$taskId" params={{ taskId: item.id }} className={styles.title ?? ''}>
          {item.title}
        </Link>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <p className={styles.due}>
        <strong className={styles[mark]}>{words(distance)}</strong>
        {dueWords(say, item.due)}
      </p>
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
    </li>
  );
}
