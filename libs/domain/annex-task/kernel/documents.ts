import type { LocalDate } from '#libs/domain/shared/time';

/** A stored file: bytes live in the storage port, under `sha256`. */
export interface FileRef {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** An issued document; null where a part of it is not known. */
export interface DocumentRef {
  readonly number: string | null;
  readonly date: LocalDate | null;
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly subject: string | null;
}

/** A document that decides a change: by number and date it can be found again. */
export interface DecidingDocument extends DocumentRef {
  readonly number: string;
  readonly date: LocalDate;
}
