import type { Rejection } from '#libs/domain/shared/rejection';

/** What a stored file is found by again. */
export interface StoredFile {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A file that was received and that nobody finds yet. */
export interface ReceivedFile extends StoredFile {
  /** Lets it be found under its SHA-256; `STORAGE.FULL` where there is no room. */
  keep(): Promise<Rejection | null>;
  /** Forgets it, unless it was kept. */
  discard(): Promise<void>;
}

/** Keeps the bytes of submitted files; the ledger keeps their names and hashes. */
export interface FileStore {
  /**
   * Takes what the stream yields, at most `limit` bytes; a refused or broken upload leaves nothing behind. Keeping the
   * same bytes again changes nothing.
   *
   * @returns `FILE.TOO_LARGE` with the limit, `STORAGE.FULL` where there is no room, or what was received
   */
  receive(content: AsyncIterable<Uint8Array>, limit: number): Promise<ReceivedFile | Rejection>;
  /** The bytes as a stream; null when nothing is stored under this hash. */
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
}
