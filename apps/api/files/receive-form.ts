import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { checkedName, mediaTypeOf } from '#apps/api/files/file-names';
import { accepted, refuse, Refused } from '#apps/api/http/refused';
import type { FileStore, ReceivedFile } from '#libs/application/ports/file-store';
import type { FileRef } from '#libs/domain/annex-task/kernel/index';

/** A form as it arrived: its files are received and not kept yet, its fields are text. */
export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FileRef[];
  /** Lets the files be found. */
  keep(): Promise<void>;
  /** Forgets the files that were not kept. */
  discard(): Promise<void>;
}

/** A form with one file that is read at once, and its fields. */
export interface ContentForm {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

export interface FormLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  readonly files: number;
}

const receiveFile = async (
  part: MultipartFile,
  { store, received, limit }: { store: FileStore; received: ReceivedFile[]; limit: number },
): Promise<FileRef> => {
  const name = checkedName(part.filename);
  const file = accepted(await store.receive(part.file, limit));
  received.push(file);
  const { sha256, size } = file;
  if (size === 0) return refuse('FILE.EMPTY', { name });
  return { name, mediaType: mediaTypeOf(part.mimetype), size, sha256 };
};

/** A field that says of itself that it is JSON comes parsed; here every field is text. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/**
 * The parser of forms throws plain errors for what it cannot read; only their words tell them from the disk's. The
 * needle is a boundary that is longer than it looks for.
 */
const orMalformed = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    const unread =
      error instanceof Error &&
      !(error instanceof Refused) &&
      /multipart|aborted|needle/i.test(error.message);
    if (unread) return refuse('REQUEST.MALFORMED');
    throw error;
  }
};

const isFile = (part: Multipart): part is MultipartFile => part.type === 'file';

async function readForm(
  request: FastifyRequest,
  store: FileStore,
  limits: FormLimits,
): Promise<ReceivedForm> {
  if (!request.isMultipart()) return refuse('REQUEST.MEDIA_TYPE', { expected: 'multipart/form-data' });
  const fields: Record<string, string> = {};
  const files: FileRef[] = [];
  const received: ReceivedFile[] = [];
  const discard = async (): Promise<void> => {
    for (const file of received) await file.discard();
  };
  // The store counts the bytes itself; the parser's own limit lies above it and only ends an endless stream.
  const parts = request.parts({ preservePath: true, limits: { fileSize: limits.fileBytes + 1, parts: 200 } });
  try {
    for await (const part of parts) {
      if (!isFile(part)) fields[part.fieldname] = textOf(part.value);
      else if (files.length === limits.files) refuse('FILE.TOO_MANY', { limit: limits.files });
      else files.push(await receiveFile(part, { store, received, limit: limits.fileBytes }));
    }
  } catch (error) {
    await discard();
    throw error;
  }
  const keep = async (): Promise<void> => {
    for (const file of received) accepted((await file.keep()) ?? {});
  };
  return { fields, files, keep, discard };
}

async function readContent(
  request: FastifyRequest,
  limit: number,
): Promise<{ fileName: string; bytes: Buffer }> {
  if (!request.isMultipart()) return refuse('REQUEST.MEDIA_TYPE', { expected: 'multipart/form-data' });
  const part = await request.file({ preservePath: true, limits: { fileSize: limit + 1, files: 1 } });
  if (!part) return refuse('FILE.MISSING');
  const fileName = checkedName(part.filename);
  return { fileName, bytes: await bytesOf(part, fileName, limit) };
}

/** The bytes of one part. @throws Refused `IMPORT.TOO_LARGE` */
const bytesOf = async (part: MultipartFile, fileName: string, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return refuse('IMPORT.TOO_LARGE', { fileName, limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

async function readContentForm(request: FastifyRequest, limit: number): Promise<ContentForm> {
  if (!request.isMultipart()) return refuse('REQUEST.MEDIA_TYPE', { expected: 'multipart/form-data' });
  const fields: Record<string, string> = {};
  let content: Omit<ContentForm, 'fields'> | null = null;
  for await (const part of request.parts({
    preservePath: true,
    limits: { fileSize: limit + 1, parts: 20 },
  })) {
    if (!isFile(part)) fields[part.fieldname] = textOf(part.value);
    else if (content !== null) return refuse('FILE.TOO_MANY', { limit: 1 });
    else {
      const fileName = checkedName(part.filename);
      content = { fileName, bytes: await bytesOf(part, fileName, limit) };
    }
  }
  return content === null ? refuse('FILE.MISSING') : { ...content, fields };
}

/**
 * Reads a multipart form as it streams in.
 *
 * @throws Refused `REQUEST.MEDIA_TYPE`, `REQUEST.MALFORMED`, `FILE.NAME_INVALID`, `FILE.EMPTY`,
 * `FILE.TOO_LARGE`, `FILE.TOO_MANY`
 */
export const receiveForm = (...given: Parameters<typeof readForm>): Promise<ReceivedForm> =>
  orMalformed(() => readForm(...given));

/**
 * Reads the only file of a form into memory, for content that is parsed at once.
 *
 * @throws Refused `REQUEST.MEDIA_TYPE`, `REQUEST.MALFORMED`, `FILE.MISSING`, `FILE.NAME_INVALID`, `IMPORT.TOO_LARGE`
 */
export const receiveContent = (...given: Parameters<typeof readContent>): ReturnType<typeof readContent> =>
  orMalformed(() => readContent(...given));

/** The same with the form's fields, wherever they stand; `FILE.TOO_MANY` for a second file. */
export const receiveContentForm = (
  ...given: Parameters<typeof readContentForm>
): ReturnType<typeof readContentForm> => orMalformed(() => readContentForm(...given));
