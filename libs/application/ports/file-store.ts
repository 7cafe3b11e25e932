import type { Rejection } from '#libs/domain/shared/rejection';

/** What a stored file is found by again. */
export interface StoredFile {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Keeps the bytes of submitted files; the ledger keeps their names and hashes. */
export interface FileStore {
  /**
   * Keeps what the stream yields, at most `limit` bytes, under its SHA-256; a refused or broken upload leaves
   * nothing behind. Storing the same bytes again changes nothing.
   *
   * @returns `FILE.TOO_LARGE` with the limit, `STORAGE.FULL` where there is no room, or what was stored
   */
  put(content: AsyncIterable<Uint8Array>, limit: number): Promise<StoredFile | Rejection>;
  /** The bytes as a stream; null when nothing is stored under this hash. */
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
}
