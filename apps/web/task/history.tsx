import { Link } from '@tanstack/react-router';
import { dateOf } from '#libs/domain/shared/time';
import { timeIn } from '#libs/messages/dates';
import type { HistoryItem } from '../api/queries';
import { clock } from '../parts/days';
import { useWords } from '../words/words';
import styles from './task.module.css';

/** Who did it, unless the sentence says so. */
const actorName = ({ actor, sentence }: HistoryItem, process: string): string => {
  if (actor.kind === 'process') return process;
  return sentence.includes(actor.name) ? '' : actor.name;
};

function Entries({ items }: { readonly items: readonly HistoryItem[] }) {
  const { say, language } = useWords();
  return (
    <ol className={styles.history}>
      {items.map((item) => (
        <li key={`${item.taskId ?? ''} ${item.version}`} id={`v${item.version}`}>
          <time dateTime={item.occurredAt}>
            {timeIn(language, 'instantDay', item.occurredAt)} {clock(item.occurredAt)}
          </time>
          <div>
            {item.sentence}
            <span className={styles.by}>
              {' '}
              {actorName(item, say('web.task.by-process'))}
              {dateOf(item.recordedAt) !== dateOf(item.occurredAt) &&
                ` · ${say('web.task.recorded', { at: item.recordedAt })}`}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

const newestFirst = (items: readonly HistoryItem[]): readonly HistoryItem[] => [...items].reverse();

/** Everything that happened, the newest first. */
export function History({ items }: { readonly items: readonly HistoryItem[] }) {
  return <Entries items={newestFirst(items)} />;
}

const RECENT = 3;

/** What happened last. */
export function Recent({
  taskId,
  items,
}: {
  readonly taskId: string;
  readonly items: readonly HistoryItem[];
}) {
  const { say } = useWords();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className={styles.sub}>
        {say('web.task.recent')}
      </h2>
      <Entries items={newestFirst(items).slice(0, RECENT)} />
      {items.length > RECENT && (
        <p className={styles.more}>
          <Link to="/tasks/$taskId" params={{ taskId }} search={{ tab: 'history' }} resetScroll={false}>
            {say('web.task.whole-history')}
          </Link>
        </p>
      )}
    </section>
  );
}
