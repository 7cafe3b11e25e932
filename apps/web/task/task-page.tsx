import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import {
  historyQuery,
  remindersQuery,
  taskQuery,
  type HistoryItem,
  type HistoryTopic,
  type Task,
} from '../api/queries';
import { Meanwhile } from '../live/meanwhile';
import { PastBand, PastPicker } from '../parts/past';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { taskTabs, type TaskTab } from './search';
import { useWords } from '../words/words';
import { Acts } from './acts';
import { Coordination } from './coordination';
import { Headline } from './headline';
import { History } from './history';
import { Dates, Information, People } from './information';
import { Products } from './products';
import { Recent } from './recent';
import { Rail } from './rail';
import { railLines } from './rail-line';
import tabStyles from '../parts/tabs.module.css';
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
  /** The newest first. */
  readonly history: readonly HistoryItem[];
  readonly total: number;
  readonly tab: TaskTab;
  readonly topic: HistoryTopic | undefined;
  readonly asOf: string | null;
}

function Body({ task, history, total, tab, topic, asOf }: Shown) {
  switch (tab) {
    case 'act':
      return (
        <>
          <div className={styles.columns}>
            {asOf !== null ? <div /> : <Acts task={task} />}
            <aside>
              <People task={task} />
              <Dates task={task} />
            </aside>
          </div>
          <Recent task={task} items={history} total={total} asOf={asOf} />
        </>
      );
    case 'history':
      return <History task={task} topic={topic} asOf={asOf} />;
    case 'coordination':
      return <Coordination task={task} />;
    case 'products':
      return <Products task={task} />;
    case 'information':
      return <Information task={task} />;
  }
}

const countsOf = (task: Task, total: number | undefined): Partial<Record<TaskTab, number>> => {
  const parts = task.cycles.flatMap(({ participants }) => participants);
  return {
    ...(total !== undefined && { history: total }),
    coordination: parts.reduce((sum, { requests }) => sum + requests.length, 0),
    products: parts.reduce((sum, { deliverables }) => sum + deliverables.length, 0),
  };
};

/** One task: how it stands, whose the time was, and what is expected of the person. */
export function TaskPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { taskId } = useParams({ from: '/inside/tasks/$taskId' });
  const { tab = 'act', topic, asOf = null } = useSearch({ from: '/inside/tasks/$taskId' });
  const task = useQuery({ ...taskQuery(taskId, asOf), placeholderData: keepPreviousData });
  const told = useQuery({ ...historyQuery(taskId, asOf), placeholderData: keepPreviousData });
  const isLong = typeof told.data?.nextCursor === 'string';
  const reminded = useQuery({ ...remindersQuery(taskId, asOf), enabled: isLong });
  useTitle(task.data?.title ?? say('web.loading'));
  if (task.isPending) return <Skeletons />;
  if (task.isError) return <Failed error={task.error} retry={() => void task.refetch()} />;
  const history = told.data?.items ?? [];
  const counts = countsOf(task.data, told.data?.total);
  return (
    <>
      <PastBand asOf={asOf}>
        <Link to="/tasks/$taskId" params={{ taskId }} search={{ tab }}>
          {say('web.past.leave')}
        </Link>
      </PastBand>
      {asOf === null && <Meanwhile key={task.data.id} task={task.data} />}
      <Head task={task.data} history={isLong ? (reminded.data?.items ?? history) : history} />
      <div className={tabStyles.bar}>
        <nav className={tabStyles.tabs} aria-label={say('web.task.parts')}>
          {taskTabs.map((each) => (
            <Link
              key={each}
              to="/tasks/$taskId"
              params={{ taskId }}
              search={{ tab: each, ...(asOf !== null && { asOf }) }}
              className={`${tabStyles.tab} ${each === tab ? tabStyles.open : ''}`}
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
      <Body {...{ history, tab, topic, asOf }} task={task.data} total={told.data?.total ?? 0} />
    </>
  );
}
