import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FileRef } from '#libs/domain/annex-task/kernel/index';
import type { Schema } from '#libs/api-client/routes';
import type { ApiClient } from '#libs/api-client/client';
import { saved } from './api-client';
import { inEveryLanguage } from './language';
import { Refused } from './refusal';

/** What files of a task belong to, as it is said on the command line, and where the server has it. */
export const fileSources = {
  deliverable: { called: ['file-source.deliverable'], route: 'deliverables' },
  input: { called: ['file-source.input', 'file-source.input.short'], route: 'coordination-inputs' },
  reminder: { called: ['file-source.reminder', 'file-source.reminder.short'], route: 'official-reminders' },
} as const;

export type FileSource = keyof typeof fileSources;

/** A file of a task, with the numbers by which it is asked for. */
export interface TaskFile {
  readonly source: FileSource;
  /** The number of the product, input or letter. */
  readonly n: number;
  /** Which of its files, from 1. */
  readonly m: number;
  readonly file: FileRef;
}

const numbered = (source: FileSource, ofOne: { readonly n: number; readonly files: readonly FileRef[] }) =>
  ofOne.files.map((file, index): TaskFile => ({ source, n: ofOne.n, m: index + 1, file }));

/** Every file of the task that the caller may read: of products, of inputs, of reminders. */
export const filesOf = ({ cycles, officialReminders }: Schema<'Task'>): readonly TaskFile[] => {
  const parts = cycles.flatMap(({ participants, former }) => [...participants, ...former]);
  const inputs = parts.flatMap((part) => part.requests).flatMap((request) => request.inputs);
  return [
    ...parts.flatMap((part) => part.deliverables).flatMap((one) => numbered('deliverable', one)),
    ...inputs.flatMap((one) => numbered('input', one)),
    ...officialReminders.flatMap((one) => numbered('reminder', one)),
  ];
};

const altered = (name: string): Refused =>
  new Refused('CLI.FILE_ALTERED', inEveryLanguage('cli.task-file.altered', { name }));

/**
 * Writes a file of the task as the server gives it.
 *
 * @throws Refused `CLI.FILE_ALTERED` where it is not what the ledger has recorded
 */
export const saveTaskFile = async (
  api: Pick<ApiClient, 'file'>,
  taskId: string,
  { source, n, m, file: { name, sha256 } }: TaskFile,
  file: string,
): Promise<void> => {
  const route = `/tasks/{id}/${fileSources[source].route}/{n}/files/{m}` as const;
  await saved(api.file(route, { path: { id: taskId, n, m } }), file);
  if (createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256) throw altered(name);
};
