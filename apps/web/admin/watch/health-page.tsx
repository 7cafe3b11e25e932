import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answered } from '#libs/api-client/routes';
import { clock } from '../../parts/days';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { systemQuery } from '../queries';
import own from './health.module.css';

type System = Answered<'/system'>;
type Verdict = 'ok' | 'look' | 'bad';

interface Line {
  readonly name: string;
  readonly verdict: Verdict;
  readonly detail: ReactNode;
}

/** Lists follow within seconds; what is behind by minutes is shown late to people. */
const LAG_LOOK = 60;
const LAG_BAD = 600;
const MAILS_LOOK = 600;
const GIGABYTE = 1024 ** 3;

const level = (value: number, look: number, bad: number): Verdict =>
  value >= bad ? 'bad' : value >= look ? 'look' : 'ok';

const useLines = (system: System): readonly Line[] => {
  const { say } = useWords();
  const { database, temporal, followers, heldStreams, mails, storage, lastCheckpointAt, calendar } = system;
  const behind = Math.max(0, ...followers.map(({ seconds }) => seconds));
  const duration = (seconds: number) => say('web.health.duration', { minutes: Math.ceil(seconds / 60) });
  const free = storage === null ? null : storage.freeBytes / GIGABYTE;
  return [
    { name: say('web.health.api'), verdict: 'ok', detail: say('web.health.answers') },
    {
      name: say('web.health.database'),
      verdict: database.feed === 'ok' ? 'ok' : 'bad',
      detail:
        database.feed === 'ok'
          ? say('web.health.answers')
          : say('web.health.stalled', { duration: duration(database.oldestWriteSeconds) }),
    },
    {
      name: say('web.health.temporal'),
      verdict: temporal.answers ? 'ok' : 'bad',
      detail: say(temporal.answers ? 'web.health.answers' : 'web.health.temporal-away'),
    },
    {
      name: say('web.health.worker'),
      verdict: temporal.workers === null ? 'look' : temporal.workers === 0 ? 'bad' : 'ok',
      detail:
        temporal.workers === null
          ? say('web.health.worker-unknown')
          : say('web.health.workers', { count: temporal.workers }),
    },
    {
      name: say('web.health.lists'),
      verdict: level(behind, LAG_LOOK, LAG_BAD),
      detail:
        behind < LAG_LOOK
          ? say('web.health.lists-ok')
          : say('web.health.lists-behind', { duration: duration(behind) }),
    },
    {
      name: say('web.health.mails'),
      verdict: mails.overdueSeconds >= MAILS_LOOK ? 'bad' : mails.failed > 0 ? 'look' : 'ok',
      detail: (
        <>
          {say('web.health.mails-state', { waiting: mails.waiting, failed: mails.failed })}{' '}
          {mails.overdueSeconds >= MAILS_LOOK &&
            say('web.health.mails-late', { duration: duration(mails.overdueSeconds) })}{' '}
          <Link to="/admin/deliveries" search={mails.failed > 0 ? { status: 'failed' } : {}}>
            {say('web.health.see-mails')}
          </Link>
        </>
      ),
    },
    ...(heldStreams === 0
      ? []
      : [
          {
            name: say('web.health.held'),
            verdict: 'bad' as const,
            detail: say('web.health.held-count', { count: heldStreams }),
          },
        ]),
    {
      name: say('web.health.storage'),
      verdict: free === null ? 'look' : free < 1 ? 'bad' : free < 5 ? 'look' : 'ok',
      detail:
        free === null
          ? say('web.health.storage-unknown')
          : say('web.health.storage-free', { gigabytes: Math.floor(free) }),
    },
    {
      name: say('web.health.calendar'),
      verdict: calendar === null ? 'ok' : calendar.stage === 'soon' ? 'bad' : 'look',
      detail: (
        <>
          {calendar === null
            ? say('web.health.calendar-ok')
            : say('web.health.calendar-ends', { year: String(calendar.year) })}{' '}
          <Link to="/admin/calendars">{say('web.calendar.title')}</Link>
        </>
      ),
    },
    {
      name: say('web.health.checkpoint'),
      verdict: lastCheckpointAt === null ? 'look' : 'ok',
      detail:
        lastCheckpointAt === null
          ? say('web.ledger.no-checkpoint')
          : say('web.health.checkpoint-at', { at: lastCheckpointAt }),
    },
    { name: say('web.health.backup'), verdict: 'look', detail: say('web.health.backup-text') },
  ];
};

const signs: Readonly<Record<Verdict, string>> = { ok: '✓', look: '!', bad: '✕' };

function State({ system }: { readonly system: System }) {
  const { say } = useWords();
  const lines = useLines(system);
  const bad = lines.filter(({ verdict }) => verdict === 'bad').length;
  return (
    <>
      <p role="status" className={`${styles.notice} ${bad > 0 ? styles.late : ''}`}>
        {bad === 0 ? say('web.health.all-well') : say('web.health.some-bad', { count: bad })}{' '}
        {say('web.health.seen', { time: clock(system.at) })}
      </p>
      <ul className={own.lines}>
        {lines.map(({ name, verdict, detail }) => (
          <li key={name}>
            <span className={`${own.sign} ${own[verdict]}`} aria-hidden="true">
              {signs[verdict]}
            </span>
            <div>
              <strong>{name}</strong>
              <span className="unseen">{`: ${say(`web.health.verdict.${verdict}`)}`}</span>
              <p>{detail}</p>
            </div>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say('web.health.followers')}</summary>
        <ul className={styles.list}>
          {system.followers.map(({ name, seconds }) => (
            <li key={name}>{say('web.health.follower', { name, seconds: Math.round(seconds) })}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** How the product is, in words that say what to do; looked at anew every minute. */
export function HealthPage() {
  const { say } = useWords();
  useTitle(say('web.health.title'));
  return (
    <>
      <h1>{say('web.health.title')}</h1>
      <p className={styles.intro}>{say('web.health.about')}</p>
      <div className={styles.sections}>
        <Loaded asked={useQuery(systemQuery())}>{(system) => <State system={system} />}</Loaded>
      </div>
    </>
  );
}
