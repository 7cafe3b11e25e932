import { Link } from '@tanstack/react-router';
import type { Language } from '#libs/domain/shared/language';
import { useWords } from '../words/words';
import styles from './boxes.module.css';
import type { Standing, Status } from './queries';

/** The four official boxes, as report 1270/BC-TCTTTg orders them. */
const four = ['done-in-time', 'done-late', 'open-in-time', 'open-overdue'] as const;
const beside = ['no-deadline', 'cancelled'] as const;

const percent = (language: Language, share: number): string =>
  (share * 100).toLocaleString(language, { maximumFractionDigits: 1 });

interface Given {
  readonly planId: string;
  readonly standing: Standing;
}

/** What share a box is, of those that are due where its tasks are, else of all that were assigned. */
const shareOf = ({ boxes, rates, total }: Standing, status: (typeof four)[number]) => {
  const due = rates.find(({ denominator }) => denominator === 'due')?.denominatorCount ?? 0;
  const isDue = status !== 'open-in-time';
  const of = isDue ? due : total - boxes.cancelled;
  return { isDue, of, share: of === 0 ? null : boxes[status] / of };
};

/** The four boxes with their official words, each with its denominator and the way to its tasks. */
export function FourBoxes({ planId, standing, asOf }: Given & { readonly asOf: string | null }) {
  const { say, language } = useWords();
  const more = beside.filter((status) => standing.boxes[status] > 0);
  return (
    <section aria-label={say('web.plan.boxes')}>
      <ul className={styles.boxes}>
        {four.map((status) => {
          const { isDue, of, share } = shareOf(standing, status);
          const count = standing.boxes[status];
          const inside = (
            <>
              <b>{count}</b>
              <span className={styles.word}>{say(`status.${status}`)}</span>
              <span className={styles.of}>
                {share === null
                  ? say('web.plan.box.none-due')
                  : say(isDue ? 'web.plan.box.of-due' : 'web.plan.box.of-all', {
                      percent: percent(language, share),
                      of,
                    })}
              </span>
            </>
          );
          return (
            <li key={status} className={styles[status]}>
              {asOf === null ? (
                <Link to="/tasks" search={{ plan: planId, status }} className={styles.box ?? ''}>
                  {inside}
                </Link>
              ) : (
                <div className={styles.box}>{inside}</div>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.sum}>
        {say('web.plan.sum', { total: standing.total })}
        {more.map((status) => (
          <span key={status}>
            {' · '}
            {asOf === null ? (
              <Link to="/tasks" search={{ plan: planId, status }}>
                {say(`status.${status}`)}: {standing.boxes[status]}
              </Link>
            ) : (
              `${say(`status.${status}`)}: ${standing.boxes[status]}`
            )}
          </span>
        ))}
      </p>
    </section>
  );
}

const order: readonly Status[] = [...four.toReversed(), 'no-deadline', 'cancelled'];

/** The same as one bar, whose words are read to those who do not see it. */
export function StandingBar({ boxes }: Pick<Standing, 'boxes'>) {
  const { say } = useWords();
  const shown = order.filter((status) => boxes[status] > 0);
  const words = shown.map((status) => `${say(`status.${status}`)}: ${boxes[status]}`).join('; ');
  if (shown.length === 0) return null;
  return (
    <span className={styles.bar} role="img" aria-label={words} title={words}>
      {shown.map((status) => (
        <span key={status} className={styles[status]} style={{ flexGrow: boxes[status] }} />
      ))}
    </span>
  );
}

/** The four boxes in a row of a list: number and official word, the late ones first to be seen. */
export function SmallBoxes({ planId, standing: { boxes } }: Given) {
  const { say } = useWords();
  return (
    <ul className={styles.small}>
      {four.map((status) => (
        <li key={status} className={styles[status]} data-none={boxes[status] === 0}>
          <Link to="/tasks" search={{ plan: planId, status }}>
            <b>{boxes[status]}</b> {say(`web.plan.short.${status}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
