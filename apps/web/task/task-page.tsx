import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { historyQuery, taskQuery, type HistoryItem, type Task } from '../api/queries';
import { Meanwhile } from '../live/meanwhile';
import { PastBand, PastPicker } from '../parts/past';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { taskTabs, type TaskTab } from './search';
import { useWords } from '../words/words';
import { Acts } from './acts';
import { Coordination } from './coordination';
import { Headline } from './headline';
import { History, Recent } from './history';
import { Dates, Information, People } from './information';
import { Products } from './products';
import { Rail } from './rail';
import { railLines } from './rail-line';
import styles from './task.module.css';

const MOST_RAILS = 3;

function Head({ task, history }: { readonly task: Task; readonly history: readonly HistoryItem[] }) {
  const { say } = useWords();
  const lines = railLines(task, history);
  const shown = lines.filter(({ to }) => to === null);
  const facts = [
    ...(task.planNumber === null ? [] : [say('web.task.of-plan', { plan: task.planNumber })]),
    ...(task.section === null ? [] : [task.section]),
    say('web.task.number', { number: task.number || task.key }),
  ];
  const rails = (shown.length > 0 ? shown : lines).slice(0, MOST_RAILS);
  return (
    <header>
      <p className={styles.crumb}>{facts.join(' › ')}</p>
      <h1>{task.title}</h1>
      <Headline task={task} />
      <div className={styles.rails}>
        {rails.map((line) => (
          <Rail key={`${line.cycle}/${line.agencyId}`} line={line} isNamed={rails.length > 1} />
        ))}
      </div>
    </header>
  );
}

interface Shown {
  readonly task: Task;
  readonly history: readonly HistoryItem[];
  readonly tab: TaskTab;
  readonly isPast: boolean;
}

function Body({ task, history, tab, isPast }: Shown) {
  switch (tab) {
    case 'act':
      return (
        <>
          <div className={styles.columns}>
            {isPast ? <div /> : <Acts task={task} />}
            <aside>
              <People task={task} />
              <Dates task={task} />
            </aside>
          </div>
          <Recent taskId={task.id} items={history} />
        </>
      );
    case 'history':
      return <History items={history} />;
    case 'coordination':
      return <Coordination task={task} />;
    case 'products':
      return <Products task={task} />;
    case 'information':
      return <Information task={task} />;
  }
}

const countsOf = (
  task: Task,
  history: readonly HistoryItem[] | undefined,
): Partial<Record<TaskTab, number>> => {
  const parts = task.cycles.flatMap(({ participants }) => participants);
  return {
    ...(history && { history: history.length }),
    coordination: parts.reduce((sum, { requests }) => sum + requests.length, 0),
    products: parts.reduce((sum, { deliverables }) => sum + deliverables.length, 0),
  };
};

/** One task: how it stands, whose the time was, and what is expected of the person. */
export function TaskPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { taskId } = useParams({ from: '/inside/tasks/$taskId' });
  const { tab = 'act', asOf = null } = useSearch({ from: '/inside/tasks/$taskId' });
  const task = useQuery({ ...taskQuery(taskId, asOf), placeholderData: keepPreviousData });
  const told = useQuery(historyQuery(taskId));
  useTitle(task.data?.title ?? say('web.loading'));
  if (task.isPending) return <Skeletons />;
  if (task.isError) return <Failed error={task.error} retry={() => void task.refetch()} />;
  const at = task.data.at;
  const history = (told.data?.items ?? []).filter(({ recordedAt }) => asOf === null || recordedAt <= at);
  const counts = countsOf(task.data, told.data && history);
  return (
    <>
      <PastBand asOf={asOf}>
        <Link to="/tasks/$taskId" params={{ taskId }} search={{ tab }}>
          {say('web.past.leave')}
        </Link>
      </PastBand>
      {asOf === null && <Meanwhile key={task.data.id} task={task.data} />}
      <Head task={task.data} history={history} />
      <div className={styles.bar}>
        <nav className={styles.tabs} aria-label={say('web.task.parts')}>
          {taskTabs.map((each) => (
            <Link
              key={each}
              to="/tasks/$taskId"
              params={{ taskId }}
              search={{ tab: each, ...(asOf !== null && { asOf }) }}
              className={`${styles.tab} ${each === tab ? styles.open : ''}`}
              aria-current={each === tab ? 'page' : undefined}
              resetScroll={false}
            >
              {say(`web.task.tab.${each}`)} <em>{counts[each]}</em>
            </Link>
          ))}
        </nav>
        <PastPicker
          asOf={asOf}
          onPick={(day) => {
            const search = { tab, ...(day !== null && { asOf: day }) };
            void navigate({ to: '/tasks/$taskId', params: { taskId }, search });
          }}
        />
      </div>
      <Body task={task.data} history={history} tab={tab} isPast={asOf !== null} />
    </>
  );
}
