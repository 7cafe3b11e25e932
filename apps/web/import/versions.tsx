import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client';
import { useWords } from '../words/words';
import styles from './import.module.css';
import { useDirectory } from './names';
import { differenceQuery, draftQuery, mayGive, type Draft, type PlanListed } from './queries';
import { Trouble } from './trouble';
import { valueText } from './value-text';

interface Given {
  readonly draft: Draft;
  readonly replaces: string;
}

/** Row by row what this version says otherwise. */
function Difference({ draft, replaces }: Given) {
  const { say, language } = useWords();
  const directory = useDirectory();
  const { data, error } = useQuery(differenceQuery(draft.id, replaces));
  const words = (value: unknown) => valueText(language, directory, value);
  if (data === undefined) return <Trouble id={draft.id} error={error} />;
  if (data.rows.length === 0 && data.document.length === 0) return <p>{say('web.import.versions.same')}</p>;
  return (
    <>
      <p>{say('web.import.versions.summary', { rows: data.rows.length, unchanged: data.unchanged })}</p>
      <div className={styles.wide}>
        <table className={styles.receivers}>
          <thead>
            <tr>
              <th scope="col">{say('command-field.key')}</th>
              <th scope="col">{say('web.import.versions.before')}</th>
              <th scope="col">{say('web.import.versions.after')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ part, change, before, after, title, fields }) => (
              <tr key={`${part} ${before ?? ''} ${after ?? ''}`}>
                <th scope="row">
                  {say('web.import.versions.change', { change: change === 'changed' ? 'other' : change })}{' '}
                  {say(`row.${part}`, { key: after ?? before ?? '' })}: {title}
                </th>
                <td>
                  {fields.map(({ field, before: value }) => (
                    <div key={field}>{words(value)}</div>
                  ))}
                </td>
                <td>
                  {fields.map(({ field, after: value }) => (
                    <div key={field}>{words(value)}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Takes this version over into the draft that was gone through before. */
function Apply({ draft, replaces }: Given) {
  const { say } = useWords();
  const client = useQueryClient();
  const attempt = useMutation({
    mutationFn: () =>
      api.post('/plans/{id}/draft/version', { path: { id: replaces }, body: { from: draft.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: draftQuery(replaces).queryKey }),
  });
  if (attempt.data)
    return (
      <p role="status" className={styles.ready}>
        {say('web.import.versions.applied', { kept: attempt.data.kept, lost: attempt.data.lost.length })}{' '}
        <Link to="/plans/$id/draft" params={{ id: replaces }} search={{ step: 'doubts' }}>
          {say('web.import.versions.open')}
        </Link>
      </p>
    );
  return (
    <div className={styles.send}>
      <Trouble id={draft.id} error={attempt.error} />
      <Button variant="default" loading={attempt.isPending} onClick={() => attempt.mutate()}>
        {say('web.import.versions.apply')}
      </Button>
      <span>{say('web.import.versions.apply.hint')}</span>
    </div>
  );
}

/** What a corrected version of a file says otherwise, and its way into the draft of the version before. */
export function Versions({ draft, earlier }: { readonly draft: Draft; readonly earlier: PlanListed }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isDraft = earlier.kind === 'draft' || earlier.kind === 'reviewed';
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('web.import.versions')}</summary>
      {isOpen && (
        <div className={styles.section}>
          <Difference draft={draft} replaces={earlier.id} />
          {isDraft && mayGive(draft, 'CorrectDraftRow') && <Apply draft={draft} replaces={earlier.id} />}
        </div>
      )}
    </details>
  );
}
