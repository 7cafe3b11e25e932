import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { taskQuery, worklistQuery, type Offer } from '../api/queries';
import { decisionsIn, type Decision } from '../parts/decisions';
import { postponed } from '../parts/postponed';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { useWords } from '../words/words';
import styles from './approvals.module.css';
import { Case } from './case';
import { give, isGiven, takeBackLast, type Said } from './give';
import { KeyHelp } from './key-help';
import { Queue } from './queue';
import { useKeys } from './use-keys';

/** What waits for the person's decision, one after the other. */
export function ApprovalsPage(): ReactNode {
  const { say } = useWords();
  const { at } = useSearch({ from: '/inside/approvals' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const worklist = useQuery(worklistQuery());
  const [isHelping, setHelping] = useState(false);
  const waiting = useSyncExternalStore(postponed.watch, postponed.now);
  /** Sent, and perhaps still in the list that was read before. */
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const decisions = decisionsIn(worklist.data?.items ?? []).filter(
    (one) => !sent.has(one.key) && !isGiven(one, waiting),
  );
  const place = Math.max(
    0,
    decisions.findIndex(({ key }) => key === at),
  );
  const open = decisions[place];
  const after = decisions[place + 1] ?? decisions[place - 1];
  const show = (key: string | undefined) =>
    void navigate({ to: '/approvals', search: key === undefined ? {} : { at: key }, replace: true });
  const count = decisions.length;
  useTitle(count === 0 ? say('web.nav.approvals') : `(${count}) ${say('web.nav.approvals')}`);
  const nextId = after?.item.id;
  useEffect(() => {
    if (nextId !== undefined) void queries.prefetchQuery({ ...taskQuery(nextId, null), staleTime: 10_000 });
  }, [nextId, queries]);
  const decide = async (decision: Decision, offer: Offer, act: string, said: Said) => {
    const outcome = give(decision, offer, act, said);
    show(after?.key);
    const { kind } = await outcome;
    if (kind === 'sent') setSent((before) => new Set(before).add(decision.key));
    await queries.invalidateQueries({ queryKey: ['worklist'] });
    await queries.invalidateQueries({ queryKey: ['task', decision.item.id] });
  };
  const go = (by: number) => {
    const next = decisions[place + by];
    if (next) show(next.key);
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    z: takeBackLast,
    '?': () => setHelping(true),
    Escape: () => setHelping(false),
  });
  return (
    <>
      <div className={styles.head}>
        <h1>{worklist.data ? say('web.approvals.title', { count }) : say('web.nav.approvals')}</h1>
        <button type="button" className={styles.plain} onClick={() => setHelping(true)}>
          {say('web.approvals.keys')} <kbd>?</kbd>
        </button>
      </div>
      {isHelping && <KeyHelp onClose={() => setHelping(false)} />}
      {worklist.isPending && <Skeletons />}
      {worklist.isError && !worklist.data && (
        <Failed error={worklist.error} retry={() => void worklist.refetch()} />
      )}
      {worklist.data && open === undefined && <p className={styles.empty}>{say('web.approvals.empty')}</p>}
      {open && (
        <div className={styles.columns}>
          <Queue decisions={decisions} open={open.key} />
          <div>
            <div className={styles.steps}>
              <button type="button" disabled={place === 0} onClick={() => go(-1)}>
                {say('web.approvals.previous')}
              </button>
              <span>{say('web.approvals.place', { place: place + 1, count })}</span>
              <button type="button" disabled={place + 1 >= count} onClick={() => go(1)}>
                {say('web.approvals.next')}
              </button>
            </div>
            <Case
              key={open.key}
              decision={open}
              onGive={(offer, act, said) => void decide(open, offer, act, said)}
              onDecided={() => show(after?.key)}
            />
          </div>
        </div>
      )}
    </>
  );
}
