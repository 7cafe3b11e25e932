import { newKey } from '#libs/api-client/client';
import { ApiFailure } from '#libs/api-client/failure';
import { api } from '../api/client';
import { sendPart, type UploadState } from './send-part';

/** Bytes that are sent at once: a lost connection costs at most these. */
const PART_BYTES = 512 * 1024;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** How far it is. */
export type Progress =
  | { readonly kind: 'sending' | 'waiting'; readonly sent: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** What trying once more may mend: nobody answered, or a server that is away; and another place to go on. */
const mayComeBack = (error: unknown): boolean => {
  if (!(error instanceof ApiFailure)) return false;
  const { failure } = error;
  return failure.kind !== 'refused' || failure.status >= 500 || failure.code === 'UPLOAD.OFFSET';
};

/** Until the connection is back, or a while has passed. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });

/** A file on its way to the server, from when it was chosen: it goes on by itself after a lost connection. */
export class FileUpload {
  private now: Progress = { kind: 'sending', sent: 0 };
  private readonly listeners = new Set<() => void>();
  private readonly left = new AbortController();
  private id: string | null = null;
  /** The id by which a command takes the file. */
  readonly finished: Promise<string>;

  constructor(private readonly file: File) {
    this.finished = this.send();
    // Whoever waits for it hears of it; nobody may.
    this.finished.catch((error: unknown) => this.tell({ kind: 'refused', error }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly progress = (): Progress => this.now;

  /** Ends it; what had arrived is forgotten. */
  cancel(): void {
    this.left.abort();
    if (this.id !== null) void api.delete('/uploads/{id}', { path: { id: this.id } }).catch(() => undefined);
  }

  private async send(): Promise<string> {
    const { name, size, type: mediaType } = this.file;
    const key = newKey();
    const begun = await this.persist(() => api.post('/uploads', { body: { name, size, mediaType }, key }));
    this.id = begun.id;
    for (let state = begun; state.offset < size;) state = await this.sendNext(state);
    this.tell({ kind: 'done' });
    return begun.id;
  }

  private sendNext(state: UploadState): Promise<UploadState> {
    const { id, offset } = state;
    this.tell({ kind: 'sending', sent: offset });
    let from: UploadState | null = state;
    return this.persist(async () => {
      // After a failure nobody knows how much had arrived.
      from ??= await api.get('/uploads/{id}', { path: { id } });
      const at = from;
      from = null;
      if (at.offset >= at.size) return at;
      return sendPart(at, this.file.slice(at.offset, at.offset + PART_BYTES), this.onLine());
    });
  }

  /** Ended with the upload, and when the network goes: what hangs then is not waited for. */
  private onLine(): AbortSignal {
    const gone = new AbortController();
    addEventListener('offline', () => gone.abort(), { once: true, signal: this.left.signal });
    return AbortSignal.any([this.left.signal, gone.signal]);
  }

  /** Tries until it works, is refused, or is given up. */
  private async persist<T>(work: () => Promise<T>): Promise<T> {
    for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
      try {
        return await work();
      } catch (error) {
        if (this.left.signal.aborted || !mayComeBack(error)) throw error;
        this.tell({ kind: 'waiting', sent: 'sent' in this.now ? this.now.sent : 0 });
        await pause(ms, this.left.signal);
      }
    }
  }

  private tell(next: Progress): void {
    this.now = next;
    for (const listener of this.listeners) listener();
  }
}

const uploads = new WeakMap<File, FileUpload>();

/** The upload of a file, which begins when it is first asked for. */
export const uploadOf = (file: File): FileUpload => {
  const known = uploads.get(file) ?? new FileUpload(file);
  uploads.set(file, known);
  return known;
};

/** Begins anew where the server no longer has what arrived. */
export const forgetUpload = (file: File): void => void uploads.delete(file);

/** The ids by which a command takes the files, once all of them have arrived. */
export const arrived = (files: readonly File[]): Promise<string[]> =>
  Promise.all(files.map((file) => uploadOf(file).finished));
