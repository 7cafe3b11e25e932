import { useWords } from '../words/words';
import { usePreference } from './preference';
import styles from './row-height.module.css';

const heights = ['wide', 'dense'] as const;
export type RowHeight = (typeof heights)[number];

/** How high rows of lists are, as the person likes them. */
export const useRowHeight = (): readonly [RowHeight, (height: RowHeight) => void] => {
  const [kept, keep] = usePreference('rows');
  return [kept === 'dense' ? 'dense' : 'wide', keep];
};

/** Sets it, for all lists. */
export function RowHeightChoice() {
  const { say } = useWords();
  const [height, set] = useRowHeight();
  return (
    <div role="group" aria-label={say('web.rows')} className={styles.choice}>
      {heights.map((each) => (
        <button key={each} type="button" aria-pressed={each === height} onClick={() => set(each)}>
          {say(`web.rows.${each}`)}
        </button>
      ))}
    </div>
  );
}
