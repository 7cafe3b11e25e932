import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { worklistQuery } from '../api/queries';
import { OfflineBand } from '../parts/states';
import { currentSession, signOut } from '../session/session';
import { useWords } from '../words/words';
import styles from './frame.module.css';
import { ListIcon, MoonIcon, SunIcon, TickIcon, LeaveIcon } from './icons';
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
      <button type="button" onClick={() => void leave()}>
        <LeaveIcon />
        {say('web.sign-out')}
      </button>
    </div>
  );
}

/** What stands around every page of somebody who is signed in. */
export function Frame() {
  const { say } = useWords();
  const session = currentSession();
  const { data } = useQuery(worklistQuery());
  const count = data?.items.length;
  const places = [
    { to: '/work' as const, name: say('web.nav.work'), icon: <TickIcon />, count },
    { to: '/tasks' as const, name: say('web.nav.tasks'), icon: <ListIcon />, count: undefined },
  ];
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {say('web.skip')}
      </a>
      <header className={styles.rail}>
        <div className={styles.brand}>{say('web.name')}</div>
        <nav className={styles.places} aria-label={say('web.nav')}>
          {places.map(({ to, name, icon, count: waiting }) => (
            <Link
              key={to}
              to={to}
              activeProps={{ className: styles.here ?? '' }}
              className={styles.place ?? ''}
            >
              {icon}
              <span>{name}</span>
              {waiting !== undefined && waiting > 0 && <b>{waiting}</b>}
            </Link>
          ))}
        </nav>
        <details className={styles.account} open={matchMedia('(min-width: 721px)').matches}>
          <summary className={styles.place}>{say('web.nav.account')}</summary>
          <div className={styles.sheet}>
            <div className={styles.me}>
              <strong>{session?.user.name}</strong>
              {session?.agency}
            </div>
            <Settings />
          </div>
        </details>
      </header>
      <div className={styles.page}>
        <OfflineBand />
        <main id="content" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
