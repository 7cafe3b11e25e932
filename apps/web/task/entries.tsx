import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { timeIn } from '#libs/messages/dates';
import type { HistoryItem, Task } from '../api/queries';
import { clock } from '../parts/days';
import { useWords } from '../words/words';
import { copyOf, filesOf, whoOf } from './entry';
import { Files } from './files';
import styles from './task.module.css';

/** The address of an entry, for whoever is to look at it. */
function Address({
  task,
  item,
  asOf,
}: {
  readonly task: Task;
  readonly item: HistoryItem;
  readonly asOf: string | null;
}) {
  const { say, language } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const { href } = new URL(`/tasks/${task.id}?tab=history#e${item.version}`, location.origin);
    await navigator.clipboard.writeText(copyOf(item, { task, say, language, href }));
    setCopied(true);
  };
  return (
    <span className={`${styles.tools} screen-only`}>
      <Link
        to="/tasks/$taskId"
        params={{ taskId: task.id }}
        search={{ tab: 'history', ...(asOf !== null && { asOf }) }}
        hash={`e${item.version}`}
        resetScroll={false}
        aria-label={say('web.task.history.address', { version: item.version })}
      >
        #{item.version}
      </Link>
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={say('web.task.history.copy-of', { version: item.version })}
      >
        {say(isCopied ? 'web.task.history.copied' : 'web.task.history.copy')}
      </button>
    </span>
  );
}

function Entry({
  task,
  item,
  asOf,
  isHere,
}: Omit<Given, 'items' | 'here'> & { readonly item: HistoryItem; readonly isHere: boolean }) {
  const { say, language } = useWords();
  const { members = [] } = item;
  const files = filesOf(item, task.id);
  const isLate = item.recordedAt.slice(0, 16) !== item.occurredAt.slice(0, 16);
  return (
    <li id={`e${item.version}`} className={isHere ? styles.here : undefined}>
      <time dateTime={item.occurredAt}>
        {timeIn(language, 'instantDay', item.occurredAt)} {clock(item.occurredAt)}
        {isLate && (
          <span className={styles.recorded}>{say('web.task.recorded', { at: item.recordedAt })}</span>
        )}
      </time>
      <div>
        {item.sentence}
        <span className={styles.by}> {whoOf(item, { task, say })}</span>
        {members.length > 0 && (
          <details className={styles.members}>
            <summary>{say('web.task.history.members', { count: members.length })}</summary>
            <ul>
              {members.map((member) => (
                <li key={member.version}>{member.sentence}</li>
              ))}
            </ul>
          </details>
        )}
        {files !== null && <Files files={files.files} address={files.address} />}
      </div>
      <Address task={task} item={item} asOf={asOf} />
    </li>
  );
}

interface Given {
  readonly task: Task;
  readonly items: readonly HistoryItem[];
  readonly asOf: string | null;
  /** The entry that the address names. */
  readonly here: string | null;
}

/** What happened, as sentences: when, who, in what capacity, and the files that came with it. */
export function Entries({ items, here, ...rest }: Given) {
  return (
    <ol className={styles.history}>
      {items.map((item) => (
        <Entry
          key={`${item.taskId ?? ''} ${item.version}`}
          item={item}
          isHere={here === `e${item.version}`}
          {...rest}
        />
      ))}
    </ol>
  );
}
