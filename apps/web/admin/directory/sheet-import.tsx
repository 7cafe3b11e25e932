import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '#libs/api-client/client';
import { ApiFailure } from '#libs/api-client/failure';
import type { Schema } from '#libs/api-client/routes';
import { api } from '../../api/client';
import { failureWords } from '../../parts/states';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { OneFile } from '../parts/one-file';
import { FirstPassword, newPassword } from '../parts/first-password';
import { SheetPreview } from './sheet-preview';

type Preview = Schema<'PreviewedSheet'>;
type Applied = Schema<'AppliedSheet'>;

const formOf = (file: File, password: string | null): FormData => {
  const form = new FormData();
  // Fields stand before the file, so that they are there when it is read.
  if (password !== null) form.append('password', password);
  form.append('file', file, file.name);
  return form;
};

const isStale = (error: unknown): boolean =>
  error instanceof ApiFailure && error.failure.kind === 'refused' && error.failure.status === 412;

/** A sheet that comes back: what it would do first, row by row; then all of it or nothing. */
export function SheetImport({ onTaken }: { readonly onTaken: () => void }) {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [password] = useState(newPassword);
  const preview = useMutation({
    mutationFn: async (given: File) =>
      (await api.post('/directory/sheet', {
        query: { preview: 'true' },
        body: formOf(given, null),
        key: newKey(),
      })) as Preview,
  });
  const take = useMutation({
    mutationFn: async ({ sheet, tag }: { readonly sheet: File; readonly tag: string }) =>
      (await api.post('/directory/sheet', { body: formOf(sheet, password), ifMatch: tag })) as Applied,
    onSuccess: async () => {
      await queries.invalidateQueries();
      onTaken();
    },
    // Somebody changed the directory meanwhile: what is shown is shown anew.
    onError: (error, { sheet }) => isStale(error) && preview.mutate(sheet),
  });
  const choose = (next: File | null) => {
    setFile(next);
    take.reset();
    preview.reset();
    if (next !== null) preview.mutate(next);
  };
  const error = take.error ?? preview.error;
  const { data: seen } = preview;
  const isEmpty = seen !== undefined && seen.counts.create + seen.counts.correct + seen.counts.end === 0;
  if (take.data !== undefined) {
    const { agencies, groups, accounts } = take.data;
    const hasNew = (seen?.counts.create ?? 0) > 0 && accounts > 0;
    return (
      <>
        <p role="status" className={styles.notice}>
          {say('web.admin.sheet.taken', { agencies, groups, accounts })}
        </p>
        {hasNew && <FirstPassword username={say('web.admin.sheet.new-accounts')} password={password} />}
        <Button variant="default" mt="md" onClick={() => choose(null)}>
          {say('web.admin.sheet.another')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p className={styles.intro}>{say('web.admin.sheet.import.text')}</p>
      <OneFile label={say('web.admin.sheet.file')} accept=".xlsx" change={choose} />
      {preview.isPending && <p role="status">{say('web.loading')}</p>}
      {error !== null && (
        <div role="alert" className={`${styles.notice} ${styles.late}`}>
          <p>{failureWords(error, say, language)}</p>
          {isStale(take.error) && <p>{say('web.admin.sheet.stale')}</p>}
        </div>
      )}
      {seen !== undefined && file !== null && (
        <>
          <SheetPreview preview={seen} />
          {seen.counts.refused === 0 && !isEmpty && (
            <Button
              mt="md"
              loading={take.isPending}
              onClick={() => take.mutate({ sheet: file, tag: seen.tag })}
            >
              {say('web.admin.sheet.take')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
