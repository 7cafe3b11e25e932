import { Link } from '@tanstack/react-router';
import { boardChanges as kinds } from '#libs/domain/dashboard/changes';
import { useWords } from '../words/words';
import styles from './committee.module.css';
import { FigureLink } from './figure-link';
import type { Changes as ChangesAnswer } from './queries';
import type { BoardScope } from './search';

/** So many of each kind are named here; the others are behind the number. */
const NAMED = 3;

interface Given {
  readonly changes: ChangesAnswer;
  readonly scope: BoardScope;
  readonly since: string;
  readonly onSince: (day: string) => void;
  readonly before: string;
}

/** What changed since the last meeting, whose day can be set and is remembered. */
export function Changes({ changes: { counts, items }, scope, since, onSince, before }: Given) {
  const { say } = useWords();
  const some = kinds.filter((kind) => counts[kind] > 0);
  return (
    <section aria-labelledby="changes" className={styles.changes}>
      <div className={styles.changesHead}>
        <h2 id="changes">{say('web.committee.changes', { day: since })}</h2>
        <label className={`${styles.meeting} screen-only`}>
          <span>{say('web.committee.meeting')}</span>
          <input
            type="date"
            max={before}
            value={since}
            onChange={({ currentTarget: { value } }) => value !== '' && value < before && onSince(value)}
          />
        </label>
      </div>
      {some.length === 0 ? (
        <p className={styles.none}>{say('web.committee.changes.none')}</p>
      ) : (
        <dl className={styles.kinds}>
          {some.map((change) => (
            <div key={change}>
              <dt className={styles[`change-${change}`]}>
                <FigureLink scope={scope} figure={{ figure: 'change', change, since }}>
                  {say(`web.committee.change.${change}`, { count: counts[change] })}
                </FigureLink>
              </dt>
              <dd>
                <ul>
                  {items
                    .filter((item) => item.change === change)
                    .slice(0, NAMED)
                    .map((item) => (
                      <li key={item.id}>
                        <Link
                          to="/tasks/$taskId"
                          params={{ taskId: item.id }}
                          search={scope.asOf === undefined ? {} : { asOf: scope.asOf }}
                        >
                          {item.title}
                        </Link>
                        <span className={styles.by}>{item.leads[0]?.name}</span>
                      </li>
                    ))}
                  {counts[change] > NAMED && (
                    <li className={styles.by}>
                      {say('web.committee.and-more', { count: counts[change] - NAMED })}
                    </li>
                  )}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
