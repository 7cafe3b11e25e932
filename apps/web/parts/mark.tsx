import type { MessageKey } from '#libs/messages/message';
import type { ListedTask } from '../api/queries';
import { useWords } from '../words/words';
import { nowInstant } from './days';
import type { Distance } from './deadline';
import styles from './mark.module.css';

export type MarkKind =
  'in-time' | 'soon' | 'overdue' | 'done' | 'done-late' | 'none' | 'paused' | 'cancelled';

/** Where a list was not asked when the policy of a task first reminds of it, a working week stands in for that. */
const SOON = 5;

const isSoon = (soonFrom: ListedTask['soonFrom'], { kind, days }: Distance): boolean => {
  if (kind === 'today') return true;
  if (soonFrom !== undefined) return soonFrom !== null && soonFrom <= nowInstant();
  return kind === 'left' && days !== null && days <= SOON;
};

/** How a task stands, as its mark shows it. */
export const markOf = (
  { status, stage, soonFrom }: Pick<ListedTask, 'status' | 'stage' | 'soonFrom'>,
  distance: Distance,
): MarkKind => {
  if (stage === 'suspended') return 'paused';
  switch (status) {
    case 'done-in-time':
      return 'done';
    case 'done-late':
      return 'done-late';
    case 'open-overdue':
      return 'overdue';
    case 'cancelled':
      return 'cancelled';
    case 'no-deadline':
      return 'none';
    case 'open-in-time':
      return isSoon(soonFrom, distance) ? 'soon' : 'in-time';
  }
};

const check = 'M4.5 9.5l3 3 6-7';
const shapes: Readonly<Record<MarkKind, React.ReactNode>> = {
  'in-time': <circle cx="9" cy="9" r="6.6" fill="none" strokeWidth="1.8" />,
  soon: (
    <>
      <circle cx="9" cy="9" r="6.6" fill="none" strokeWidth="1.8" />
      <path d="M9 2.4a6.6 6.6 0 0 1 0 13.2z" className={styles.solid} />
    </>
  ),
  overdue: <path d="M9 2.2 16.8 15.8H1.2Z" className={styles.solid} />,
  done: <path d={check} transform="translate(1 0) scale(1.05)" fill="none" strokeWidth="2.4" />,
  'done-late': (
    <>
      <path d="M1.5 9.5l2.6 2.8 5-6" fill="none" strokeWidth="2.2" />
      <circle cx="13.2" cy="11.6" r="3.6" fill="none" strokeWidth="1.5" />
      <path d="M13.2 9.8v1.9h1.5" fill="none" strokeWidth="1.3" />
    </>
  ),
  none: <path d="M3 9h12" fill="none" strokeWidth="2.2" />,
  paused: <path d="M6 3.5v11M12 3.5v11" fill="none" strokeWidth="2.6" />,
  cancelled: <path d="M4 4l10 10M14 4 4 14" fill="none" strokeWidth="2.2" />,
};

/** A shape and its word; the colour only underlines them. */
export function Mark({ kind, withWord = false }: { readonly kind: MarkKind; readonly withWord?: boolean }) {
  const { say } = useWords();
  const word = say(`web.mark.${kind}` satisfies MessageKey);
  return (
    <span className={`${styles.mark} ${styles[kind]}`}>
      <svg
        viewBox="0 0 18 18"
        width="18"
        height="18"
        aria-hidden="true"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {shapes[kind]}
      </svg>
      <span className={withWord ? undefined : 'unseen'}>{word}</span>
    </span>
  );
}
