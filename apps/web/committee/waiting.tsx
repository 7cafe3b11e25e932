import { waitKinds } from '#libs/domain/shared/standing-words';
import { useWords } from '../words/words';
import { byWho, daysOf, type WaitedFor } from './board-math';
import styles from './committee.module.css';
import { FigureLink } from './figure-link';
import type { Waiting } from './queries';
import type { BoardScope } from './search';

const MOST = 10;

function Bar({
  one,
  longest,
  scope,
}: {
  readonly one: WaitedFor;
  readonly longest: number;
  readonly scope: BoardScope;
}) {
  const { say } = useWords();
  const days = say('web.committee.days', { days: daysOf(one.ms) });
  const name = one.name ?? say('web.committee.suspended');
  const figure =
    one.who === null
      ? ({ figure: 'wait', kind: 'suspension' } as const)
      : ({ figure: 'wait', who: one.who } as const);
  return (
    <li>
      <span className={styles.waitName}>{name}</span>
      <span className={styles.bar} aria-hidden="true">
        {one.parts.map(({ kind, ms }) => (
          <span key={kind} className={styles[kind]} style={{ width: `${(ms / longest) * 100}%` }} />
        ))}
      </span>
      <FigureLink
        scope={scope}
        figure={figure}
        label={say('web.committee.waits-of', { name, days })}
        className={styles.number}
      >
        {days}
      </FigureLink>
    </li>
  );
}

/** The same as a table: by kind, with how many tasks. */
function Table({ all, scope }: { readonly all: readonly WaitedFor[]; readonly scope: BoardScope }) {
  const { say } = useWords();
  return (
    <details className={styles.twin}>
      <summary>{say('web.committee.as-table')}</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('web.committee.who')}</th>
              <th scope="col">{say('web.committee.kind')}</th>
              <th scope="col">{say('web.committee.days-waited')}</th>
              <th scope="col">{say('web.committee.tasks')}</th>
            </tr>
          </thead>
          <tbody>
            {all.flatMap(({ who, name, parts }) =>
              parts.map(({ kind, ms, tasks }) => (
                <tr key={`${who} ${kind}`}>
                  <th scope="row">{name ?? say('web.committee.suspended')}</th>
                  <td>{say(`web.committee.kind.${kind}`)}</td>
                  <td className={styles.right}>{daysOf(ms)}</td>
                  <td className={styles.right}>
                    <FigureLink
                      scope={scope}
                      figure={{ figure: 'wait', kind, ...(who !== null && { who }) }}
                      label={say('web.committee.tasks-count', { count: tasks })}
                    >
                      {tasks}
                    </FigureLink>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Whom overdue tasks wait for, by the days of waiting. */
export function WaitingFor({
  waiting,
  scope,
}: {
  readonly waiting: readonly Waiting[];
  readonly scope: BoardScope;
}) {
  const { say } = useWords();
  const all = byWho(waiting);
  const longest = all[0]?.ms ?? 1;
  const kinds = waitKinds.filter((kind) => waiting.some((one) => one.kind === kind));
  return (
    <section aria-labelledby="waiting" className={styles.waiting}>
      <h2 id="waiting">{say('web.committee.waiting')}</h2>
      {all.length === 0 ? (
        <p className={styles.none}>{say('web.committee.waiting.none')}</p>
      ) : (
        <>
          <ul className={styles.bars}>
            {all.slice(0, MOST).map((one) => (
              <Bar key={one.who} one={one} longest={longest} scope={scope} />
            ))}
          </ul>
          <ul className={styles.legend} aria-hidden="true">
            {kinds.map((kind) => (
              <li key={kind}>
                <span className={`${styles.swatch} ${styles[kind]}`} />
                {say(`web.committee.kind.${kind}`)}
              </li>
            ))}
          </ul>
          <p className={styles.note}>{say('web.committee.waiting.note')}</p>
          <Table all={all} scope={scope} />
        </>
      )}
    </section>
  );
}
