import type { FormLimits, ReceivedForm } from '#apps/api/files/receive-form';
import type { Uploads } from '#apps/api/files/uploads';
import { accepted, refuse } from '#apps/api/http/refused';
import { validated } from '#apps/api/http/validation';
import type { FileStore, ReceivedFile } from '#libs/application/ports/file-store';
import { takenUploads } from '#libs/contracts/http/uploads';
import type { FileRef } from '#libs/domain/annex-task/kernel/index';

/** A form of which some files had come before, in parts. */
export interface FormWithUploads extends ReceivedForm {
  readonly uploads: readonly string[];
}

/** In a form every field is text. */
const parsed = (given: unknown): unknown => {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    return given;
  }
};

/**
 * What a form names as its uploads, as if it had brought them: whoever sends the same files again the other way sends the same.
 *
 * @throws Refused `UPLOAD.NOT_FOUND`, `UPLOAD.INCOMPLETE`, `FILE.TOO_MANY`, and as files are received
 */
export const withUploads = async (
  form: ReceivedForm,
  from: { readonly uploads: Uploads; readonly userId: string; readonly store: FileStore },
  limits: FormLimits,
): Promise<FormWithUploads> => {
  const { uploads: given = [], ...fields } = form.fields as Readonly<Record<string, unknown>>;
  const received: ReceivedFile[] = [];
  const discard = async (): Promise<void> => {
    for (const file of received) await file.discard();
    await form.discard();
  };
  try {
    const ids = validated(takenUploads, parsed(given));
    if (form.files.length + ids.length > limits.files) refuse('FILE.TOO_MANY', { limit: limits.files });
    const files: FileRef[] = [...form.files];
    for (const id of ids) {
      const { name, mediaType, content } = await from.uploads.whole(from.userId, id);
      const file = accepted(await from.store.receive(content, limits.fileBytes));
      received.push(file);
      files.push({ name, mediaType, size: file.size, sha256: file.sha256 });
    }
    const keep = async (): Promise<void> => {
      await form.keep();
      for (const file of received) accepted((await file.keep()) ?? {});
    };
    return { fields: fields as ReceivedForm['fields'], files, keep, discard, uploads: ids };
  } catch (error) {
    await discard();
    throw error;
  }
};
