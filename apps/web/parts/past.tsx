import type { ReactNode } from 'react';
import { dateOf } from '#libs/domain/shared/time';
import { useWords } from '../words/words';
import { nowInstant } from './days';
import styles from './past.module.css';
import { Band } from './states';

interface Picked {
  /** The day as of the end of which the page shows things; null now. */
  readonly asOf: string | null;
  readonly onPick: (day: string | null) => void;
}

/** Picks the day as of which a page shows things. */
export function PastPicker({ asOf, onPick }: Picked) {
  const { say } = useWords();
  const today = dateOf(nowInstant());
  return (
    <label className={styles.picker}>
      <span>{say('web.past.pick')}</span>
      <input
        type="date"
        max={today}
        value={asOf ?? ''}
        onChange={({ currentTarget: { value } }) => onPick(value !== '' && value < today ? value : null)}
      />
    </label>
  );
}

/** Across the top while a past day is shown, with the way back to today. */
export function PastBand({ asOf, children }: { readonly asOf: string | null; readonly children: ReactNode }) {
  const { say } = useWords();
  if (asOf === null) return null;
  return (
    <div className={styles.past}>
      <Band>
        <strong>{say('web.past', { day: asOf })}</strong>
        {children}
      </Band>
    </div>
  );
}
