import { useWords } from '../words/words';
import styles from './committee.module.css';
import { FigureLink } from './figure-link';
import type { Board } from './queries';
import type { BoardScope } from './search';
import { TaskRow } from './task-row';

/** What is late, the worst first. */
export function LateList({ board, scope }: { readonly board: Board; readonly scope: BoardScope }) {
  const { say } = useWords();
  const count = board.boxes['open-overdue'];
  return (
    <section aria-labelledby="late" className={styles.late}>
      <h2 id="late">{say('web.committee.late', { count })}</h2>
      <ul className={styles.tasks}>
        {board.late.map((task) => (
          <TaskRow key={task.id} task={task} at={board.at} scope={scope} />
        ))}
      </ul>
      {count > board.late.length && (
        <p className={styles.more}>
          <FigureLink scope={scope} figure={{ figure: 'status', status: 'open-overdue' }}>
            {say('web.committee.late.all', { count })}
          </FigureLink>
        </p>
      )}
    </section>
  );
}
