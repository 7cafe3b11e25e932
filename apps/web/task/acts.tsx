import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { worklistQuery, type Offer, type Task } from '../api/queries';
import { LostDraft } from '../command/lost-draft';
import { useOpen } from '../command/use-open';
import { buttonWords } from '../parts/act-words';
import { clock, nowInstant } from '../parts/days';
import { Skeletons } from '../parts/states';
import { firstAct } from '../work/sort-out';
import { useWords } from '../words/words';
import styles from './task.module.css';

/** With the registry and all that reads forms, which a page that only shows something does not need. */
const CommandForm = lazy(() =>
  import('../command/command-form').then((module) => ({ default: module.CommandForm })),
);

const nameOf = ({ type, cycle, n, groupId, onBehalfOf }: Offer): string =>
  [type, cycle, n, groupId, onBehalfOf].join(' ');

/** What the work list expects of the person in this task: of all that may be done, what somebody waits for. */
const useExpected = (taskId: string) => {
  const { data } = useQuery(worklistQuery());
  const item = data?.items.find(({ id }) => id === taskId);
  return item === undefined ? undefined : firstAct(item);
};

/** The one that the address asks for, else the one that is expected. */
const openOf = (
  offers: readonly Offer[],
  asked: { readonly act?: string; readonly n?: number },
  expected: ReturnType<typeof useExpected>,
): Offer | undefined =>
  offers.find(
    ({ type, n }) =>
      asked.act !== undefined && type === asked.act && (asked.n === undefined || n === asked.n),
  ) ??
  offers.find(
    ({ type, cycle, n }) => type === expected?.type && cycle === expected.cycle && n === expected.n,
  );

/** Whether the page is still there. */
const useIsHere = (): (() => boolean) => {
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useCallback(() => isHere.current, []);
};

/** Nothing of a list of acts is to be guessed: what is of one matter says which. */
function OtherActs({ task, offers }: { readonly task: Task; readonly offers: readonly Offer[] }) {
  const { say, language } = useWords();
  if (offers.length === 0) return null;
  return (
    <>
      <h2 className={`${styles.sub} screen-only`}>{say('web.task.other-acts')}</h2>
      <ul className={`${styles.others} screen-only`}>
        {offers.map((offer) => (
          <li key={nameOf(offer)}>
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link
                  to="/tasks/$taskId"
                  params={{ taskId: task.id }}
                  search={{ act: offer.type, ...(offer.n !== null && { n: offer.n }) }}
                  resetScroll={false}
                  {...props}
                />
              )}
            >
              {buttonWords(language, offer.type)}
              {offer.n !== null && ` (${offer.n})`}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the person is expected to do, already open, and what else they may do. */
export function Acts({ task }: { readonly task: Task }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const [done, setDone] = useState<string | null>(null);
  const search = useSearch({ from: '/inside/tasks/$taskId' });
  const offers = task.availableActions as readonly Offer[];
  const wanted = openOf(offers, search, useExpected(task.id));
  const { open, lost, letGo } = useOpen(task, offers, wanted, search.act);
  const others = offers.filter((offer) => open === undefined || nameOf(offer) !== nameOf(open));
  const isHere = useIsHere();
  return (
    <section aria-label={say('web.task.tab.act')}>
      <p role="status" className={done === null ? 'unseen' : `${styles.done} screen-only`}>
        {done}
      </p>
      {lost !== null && <LostDraft task={task} offer={lost} onLeft={letGo} />}
      {open === undefined ? (
        <p className={`${styles.none} screen-only`}>{say('web.task.nothing-asked')}</p>
      ) : (
        <div className={`${styles.panel} screen-only`}>
          <Suspense fallback={<Skeletons rows={3} />}>
            <CommandForm
              key={nameOf(open)}
              task={task}
              offer={open}
              offers={offers}
              onDone={() => {
                const act = buttonWords(language, open.type);
                setDone(say('web.task.done', { time: clock(nowInstant()), act }));
                // What the address asked for is done; whoever is elsewhere by now stays there.
                if (isHere())
                  void navigate({ to: '/tasks/$taskId', params: { taskId: task.id }, resetScroll: false });
              }}
            />
          </Suspense>
        </div>
      )}
      <OtherActs task={task} offers={others} />
    </section>
  );
}
