import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore, StoredFile } from '#libs/application/ports/file-store';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

/** A new name is durable once its folder is; Windows keeps names by itself and opens no folder. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes(String((error as NodeJS.ErrnoException | null)?.code));

const orFull = async <T>(work: () => Promise<T>): Promise<T | Rejection> => {
  try {
    return await work();
  } catch (error) {
    if (isFull(error)) return reject('STORAGE.FULL');
    throw error;
  }
};

/** Files on local disk, named by their content, so that no name from outside ever becomes a path. */
export const createDiskFileStore = (folder: string): FileStore => {
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

  /** Writes what comes to the file and answers its hash; null once it is more than `limit`. */
  const write = async (
    path: string,
    content: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<StoredFile | null> => {
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of content) {
        size += chunk.length;
        if (size > limit) return null;
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      // The event that names the file is durable as soon as it is answered: so must the file be.
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), size };
  };

  const keep = async (incoming: string, sha256: string): Promise<void> => {
    const place = placeOf(sha256);
    const made = await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(incoming, place);
    await syncFolder(dirname(place));
    if (made !== undefined) await syncFolder(folder);
  };

  return {
    async receive(content, limit) {
      const incoming = join(folder, 'incoming', randomUUID());
      const discard = () => rm(incoming, { force: true });
      const received = await orFull(async () => {
        await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
        return (await write(incoming, content, limit)) ?? reject('FILE.TOO_LARGE', { limit });
      }).catch(async (error: unknown) => {
        await discard();
        throw error;
      });
      if (isRejection(received)) {
        await discard();
        return received;
      }
      const { sha256 } = received;
      return {
        ...received,
        discard,
        keep: () => orFull(() => keep(incoming, sha256).then(() => null)),
      };
    },

    async open(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const place = placeOf(sha256);
      const there = await stat(place).catch(() => null);
      return there === null ? null : createReadStream(place);
    },
  };
};
