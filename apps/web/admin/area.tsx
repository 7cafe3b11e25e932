import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Loaded } from '../parts/loaded';
import { meQuery, type Permitted } from '../session/me';
import { useWords } from '../words/words';
import styles from './admin.module.css';
import { entriesFor } from './entries';

/** What stands around every page of the administration: the way to the others. */
export function AdminArea() {
  const { say } = useWords();
  const { pathname } = useLocation();
  const isHome = /^\/admin\/?$/u.test(pathname);
  return (
    <Loaded asked={useQuery(meQuery())}>
      {({ may }) => {
        const groups = entriesFor((action: Permitted) => may.includes(action));
        return (
          <div className={isHome ? undefined : styles.area}>
            {!isHome && (
              <nav className={styles.nav} aria-label={say('web.admin.title')}>
                <Link to="/admin" className={styles.home ?? ''}>
                  {say('web.admin.title')}
                </Link>
                {groups.map(({ name, entries }) => (
                  <div key={name} className={styles.group}>
                    <div className={styles.groupName}>{say(name)}</div>
                    {entries.map(({ to, name: entry }) => (
                      <Link key={to} to={to} activeProps={{ className: styles.here ?? '' }}>
                        {say(entry)}
                      </Link>
                    ))}
                  </div>
                ))}
              </nav>
            )}
            <div className={styles.content}>
              <Outlet />
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
