import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dateOf } from '#libs/domain/shared/time';
import { calendarQuery, worklistQuery, type WorkItem } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { longDay, nowInstant } from '../parts/days';
import { distanceTo } from '../parts/deadline';
import { RowHeightChoice, useRowHeight } from '../parts/row-height';
import { RailLegend } from '../parts/small-rail';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { currentSession } from '../session/session';
import { useWords } from '../words/words';
import { Empty } from './empty';
import { workTabs, type WorkTab } from './search';
import { byAct, sortOut } from './sort-out';
import tabStyles from '../parts/tabs.module.css';
import styles from './work.module.css';
import { WorkRow } from './work-row';

interface TabsGiven {
  readonly open: WorkTab;
  /** Undefined while nothing is known. */
  readonly counts: Readonly<Record<WorkTab, number>> | undefined;
}

function Tabs({ open, counts }: TabsGiven) {
  const { say } = useWords();
  return (
    <nav className={`${tabStyles.tabs} ${styles.tabs}`} aria-label={say('web.work.tabs')}>
      {workTabs.map((each) => (
        <Link
          key={each}
          to="/work"
          search={{ tab: each }}
          className={`${tabStyles.tab} ${each === open ? tabStyles.open : ''}`}
          aria-current={each === open ? 'page' : undefined}
          data-urgent={each === 'overdue' && (counts?.overdue ?? 0) > 0}
        >
          {say(`web.work.tab.${each}`)} <em>{counts?.[each] ?? ''}</em>
        </Link>
      ))}
    </nav>
  );
}

/** Rows by what is expected in them. */
function Groups({ items, now }: { readonly items: readonly WorkItem[]; readonly now: string }) {
  const { language } = useWords();
  const { data: calendar } = useQuery(calendarQuery());
  const [height] = useRowHeight();
  return (
    <div data-rows={height}>
      {[...byAct(items)].map(([type, group]) => (
        <section key={type} aria-label={buttonWords(language, type)}>
          <h2 className={styles.group}>
            {buttonWords(language, type)} <em>{group.length}</em>
          </h2>
          <ul className={styles.rows}>
            {group.map((item) => (
              <WorkRow key={item.id} item={item} now={now} distance={distanceTo(item.due, now, calendar)} />
            ))}
          </ul>
        </section>
      ))}
      <RailLegend />
    </div>
  );
}

/** What is expected of the person today. */
export function WorkPage(): ReactNode {
  const { say } = useWords();
  const { tab: asked } = useSearch({ from: '/inside/work' });
  const worklist = useQuery(worklistQuery());
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
  const counts = {
    overdue,
    week,
    waiting: tabs.waiting.length,
    upcoming: tabs.upcoming.length,
  };
  useTitle(items.length === 0 ? say('web.nav.work') : `(${items.length}) ${say('web.nav.work')}`);
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>{worklist.data ? title : say('web.nav.work')}</h1>
          <p className={styles.today}>{longDay(say, dateOf(now))}</p>
        </div>
        <RowHeightChoice />
      </div>
      <Tabs open={tab} counts={worklist.data && counts} />
      {worklist.isError && !worklist.data && (
        <Failed error={worklist.error} retry={() => void worklist.refetch()} />
      )}
      {worklist.isPending && <Skeletons />}
      {worklist.data && items.length === 0 && <Empty />}
      {items.length > 0 && tabs[tab].length === 0 && (
        <div className={styles.empty}>
          <p>{say(`web.work.empty.${tab}`)}</p>
        </div>
      )}
      {tabs[tab].length > 0 && <Groups items={tabs[tab]} now={now} />}
    </>
  );
}
