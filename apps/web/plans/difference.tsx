import { useWords } from '../words/words';
import styles from './forms/forms.module.css';
import type { FieldDifference } from './queries';
import { fieldWords, valueWords } from './values';

/** What a row or a document says otherwise: field by field, before and after. */
export function Differences({ fields }: { readonly fields: readonly FieldDifference[] }) {
  const { say, language } = useWords();
  if (fields.length === 0) return null;
  return (
    <dl className={styles.difference}>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldWords(language, field)}</dt>
          <dd>
            <del>
              <span className="unseen">{say('web.plan.before')} </span>
              {valueWords(language, before)}
            </del>
            <ins>
              <span className="unseen">{say('web.plan.after')} </span>
              {valueWords(language, after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
