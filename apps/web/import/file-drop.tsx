import '@mantine/core/styles/Progress.css';
import { Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDrop } from '../parts/use-drop';
import { failureWords } from '../parts/states';
import { useWords } from '../words/words';
import styles from './import.module.css';
import { importFile, KnownFile } from './upload';

/** Files that the importer reads; whatever else is chosen it refuses with what to do. */
const ACCEPTED = '.pdf,.docx,.xlsx,.txt,.md,.csv';

interface Given {
  readonly replaces?: string | undefined;
  /** The file of a draft that was read before files were kept. */
  readonly known?: string;
  readonly done: (planId: string) => void;
}

/** Takes the file by the system's dialog or dropped, tells how far it is, and what to do about one that is refused. */
export function FileDrop({ replaces, known, done }: Given) {
  const { say, language } = useWords();
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  const attempt = useMutation({
    mutationFn: (file: File) => importFile(file, replaces, setShare),
    onSuccess: ({ planId }) => {
      void client.invalidateQueries({ queryKey: ['plans'] });
      done(planId);
    },
    onError: (error) => {
      if (error instanceof KnownFile && error.planId === known) done(known);
    },
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    setShare(0);
    attempt.mutate(file);
  };
  const dropped = useDrop(take);
  const percent = Math.round(share * 100);
  const { error, variables: file } = attempt;
  if (attempt.isPending)
    return (
      <div className={styles.sending} role="status">
        <p>
          {share < 1
            ? say('web.import.sending', { name: file?.name ?? '', percent })
            : say('web.import.reading', { name: file?.name ?? '' })}
        </p>
        <Progress
          value={share < 1 ? percent : 100}
          animated={share >= 1}
          aria-label={say('web.import.progress')}
        />
      </div>
    );
  return (
    <>
      {error !== null && (
        <div role="alert" className={styles.problem}>
          <h2>{say('web.import.refused')}</h2>
          <p>{error instanceof KnownFile ? say('web.import.known') : failureWords(error, say, language)}</p>
          {error instanceof KnownFile && (
            <Link to="/plans/$id/draft" params={{ id: error.planId }}>
              {say('web.import.known.open')}
            </Link>
          )}
        </div>
      )}
      <label className={styles.drop} {...dropped}>
        <input
          type="file"
          accept={ACCEPTED}
          className="unseen"
          onChange={({ currentTarget }) => take(currentTarget.files)}
        />
        <strong>{say('web.import.choose')}</strong>
        <span>{say('web.import.choose.hint')}</span>
      </label>
    </>
  );
}
