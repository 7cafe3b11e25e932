import { useQuery } from '@tanstack/react-query';
import { refusalWords } from './refusal-words';
import { agenciesQuery } from '../../api/queries';
import { useWords } from '../../words/words';
import { Differences } from '../difference';
import styles from './forms.module.css';
import type { PreviewedAmendment } from './told';

/** Names of agencies by their ids. */
export const useAgencyNames = (): ((id: string) => string) => {
  const { data } = useQuery(agenciesQuery());
  const names = new Map((data?.items ?? []).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

/** What an amendment would mean, task by task, and what a task would not take. */
export function AmendPreview({ preview }: { readonly preview: PreviewedAmendment }) {
  const { say, language } = useWords();
  const nameOf = useAgencyNames();
  const refused = preview.tasks.filter((task) => task.refused.length > 0).length;
  return (
    <>
      <div role="status">
        <h3>{say('web.plan.preview.sum', { count: preview.tasks.length, refused })}</h3>
      </div>
      <ul>
        {preview.tasks.map(({ key, title, kind, fields, agencies, refused: reasons }) => (
          <li key={`${key} ${kind}`}>
            <h4>
              <em>{say(`web.plan.kind-of-change.${kind}`)}</em> {key}. {title}
            </h4>
            <Differences fields={fields} />
            {agencies.length > 0 && (
              <p className={styles.now}>
                {say('web.plan.preview.told', { agencies: agencies.map(nameOf).join(', ') })}
              </p>
            )}
            {reasons.map(({ code }) => (
              <p key={code} className={styles.refused}>
                {say('web.plan.preview.refused', { why: refusalWords(language, code) })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
