import { useWords } from '../words/words';
import styles from './approvals.module.css';

const keys = ['a', 'r', 'j', 'k', 'z'] as const;

/** What can be done without the mouse. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <section aria-label={say('web.approvals.keys')} className={styles.help}>
      <dl className={styles.keys}>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(`web.approvals.key.${key}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{say('web.approvals.key.help')}</dd>
        </div>
      </dl>
      <button type="button" className={styles.plain} onClick={onClose}>
        {say('web.approvals.close')}
      </button>
    </section>
  );
}
