import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { calendarQuery } from '../api/queries';
import { distanceTo, dueWords } from '../parts/deadline';
import { Mark, markOf } from '../parts/mark';
import { Sentence, within } from '../parts/sentence';
import { useWords } from '../words/words';
import { awaitedIn } from './board-math';
import styles from './committee.module.css';
import type { BoardTask } from './queries';
import type { BoardScope } from './search';

const MOST_LEADS = 2;

interface Given {
  readonly task: BoardTask;
  readonly at: string;
  readonly scope: BoardScope;
}

/** A task with the sentence of its page: who is late, since when, because of whom. */
export function TaskRow({ task, at, scope }: Given) {
  const { say } = useWords();
  const { data: calendar } = useQuery(calendarQuery());
  const { status, stage, due, extensions, dates, leads } = task;
  const names = leads.map(({ name }) => name);
  const more = names.length - MOST_LEADS;
  const facts = [
    names.slice(0, MOST_LEADS).join(', ') + (more > 0 ? ` +${more}` : ''),
    say('web.task.number', { number: task.number || task.key }),
    ...(task.planNumber === null ? [] : [say('web.task.of-plan', { plan: task.planNumber })]),
    // The sentence says of what is late when it was due.
    ...(due === null || status === 'open-overdue' ? [] : [dueWords(say, due)]),
  ];
  return (
    <li className={styles.task}>
      <Mark kind={markOf(task, distanceTo(due, within(at), calendar))} />
      <div>
        <Link
          to="/tasks/$taskId"
          params={{ taskId: task.id }}
          search={scope.asOf === undefined ? {} : { asOf: scope.asOf }}
          className={styles.title ?? ''}
        >
          {task.title}
        </Link>
        <p className={styles.facts} title={more > 0 ? names.join(', ') : undefined}>
          {facts.join(' · ')}
        </p>
        <Sentence
          className={styles.sentence ?? ''}
          facts={{
            at,
            status,
            stage,
            due,
            extensions,
            completedAt: dates.acceptedCompletion,
            waits: awaitedIn(task),
          }}
        />
      </div>
    </li>
  );
}
