import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearch } from '@tanstack/react-router';
import { More } from '../parts/more';
import { agenciesQuery } from '../api/queries';
import { PastBand } from '../parts/past';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { useWords, type Say } from '../words/words';
import styles from './committee.module.css';
import { monthWords } from './heat-map';
import { figureQuery } from './queries';
import { boardScope, type FigureSearch } from './search';
import { TaskRow } from './task-row';

/** Of what the list is. */
const titleOf = (say: Say, search: FigureSearch): string => {
  const { figure = 'due', status = 'open-overdue', kind, month = '', change = 'new', since = '' } = search;
  switch (figure) {
    case 'status':
      return say(`web.committee.list.${status}`);
    case 'due':
      return say('web.committee.list.due');
    case 'month':
      return say('web.committee.list.month', { month: monthWords(month), late: search.late === 'true' });
    case 'wait':
      return kind === undefined ? say('web.committee.list.wait') : say(`web.committee.list.wait.${kind}`);
    case 'change':
      return say('web.committee.list.change', { what: say(`web.committee.changed.${change}`), day: since });
  }
};

/** The tasks that a figure of the board counts. */
export function FigurePage(): ReactElement {
  const { say } = useWords();
  const search = useSearch({ from: '/inside/committee/tasks' });
  const { asOf = null, ...today } = search;
  const scope = boardScope(search);
  const tasks = useInfiniteQuery(figureQuery(search));
  const agencies = useQuery(agenciesQuery()).data?.items ?? [];
  const title = titleOf(say, search);
  const names = [search.who, search.agency].flatMap(
    (id) => agencies.find((agency) => agency.id === id)?.name ?? [],
  );
  useTitle(title);
  const pages = tasks.data?.pages ?? [];
  const [first] = pages;
  return (
    <>
      <PastBand asOf={asOf}>
        <Link to="/committee/tasks" search={today}>
          {say('web.past.leave')}
        </Link>
      </PastBand>
      <p className={styles.crumb}>
        <Link to="/committee" search={scope}>
          {say('web.committee.name')}
        </Link>
      </p>
      <h1>{[title, ...names].join(' · ')}</h1>
      {tasks.isError && <Failed error={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.isPending && <Skeletons />}
      {first && (
        <p role="status" className={styles.count}>
          {say('web.committee.tasks-count', { count: first.total })}
        </p>
      )}
      {first && (
        <ul className={styles.tasks}>
          {pages.flatMap(({ items }) =>
            items.map((task) => <TaskRow key={task.id} task={task} at={first.at} scope={scope} />),
          )}
        </ul>
      )}
      <More of={tasks} />
    </>
  );
}
