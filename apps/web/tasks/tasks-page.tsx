import { NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { byPages } from '../api/by-pages';
import { More } from '../parts/more';
import { api } from '../api/client';
import { calendarQuery, type ListedTask } from '../api/queries';
import { nowInstant } from '../parts/days';
import { distanceTo, distanceWords, dueWords } from '../parts/deadline';
import { Mark, markOf } from '../parts/mark';
import { RailLegend, SmallRail } from '../parts/small-rail';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { stages } from '#libs/domain/shared/standing-words';
import { roles, statuses, tasksSearch, type TasksSearch } from './search';
import { useWords } from '../words/words';
import styles from './tasks.module.css';

const useTasks = (filters: TasksSearch) =>
  useInfiniteQuery({
    queryKey: ['tasks', filters],
    queryFn: ({ pageParam }) =>
      api.get('/tasks', {
        query: { ...filters, rails: 'true', limit: 50, cursor: pageParam ?? undefined },
      }),
    ...byPages,
    placeholderData: keepPreviousData,
  });

/** Asked for once nobody has typed for a moment. */
const TYPING_MS = 350;

function Filters({ filters }: { readonly filters: TasksSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [q, setQ] = useState(filters.q ?? '');
  const change = (changes: Record<string, string>) => {
    const search = tasksSearch({ ...filters, ...changes });
    void navigate({ to: '/tasks', search, replace: true });
  };
  useEffect(() => {
    if (q === (filters.q ?? '')) return undefined;
    const timer = setTimeout(() => change({ q }), TYPING_MS);
    return () => clearTimeout(timer);
  });
  const any = { value: '', label: say('web.tasks.any') };
  return (
    <search aria-label={say('web.tasks.filters')} className={styles.filters}>
      <TextInput
        type="search"
        label={say('web.tasks.search')}
        className={styles.search ?? ''}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('web.tasks.status')}
        value={filters.status ?? ''}
        data={[any, ...statuses.map((value) => ({ value, label: say(`status.${value}`) }))]}
        onChange={(event) => change({ status: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('web.tasks.stage')}
        value={filters.stage ?? ''}
        data={[any, ...stages.map((value) => ({ value, label: say(`stage.${value}`) }))]}
        onChange={(event) => change({ stage: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('web.tasks.role')}
        value={filters.role ?? ''}
        data={[any, ...roles.map((value) => ({ value, label: say(`web.role.${value}`) }))]}
        onChange={(event) => change({ role: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={say('web.tasks.due-after')}
        value={filters.dueAfter ?? ''}
        onChange={(event) => change({ dueAfter: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={say('web.tasks.due-before')}
        value={filters.dueBefore ?? ''}
        onChange={(event) => change({ dueBefore: event.currentTarget.value })}
      />
      {Object.keys(filters).length > 0 && (
        <Link to="/tasks" search={{}} className={styles.clear ?? ''} onClick={() => setQ('')}>
          {say('web.tasks.clear')}
        </Link>
      )}
    </search>
  );
}

const MOST_LEADS = 2;

function Row({ task, now }: { readonly task: ListedTask; readonly now: string }) {
  const { say } = useWords();
  const { data: calendar } = useQuery(calendarQuery());
  const distance = distanceTo(task.due, now, calendar);
  const mark = markOf(task, distance);
  const isOpen = mark === 'overdue' || mark === 'soon' || mark === 'in-time';
  const names = task.leads.map(({ name }) => name);
  const more = names.length - MOST_LEADS;
  const facts = [
    say('web.task.number', { number: task.number || task.key }),
    ...(task.planNumber === null ? [] : [say('web.task.of-plan', { plan: task.planNumber })]),
  ];
  return (
    <tr>
      <td className={styles.mark}>
        <Mark kind={mark} />
      </td>
      <td>
        <Link to="/tasks/$taskId" params={{ taskId: task.id }} className={styles.title ?? ''}>
          {task.title}
        </Link>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </td>
      <td title={more > 0 ? names.join(', ') : undefined}>
        {names.slice(0, MOST_LEADS).join(', ')}
        {more > 0 && ` +${more}`}
      </td>
      <td className={styles.line}>
        {task.rail && <SmallRail task={{ dates: task.dates, rail: task.rail }} now={now} />}
      </td>
      <td className={styles.due}>
        {isOpen && <strong className={styles[mark]}>{distanceWords(say, distance)}</strong>}
        {dueWords(say, task.due) || say('web.due.none')}
      </td>
      <td>{say(`stage.${task.stage}`)}</td>
    </tr>
  );
}

/** All tasks that the person may read, with filters that stand in the address. */
export function TasksPage(): ReactNode {
  const { say } = useWords();
  const filters = useSearch({ from: '/inside/tasks' });
  const tasks = useTasks(filters);
  const now = nowInstant();
  const items = tasks.data?.pages.flatMap(({ items: page }) => page) ?? [];
  useTitle(say('web.tasks.title'));
  return (
    <>
      <h1>{say('web.tasks.title')}</h1>
      <Filters filters={filters} />
      {tasks.isError && <Failed error={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.isPending && <Skeletons />}
      {tasks.data && (
        <p role="status" className={styles.count}>
          {items.length === 0 ? say('web.tasks.none') : say('web.tasks.shown', { count: items.length })}
        </p>
      )}
      {items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" colSpan={2}>
                  {say('web.tasks.column.title')}
                </th>
                <th scope="col">{say('web.tasks.column.lead')}</th>
                <th scope="col">{say('web.tasks.column.line')}</th>
                <th scope="col">{say('web.tasks.column.due')}</th>
                <th scope="col">{say('web.tasks.column.stage')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((task) => (
                <Row key={task.id} task={task} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {items.length > 0 && <RailLegend />}
      <More of={tasks} />
    </>
  );
}
