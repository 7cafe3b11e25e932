import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { dateOf } from '#libs/domain/shared/time';
import { calendarQuery, worklistQuery, type WorkItem } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { longDay, nowInstant } from '../parts/days';
import { distanceTo, distanceWords, dueWords } from '../parts/deadline';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { currentSession } from '../session/session';
import { workTabs } from './search';
import { useWords } from '../words/words';
import { byAct, sortOut } from './sort-out';
import styles from './work.module.css';
import { WorkRow } from './work-row';

/** That nothing is there, and what comes next. */
function Empty({ nearest }: { readonly nearest: WorkItem | undefined }) {
  const { say } = useWords();
  return (
    <div className={styles.empty}>
      <p>{say('web.work.empty')}</p>
      {nearest && nearest.due !== null && (
        <p>{say('web.work.nearest', { title: nearest.title, due: dueWords(say, nearest.due) })}</p>
      )}
    </div>
  );
}

/** What is expected of the person today. */
export function WorkPage() {
  const { say, language } = useWords();
  const { tab: asked } = useSearch({ from: '/inside/work' });
  const worklist = useQuery(worklistQuery());
  const { data: calendar } = useQuery(calendarQuery());
  const now = nowInstant();
  const items = worklist.data?.items ?? [];
  const tabs = sortOut(items, now);
  const [overdue, week] = [tabs.overdue.length, tabs.week.length];
  // The first that has anything in it, so that nobody has to look for their work.
  const tab = asked ?? workTabs.find((each) => tabs[each].length > 0) ?? 'overdue';
  const agency = currentSession()?.agency ?? null;
  const title =
    agency === null
      ? say('web.work.title', { overdue, week })
      : say('web.work.title-of', { overdue, week, agency });
  useTitle(`${say('web.nav.work')} (${items.length})`);
  return (
    <>
      <h1>{worklist.data ? title : say('web.nav.work')}</h1>
      <p className={styles.today}>{longDay(say, dateOf(now))}</p>
      <nav className={styles.tabs} aria-label={say('web.work.tabs')}>
        {workTabs.map((each) => (
          <Link
            key={each}
            to="/work"
            search={{ tab: each }}
            className={`${styles.tab} ${each === tab ? styles.open : ''}`}
            aria-current={each === tab ? 'page' : undefined}
            data-urgent={each === 'overdue' && overdue > 0}
          >
            {say(`web.work.tab.${each}`)} <em>{worklist.data ? tabs[each].length : ''}</em>
          </Link>
        ))}
      </nav>
      {worklist.isError && !worklist.data && (
        <Failed error={worklist.error} retry={() => void worklist.refetch()} />
      )}
      {worklist.isPending && <Skeletons />}
      {worklist.data && items.length === 0 && <Empty nearest={undefined} />}
      {worklist.data && items.length > 0 && tabs[tab].length === 0 && (
        <div className={styles.empty}>
          <p>{say(`web.work.empty.${tab}`)}</p>
        </div>
      )}
      {[...byAct(tabs[tab])].map(([type, group]) => (
        <section key={type} aria-label={buttonWords(language, type)}>
          <h2 className={styles.group}>{buttonWords(language, type)}</h2>
          <ul className={styles.rows}>
            {group.map((item) => (
              <WorkRow
                key={item.id}
                item={item}
                distance={distanceTo(item.due, now, calendar)}
                words={(distance) => distanceWords(say, distance)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
