import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useWords, type Say } from '../words/words';
import { DoubtCard } from './doubt-card';
import { DoubtTable } from './doubt-table';
import { currentOf, keyOf, queueOf, weightOf, weights } from './doubt-queue';
import styles from './import.module.css';
import type { Doubt, Draft } from './queries';
import { useKeys } from './use-keys';

interface ListGiven {
  readonly queue: readonly Doubt[];
  readonly current: Doubt | undefined;
  readonly choose: (doubt: Doubt) => void;
}

/** Where a doubt is: the number of a task, or a row of another list with the name of that. */
const placeOf = ({ taskKey }: Doubt, say: Say): string => {
  if (taskKey === null) return say('row.document');
  const other = (['duties', 'reporting', 'targets'] as const).find((part) => taskKey.startsWith(`${part}/`));
  return other === undefined
    ? taskKey
    : `${say(`web.import.part.${other}`)} ${taskKey.slice(other.length + 1)}`;
};

/** All doubts by weight, each a click away. */
function Queue({ queue, current, choose }: ListGiven) {
  const { say, language } = useWords();
  return weights.map((weight) => {
    const doubts = queue.filter((doubt) => weightOf(doubt) === weight);
    if (doubts.length === 0) return null;
    return (
      <details key={weight} open={weight !== 'told' || (current && weightOf(current) === weight)}>
        <summary data-weight={weight}>{say(`web.import.doubts.${weight}`, { count: doubts.length })}</summary>
        <ul className={styles.queue}>
          {doubts.map((doubt) => (
            <li key={keyOf(doubt)}>
              <button
                type="button"
                aria-current={doubt === current ? 'true' : undefined}
                onClick={() => choose(doubt)}
              >
                <span>
                  <b>{placeOf(doubt, say)}</b> {language === 'en' ? doubt.messageEn : doubt.message}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </details>
    );
  });
}

/** One doubt after the other, the heaviest first: taken, changed or dismissed, and on to the next. */
export function DoubtsStep({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const navigate = useNavigate({ from: '/plans/$id/draft' });
  const card = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const queue = queueOf(draft);
  const current = currentOf(queue, asked, place);
  const at = current === undefined ? 0 : queue.indexOf(current);
  const key = current === undefined ? null : keyOf(current);
  const choose = (doubt: Doubt | undefined) => {
    if (doubt === undefined) return;
    setAsked(keyOf(doubt));
    setPlace(queue.indexOf(doubt));
  };
  // Whoever settles one by keys goes on by keys.
  useEffect(() => {
    if (key !== null) card.current?.focus({ preventScroll: true });
  }, [key]);
  useKeys({ j: () => choose(queue[at + 1]), k: () => choose(queue[at - 1]) });
  const must = queue.filter((doubt) => weightOf(doubt) === 'must').length;
  return (
    <div className={styles.doubts}>
      <section className={styles.queuePane} aria-label={say('web.import.doubts.queue')}>
        <Queue queue={queue} current={current} choose={choose} />
        <DoubtTable draft={draft} />
      </section>
      <div>
        <p className={styles.count} role="status">
          {must > 0
            ? say('web.import.doubts.left', { must, all: queue.length })
            : say('web.import.doubts.free', { all: queue.length })}
        </p>
        {current && (
          <div ref={card} tabIndex={-1} className={styles.card} data-weight={weightOf(current)}>
            <DoubtCard key={keyOf(current)} draft={draft} doubt={current} place={at} count={queue.length} />
          </div>
        )}
        <div className={styles.onward}>
          <Button
            variant={must > 0 ? 'default' : 'filled'}
            onClick={() => void navigate({ search: { step: 'rehearsal' } })}
          >
            {say('web.import.to-rehearsal')}
          </Button>
        </div>
      </div>
    </div>
  );
}
