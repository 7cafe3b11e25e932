import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { historyPagesQuery, type HistoryTopic, type Task } from '../api/queries';
import { Failed, Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import { Entries } from './entries';
import { topics } from './search';
import styles from './task.module.css';

interface Given {
  readonly task: Task;
  readonly topic: HistoryTopic | undefined;
  readonly asOf: string | null;
}

/** What the history is about, each with an address of its own. */
function Topics({ task, topic, asOf }: Given) {
  const { say } = useWords();
  return (
    <nav className={styles.topics} aria-label={say('web.task.history.topics')}>
      {[undefined, ...topics].map((each) => (
        <Link
          key={each ?? 'all'}
          to="/tasks/$taskId"
          params={{ taskId: task.id }}
          search={{
            tab: 'history',
            ...(each !== undefined && { topic: each }),
            ...(asOf !== null && { asOf }),
          }}
          className={`${styles.topic} ${each === topic ? styles.chosen : ''}`}
          aria-current={each === topic ? 'true' : undefined}
          resetScroll={false}
        >
          {say(`web.task.history.topic.${each ?? 'all'}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Everything that happened, the newest first, page by page. */
export function History({ task, topic, asOf }: Given) {
  const { say } = useWords();
  const hash = useLocation({ select: (location) => location.hash });
  const isAddressed = /^e\d+$/u.test(hash);
  // What the address names may be far down.
  const told = useInfiniteQuery(historyPagesQuery(task.id, { topic, day: asOf, isWhole: isAddressed }));
  const items = told.data?.pages.flatMap((page) => page.items) ?? [];
  const isThere = items.length > 0;
  useEffect(() => {
    if (isAddressed && isThere) document.getElementById(hash)?.scrollIntoView({ block: 'center' });
  }, [hash, isAddressed, isThere]);
  const total = told.data?.pages[0]?.total ?? 0;
  return (
    <section aria-label={say('web.task.tab.history')}>
      <Topics task={task} topic={topic} asOf={asOf} />
      {told.isPending && <Skeletons />}
      {told.isError && <Failed error={told.error} retry={() => void told.refetch()} />}
      {told.isSuccess && items.length === 0 && <p className={styles.none}>{say('web.task.history.none')}</p>}
      <Entries task={task} items={items} asOf={asOf} here={isAddressed ? hash : null} />
      {told.hasNextPage && (
        <p className={styles.more}>
          <Button
            variant="default"
            loading={told.isFetchingNextPage}
            onClick={() => void told.fetchNextPage()}
          >
            {say('web.task.history.older', { left: total - items.length })}
          </Button>
        </p>
      )}
    </section>
  );
}
