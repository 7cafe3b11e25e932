import { useInfiniteQuery, useQuery, keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { endOfDay, type Instant } from '#libs/domain/shared/time';
import type { ListedTask } from '../api/queries';
import { api } from '../api/client';
import { Download } from '../parts/download';
import { PastBand, PastPicker } from '../parts/past';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { useWords } from '../words/words';
import { FourBoxes } from './boxes';
import { Changes } from './changes';
import { Difficulties } from './difficulties';
import { Information } from './information';
import { Letters } from './letters';
import { PlanActs } from './plan-acts';
import { PlanState } from './plan-state';
import { documentFacts } from './plans-page';
import { planQuery, planTasksQuery, type Plan } from './queries';
import { planTabs, type PlanTab } from './search';
import { Sections } from './sections';
import { Timeline } from './timeline';
import tabStyles from '../parts/tabs.module.css';
import styles from './plan.module.css';

/** All tasks of the plan: the first answer at once, and further ones of a very long plan behind it. */
const useTasks = (planId: string, asOf: string | null) => {
  const { data, isPending, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({ ...planTasksQuery(planId, asOf), placeholderData: keepPreviousData });
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const tasks: readonly ListedTask[] = data?.pages.flatMap(({ items }) => items) ?? [];
  return { tasks, isPending, isError, error, refetch };
};

function Head({ plan, asOf }: { readonly plan: Plan; readonly asOf: string | null }) {
  const { say } = useWords();
  const { document, standing } = plan;
  return (
    <header>
      <p className={styles.crumb}>
        <Link to="/plans">{say('web.nav.plans')}</Link> › {documentFacts(say, document)}
      </p>
      <h1>{document.title ?? plan.fileName}</h1>
      <PlanState plan={plan} />
      {standing.total > 0 && <FourBoxes planId={plan.id} standing={standing} asOf={asOf} />}
    </header>
  );
}

const formats = ['xlsx', 'docx'] as const;

function Papers({ planId, asOf }: { readonly planId: string; readonly asOf: string | null }) {
  const { say } = useWords();
  return (
    <div className={`${styles.papers} screen-only`}>
      {formats.map((format) => (
        <Download
          key={format}
          name={`${planId}.${format}`}
          get={() =>
            api.file('/plans/{id}/export', {
              path: { id: planId },
              query: { format, ...(asOf !== null && { asOf: endOfDay(asOf) }) },
            })
          }
        >
          {say(`web.plan.export.${format}`)}
        </Download>
      ))}
      <button type="button" className={styles.link} onClick={() => print()}>
        {say('web.plan.print')}
      </button>
    </div>
  );
}

interface Shown {
  readonly plan: Plan;
  readonly tasks: readonly ListedTask[];
  readonly tab: PlanTab;
  readonly asOf: string | null;
  readonly now: Instant;
}

function Body({ plan, tasks, tab, asOf, now }: Shown) {
  const { say } = useWords();
  switch (tab) {
    case 'tasks':
      return tasks.length === 0 ? (
        <p className={styles.none}>{say(plan.tasks === 0 ? 'web.plan.empty' : 'web.plan.no-tasks')}</p>
      ) : (
        <Sections tasks={tasks} now={now} asOf={asOf} />
      );
    case 'timeline':
      return <Timeline planId={plan.id} tasks={tasks} now={now} />;
    case 'difficulties':
      return <Difficulties planId={plan.id} asOf={asOf} />;
    case 'letters':
      return <Letters plan={plan} tasks={tasks} asOf={asOf} />;
    case 'changes':
      return <Changes plan={plan} />;
    case 'information':
      return <Information plan={plan} />;
  }
}

/** One plan: how it stands, what is due when, and what may be done about it. */
export function PlanPage(): React.JSX.Element {
  const { say } = useWords();
  const navigate = useNavigate();
  const { planId } = useParams({ from: '/inside/plans/$planId' });
  const search = useSearch({ from: '/inside/plans/$planId' });
  const { tab = 'tasks', asOf = null } = search;
  const plan = useQuery({ ...planQuery(planId, asOf), placeholderData: keepPreviousData });
  const list = useTasks(planId, asOf);
  const [done, setDone] = useState<string | null>(null);
  const { data } = plan;
  useTitle(data?.document.number ?? data?.document.title ?? say('web.nav.plans'));
  if (plan.isPending) return <Skeletons />;
  if (plan.isError || data === undefined)
    return <Failed error={plan.error} retry={() => void plan.refetch()} />;
  return (
    <>
      <PastBand asOf={asOf}>
        <Link to="/plans/$planId" params={{ planId }} search={tab === 'tasks' ? {} : { tab }}>
          {say('web.past.leave')}
        </Link>
      </PastBand>
      <Head plan={data} asOf={asOf} />
      {done !== null && (
        <p role="status" className={styles.done}>
          {done}
        </p>
      )}
      {asOf === null && (
        <PlanActs plan={data} tasks={list.tasks} search={search} onDone={(words) => setDone(words)} />
      )}
      <div className={tabStyles.bar}>
        <nav className={tabStyles.tabs} aria-label={say('web.plan.parts')}>
          {planTabs.map((each) => (
            <Link
              key={each}
              to="/plans/$planId"
              params={{ planId }}
              search={{ tab: each, ...(asOf !== null && { asOf }) }}
              className={`${tabStyles.tab} ${each === tab ? tabStyles.open : ''}`}
              aria-current={each === tab ? 'page' : undefined}
              resetScroll={false}
            >
              {say(`web.plan.tab.${each}`)}
            </Link>
          ))}
        </nav>
        <PastPicker
          asOf={asOf}
          onPick={(day) => {
            const next = { tab, ...(day !== null && { asOf: day }) };
            void navigate({ to: '/plans/$planId', params: { planId }, search: next });
          }}
        />
      </div>
      <Papers planId={planId} asOf={asOf} />
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isPending ? (
        <Skeletons />
      ) : (
        <Body plan={data} tasks={list.tasks} tab={tab} asOf={asOf} now={data.standing.at} />
      )}
    </>
  );
}
