import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedName, mediaTypeOf } from '#apps/api/files/file-names';
import { refuse } from '#apps/api/http/refused';
import type { Clock } from '#libs/application/ports/clock';
import type { Config } from '#libs/config/config';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';

/** A file that comes in parts, before a command takes it. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** When it is forgotten. */
  readonly expiresAt: Instant;
}

/** An upload with how much of it has arrived: the next part begins there. */
export type UploadState = Upload & { readonly offset: number };

export interface UploadLimits {
  /** Bytes of one file, and of all that one account has here. */
  readonly fileBytes: number;
  readonly accountBytes: number;
  /** Files that one account has here. */
  readonly files: number;
}

/** What one account may have here: as many files as a few commands take. */
export const uploadLimits = ({
  UPLOAD_LIMIT_BYTES: fileBytes,
}: Pick<Config, 'UPLOAD_LIMIT_BYTES'>): UploadLimits => ({
  fileBytes,
  accountBytes: 20 * fileBytes,
  files: 60,
});

/** A day to come back to a connection that was lost; what a command has taken stays for whoever repeats the command. */
const KEPT_MINUTES = 24 * 60;
const TAKEN_MINUTES = 15;
/** How often somebody looks after what everybody has left. */
const SWEPT_MINUTES = 60;

const idForm = /^[0-9a-f]{32}$/u;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes(String((error as NodeJS.ErrnoException | null)?.code));

/** Files that come in parts, in a folder of whoever sends them; several processes share it. */
export class Uploads {
  private sweptUntil: Instant | null = null;

