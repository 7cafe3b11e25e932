import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { HistoryItem, Task } from '../api/queries';
import { clock } from '../parts/days';
import { currentSession } from '../session/session';
import { spokenLanguage } from '../words/language';
import { useWords } from '../words/words';
import styles from './meanwhile.module.css';

/** Of more than these the history tells the rest. */
const SHOWN = 3;

const byOthers = ({ actor }: HistoryItem): boolean =>
  actor.kind === 'process' || actor.userId !== currentSession()?.user.id;

/** What has happened since a version, the newest last. */
const sinceQuery = (id: string, seen: number, version: number) => ({
  queryKey: ['meanwhile', id, seen, version, spokenLanguage()],
  queryFn: () => api.get('/tasks/{id}/history', { path: { id }, query: { after: seen } }),
  enabled: version > seen,
});

/** Says what others did to the task while its page was open, and who: what the page shows has changed by then. */
export function Meanwhile({ task }: { readonly task: Pick<Task, 'id' | 'version'> }) {
  const { say } = useWords();
  const [seen, setSeen] = useState(task.version);
  const { data } = useQuery(sinceQuery(task.id, seen, task.version));
  const told = data?.items.filter(byOthers) ?? [];
  return (
    <div role="status">
      {told.length > 0 && (
        <div className={styles.band}>
          <p>{say('web.live.meanwhile', { count: told.length })}</p>
          <ul>
            {told.slice(-SHOWN).map((item) => (
              <li key={item.version}>
                <time dateTime={item.recordedAt}>{clock(item.recordedAt)}</time> {item.sentence}
                {item.actor.kind === 'person' &&
                  !item.sentence.includes(item.actor.name) &&
                  ` · ${item.actor.name}`}
              </li>
            ))}
          </ul>
          <Button variant="default" size="xs" onClick={() => setSeen(task.version)}>
            {say('web.live.seen')}
          </Button>
        </div>
      )}
    </div>
  );
}
