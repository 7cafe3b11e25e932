import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { worklistQuery } from '../api/queries';
import { useLive } from '../live/use-live';
import { Printed } from '../parts/printed';
import { UndoBar } from '../parts/undo-bar';
import { decisionsIn } from '../parts/decisions';
import { OfflineBand } from '../parts/states';
import { Renewing } from '../session/renewing';
import { currentSession, signOut } from '../session/session';
import { useWords } from '../words/words';
import styles from './frame.module.css';
import { LeaveIcon, MoonIcon, PersonIcon, SunIcon } from './icons';
import { placesOf, type Place } from './places';
import { queries } from './query-client';

/** Language, theme and the way out. */
function Settings() {
  const { say, language, change } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const navigate = useNavigate();
  const isDark = scheme === 'dark';
  const other = language === 'vi' ? 'en' : 'vi';
  const leave = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <div className={styles.settings}>
      <button type="button" lang={other} onClick={() => void change(other)}>
        {say('web.language.other')}
      </button>
      <button type="button" onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
        {isDark ? <SunIcon /> : <MoonIcon />}
        {say(isDark ? 'web.theme.to-light' : 'web.theme.to-dark')}
      </button>
      <Link to="/account">
        <PersonIcon />
        {say('web.nav.own-account')}
      </Link>
      <button type="button" onClick={() => void leave()}>
        <LeaveIcon />
        {say('web.sign-out')}
      </button>
    </div>
  );
}

/** So many places are at hand on a phone; the others are behind the account. */
const NEAR = 3;

interface Given {
  readonly place: Place;
  readonly isFar: boolean;
  readonly count: number | undefined;
}

function PlaceLink({ place: { to, name, Icon }, isFar, count = 0 }: Given) {
  const { say } = useWords();
  return (
    <Link
      to={to}
      activeProps={{ className: styles.here ?? '' }}
      className={`${styles.place} ${isFar ? styles.far : ''}`}
    >
      <Icon />
      <span>{say(name)}</span>
      {count > 0 && <b>{count}</b>}
    </Link>
  );
}

/** What stands around every page of somebody who is signed in. */
export function Frame() {
  const { say } = useWords();
  const session = currentSession();
  const { data } = useQuery(worklistQuery());
  useLive(session?.user.id ?? null);
  const items = data?.items ?? [];
  const counts: Partial<Record<Place['to'], number>> = {
    '/work': items.length,
    '/approvals': decisionsIn(items).length,
  };
  const places = placesOf(session);
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {say('web.skip')}
      </a>
      <header className={styles.rail}>
        <div className={styles.brand}>{say('web.name')}</div>
        <nav className={styles.places} aria-label={say('web.nav')}>
          {places.map((place, index) => (
            <PlaceLink key={place.to} place={place} isFar={index >= NEAR} count={counts[place.to]} />
          ))}
        </nav>
        <details className={styles.account} open={matchMedia('(min-width: 721px)').matches}>
          <summary className={styles.place}>{say('web.nav.account')}</summary>
          <div className={styles.sheet}>
            {places.length > NEAR && (
              <nav className={styles.rest} aria-label={say('web.nav.more')}>
                {places.slice(NEAR).map((place) => (
                  <PlaceLink key={place.to} place={place} isFar={false} count={counts[place.to]} />
                ))}
              </nav>
            )}
            <div className={styles.me}>
              <strong>{session?.user.name}</strong>
              {session?.agency}
            </div>
            <Settings />
          </div>
        </details>
      </header>
      <Renewing />
      <UndoBar />
      <div className={styles.page}>
        <OfflineBand />
        <main id="content" className={styles.main} tabIndex={-1}>
          <Printed />
          <Outlet />
        </main>
      </div>
    </div>
  );
}