  constructor(
    private readonly folder: string,
    private readonly limits: UploadLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `FILE.NAME_INVALID`, `FILE.EMPTY`, `FILE.TOO_LARGE`, `UPLOAD.TOO_MANY`, `STORAGE.FULL` */
  async begin(
    userId: string,
    given: { readonly name: string; readonly mediaType?: string | undefined; readonly size: number },
  ): Promise<UploadState> {
    const name = checkedName(given.name);
    const { size } = given;
    const { fileBytes, accountBytes, files } = this.limits;
    if (size === 0) refuse('FILE.EMPTY', { name });
    if (size > fileBytes) refuse('FILE.TOO_LARGE', { limit: fileBytes });
    const now = await this.clock.now();
    await this.sweep(now);
    const others = await this.keptIn(folderOf(userId), now);
    const bytes = others.reduce((sum, other) => sum + other.size, size);
    if (others.length >= files || bytes > accountBytes) refuse('UPLOAD.TOO_MANY', { limit: files });
    const upload: Upload = {
      id: randomBytes(16).toString('hex'),
      name,
      mediaType: mediaTypeOf(given.mediaType),
      size,
      expiresAt: plusMinutes(now, KEPT_MINUTES),
    };
    await this.orFull(async () => {
      await mkdir(this.placeOf(userId), { recursive: true, mode: 0o700 });
      await writeFile(this.pathOf(userId, upload.id, 'part'), '', { mode: 0o600 });
      await this.write(userId, upload);
    });
    return { ...upload, offset: 0 };
  }

  /** @throws Refused `UPLOAD.NOT_FOUND`, also for what somebody else sends */
  async state(userId: string, id: string): Promise<UploadState> {
    const upload = await this.read(userId, id);
    if (upload === null || upload.expiresAt <= (await this.clock.now())) return refuse('UPLOAD.NOT_FOUND');
    const { size } = await stat(this.pathOf(userId, id, 'part'));
    return { ...upload, offset: size };
  }

  /**
   * Adds what comes from an offset on. What arrived before a connection was lost stays. Each part is written where it
   * belongs: one that comes twice, as the first attempt still hangs, changes nothing.
   *
   * @throws Refused `UPLOAD.OFFSET` with where to go on, `FILE.TOO_LARGE`, `STORAGE.FULL`
   */
  async add(
    userId: string,
    id: string,
    part: { readonly offset: number; readonly content: AsyncIterable<Uint8Array> },
  ): Promise<UploadState> {
    const before = await this.state(userId, id);
    if (part.offset > before.offset) refuse('UPLOAD.OFFSET', { offset: before.offset });
    const file = await open(this.pathOf(userId, id, 'part'), 'r+');
    try {
      let at = part.offset;
      for await (const chunk of part.content) {
        if (at + chunk.length > before.size) refuse('FILE.TOO_LARGE', { limit: before.size });
        await this.orFull(() => file.write(chunk, 0, chunk.length, at));
        at += chunk.length;
      }
    } catch (error) {
      // Nobody waits for the answer any more; what had arrived is there.
      if ((error as NodeJS.ErrnoException | null)?.code === 'ECONNRESET') refuse('REQUEST.GIVEN_UP');
      throw error;
    } finally {
      await file.close();
    }
    return this.state(userId, id);
  }

  /** Forgets it; what is not there is forgotten. */
  async forget(userId: string, id: string): Promise<void> {
    if (!idForm.test(id)) return;
    await rm(this.pathOf(userId, id, 'json'), { force: true });
    await rm(this.pathOf(userId, id, 'part'), { force: true });
  }

  /** The whole file. @throws Refused `UPLOAD.NOT_FOUND`, `UPLOAD.INCOMPLETE` */
  async whole(userId: string, id: string): Promise<Upload & { readonly content: AsyncIterable<Uint8Array> }> {
    const { offset, ...upload } = await this.state(userId, id);
    if (offset < upload.size) refuse('UPLOAD.INCOMPLETE', { name: upload.name });
    return { ...upload, content: createReadStream(this.pathOf(userId, id, 'part')) };
  }

  /** A command has taken them: they go soon. */
  async taken(userId: string, ids: readonly string[]): Promise<void> {
    const expiresAt = plusMinutes(await this.clock.now(), TAKEN_MINUTES);
    for (const id of ids) {
      const upload = await this.read(userId, id);
      if (upload !== null) await this.write(userId, { ...upload, expiresAt });
    }
  }

  /** Of everybody, as whoever never comes back removes nothing; not at every upload, as there are many people. */
  private async sweep(now: Instant): Promise<void> {
    if (this.sweptUntil !== null && now < this.sweptUntil) return;
    this.sweptUntil = plusMinutes(now, SWEPT_MINUTES);
    for (const folder of await readdir(this.folder).catch(() => [])) await this.keptIn(folder, now);
  }

  /** Removes what has expired of one account; answers what it still has. */
  private async keptIn(folder: string, now: Instant): Promise<readonly Upload[]> {
    const kept: Upload[] = [];
    const names = await readdir(join(this.folder, folder)).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.json'))) {
      const path = join(this.folder, folder, name);
      const upload = await this.readAt(path);
      if (upload === null) continue;
      if (upload.expiresAt > now) {
        kept.push(upload);
        continue;
      }
      await rm(path, { force: true });
      await rm(path.replace(/json$/u, 'part'), { force: true });
    }
    return kept;
  }

  private placeOf(userId: string): string {
    return join(this.folder, folderOf(userId));
  }

  private pathOf(userId: string, id: string, ending: 'json' | 'part'): string {
    return join(this.placeOf(userId), `${id}.${ending}`);
  }

  private read(userId: string, id: string): Promise<Upload | null> {
    return idForm.test(id) ? this.readAt(this.pathOf(userId, id, 'json')) : Promise.resolve(null);
  }

  private async readAt(path: string): Promise<Upload | null> {
    try {
      return JSON.parse(await readFile(path, 'utf8')) as Upload;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Others read all of it, or what was there before. */
  private async write(userId: string, upload: Upload): Promise<void> {
    const path = this.pathOf(userId, upload.id, 'json');
    await writeFile(`${path}.new`, JSON.stringify(upload), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  private async orFull<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isFull(error)) return refuse('STORAGE.FULL');
      throw error;
    }
  }
}

/** No id from outside becomes a path. */
const folderOf = (userId: string): string => createHash('sha256').update(userId).digest('hex').slice(0, 32);
