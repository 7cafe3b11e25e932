import { Link } from '@tanstack/react-router';
import type { HistoryItem, Task } from '../api/queries';
import { useWords } from '../words/words';
import { Entries } from './entries';
import styles from './task.module.css';

/** On paper there is room for more of what happened last. */
const ON_PAPER = 12;
const RECENT = 3;

interface Given {
  readonly task: Task;
  /** The newest first. */
  readonly items: readonly HistoryItem[];
  readonly total: number;
  readonly asOf: string | null;
}

/** What happened last. */
export function Recent({ task, items, total, asOf }: Given) {
  const { say } = useWords();
  if (items.length === 0) return null;
  const older = items.slice(RECENT, ON_PAPER);
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className={styles.sub}>
        {say('web.task.recent')}
      </h2>
      <Entries task={task} items={items.slice(0, RECENT)} asOf={asOf} here={null} />
      {older.length > 0 && (
        <div className="paper-only">
          <Entries task={task} items={older} asOf={asOf} here={null} />
        </div>
      )}
      {total > RECENT && (
        <p className={`${styles.more} screen-only`}>
          <Link
            to="/tasks/$taskId"
            params={{ taskId: task.id }}
            search={{ tab: 'history', ...(asOf !== null && { asOf }) }}
            resetScroll={false}
          >
            {say('web.task.whole-history')} ({total})
          </Link>
        </p>
      )}
    </section>
  );
}
