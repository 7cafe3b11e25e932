import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dateOf } from '#libs/domain/shared/time';
import { nowInstant } from '../parts/days';
import { PastBand } from '../parts/past';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { useWords, type Say } from '../words/words';
import { byWho } from './board-math';
import { Boxes } from './boxes';
import { Changes } from './changes';
import styles from './committee.module.css';
import { Filters } from './filters';
import { HeatMap } from './heat-map';
import { LateList } from './late-list';
import { meetingDay, rememberMeeting } from './meeting-day';
import { boardQuery, type Board } from './queries';
import { boardScope } from './search';
import { WaitingFor } from './waiting';

/** What the board says, in one sentence. */
const headline = (say: Say, { total, due, boxes, waiting }: Board): string => {
  const late = boxes['open-overdue'];
  const [first] = byWho(waiting).filter(({ name }) => name !== null);
  if (total === 0) return say('web.committee.title.none');
  return late > 0 && first?.name
    ? say('web.committee.title.waits', { total, due, late, name: first.name })
    : say('web.committee.title.counts', { total, due, late });
};

/** Who is late, since when, because of whom; now and as of any past day. */
export function CommitteePage(): ReactElement {
  const { say } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/committee' });
  const scope = boardScope(search);
  const { asOf: past, ...today } = search;
  const asOf = past ?? null;
  const day = asOf ?? dateOf(nowInstant());
  const since = search.since !== undefined && search.since < day ? search.since : meetingDay(day);
  const board = useQuery({ ...boardQuery(scope, since), placeholderData: keepPreviousData });
  useTitle(say('web.committee.name'));
  if (board.isPending) return <Skeletons rows={8} />;
  if (board.isError) return <Failed error={board.error} retry={() => void board.refetch()} />;
  const { data } = board;
  return (
    <>
      <PastBand asOf={asOf}>
        <Link to="/committee" search={today}>
          {say('web.past.leave')}
        </Link>
      </PastBand>
      <header className={styles.head}>
        <div>
          <p className={styles.crumb}>{say('web.committee.name')}</p>
          <h1>{headline(say, data)}</h1>
        </div>
        <Button variant="default" className={styles.print ?? ''} onClick={() => print()}>
          {say('web.committee.print')}
        </Button>
      </header>
      <div className={styles.board} aria-busy={board.isPlaceholderData}>
        <Filters
          scope={scope}
          change={(next) => {
            const { since: kept, all } = search;
            void navigate({
              to: '/committee',
              search: { ...next, ...(kept && { since: kept }), ...(all && { all }) },
              resetScroll: false,
            });
          }}
        />
        <Boxes board={data} scope={scope} />
        <HeatMap board={data} scope={scope} search={search} />
        <WaitingFor waiting={data.waiting} scope={scope} />
        {data.changes && (
          <Changes
            changes={data.changes}
            scope={scope}
            since={since}
            before={day}
            onSince={(meeting) => {
              rememberMeeting(meeting);
              void navigate({ to: '/committee', search: { ...search, since: meeting }, resetScroll: false });
            }}
          />
        )}
        <LateList board={data} scope={scope} />
      </div>
    </>
  );
}
