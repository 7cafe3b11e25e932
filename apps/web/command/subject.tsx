import type { Offer, Task } from '../api/queries';
import { Files } from '../task/files';
import { useWords } from '../words/words';
import styles from './form.module.css';
import { subjectOf } from './matter';

/** What the form is about, above its fields. */
export function SubjectOf({ task, offer }: { readonly task: Task; readonly offer: Offer }) {
  const { say } = useWords();
  const subject = subjectOf(task, offer, say);
  if (subject === null || subject.lines.length + subject.files.length === 0) return null;
  return (
    <div className={styles.subject}>
      <dl>
        {subject.lines.map(({ label, text }, place) => (
          <div key={`${place} ${label}`}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Files files={subject.files} address={subject.fileAddress} />
    </div>
  );
}
