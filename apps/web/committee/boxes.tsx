import { useWords } from '../words/words';
import { decimal, percent } from './board-math';
import styles from './committee.module.css';
import { FigureLink } from './figure-link';
import type { Board } from './queries';
import type { BoardScope } from './search';

const shown = ['done-in-time', 'done-late', 'open-in-time', 'open-overdue'] as const;

/** The four official boxes, each with its share of what was due, and what lies outside them. */
export function Boxes({ board, scope }: { readonly board: Board; readonly scope: BoardScope }) {
  const { say, language } = useWords();
  const { boxes, due } = board;
  const none = boxes['no-deadline'];
  return (
    <section aria-label={say('web.committee.boxes')}>
      <ul className={styles.boxes}>
        {shown.map((status) => {
          const share = percent(boxes[status], due);
          return (
            <li key={status} className={styles[status]}>
              <FigureLink scope={scope} figure={{ figure: 'status', status }}>
                <span className={styles.boxName}>{say(`web.committee.box.${status}`)}</span>
                <strong>{boxes[status]}</strong>
                <span className={styles.share}>
                  {status === 'open-in-time'
                    ? say('web.committee.outside')
                    : share === null
                      ? say('web.committee.nothing-due')
                      : say('web.committee.share', { share: decimal(language, share) })}
                </span>
              </FigureLink>
            </li>
          );
        })}
      </ul>
      <p className={styles.beside}>
        <FigureLink scope={scope} figure={{ figure: 'due' }}>
          {say('web.committee.due', { due })}
        </FigureLink>
        {none > 0 && (
          <>
            {' · '}
            <FigureLink scope={scope} figure={{ figure: 'status', status: 'no-deadline' }}>
              {say('web.committee.no-deadline', { count: none })}
            </FigureLink>
          </>
        )}
        {boxes.cancelled > 0 && (
          <>
            {' · '}
            <FigureLink scope={scope} figure={{ figure: 'status', status: 'cancelled' }}>
              {say('web.committee.cancelled', { count: boxes.cancelled })}
            </FigureLink>
          </>
        )}
      </p>
    </section>
  );
}
