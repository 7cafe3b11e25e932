import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';

export const EVIDENCE_FORMAT = 'dondoc-evidence-1';

/** The parts of a pack that have a fixed name. */
export const partNames = {
  manifest: 'manifest.json',
  /** Ed25519 over the bytes of the manifest, base64, nothing else. */
  signature: 'manifest.sig',
  keys: 'public-keys.pem',
  events: 'events.json',
  /** Absent while no checkpoint signed for the task. */
  proof: 'checkpoint.json',
  history: 'lich-su.pdf',
  readme: 'README.txt',
  verifier: 'verify.mjs',
} as const;

/**
 * What stands in a pack for an event that whoever asked for it does not read: its place in the chain and nothing of
 * what it says. The hash of the event after it, or of the checkpoint, still covers it.
 */
export interface WithheldEvent {
  readonly withheld: true;
  readonly stream: string;
  readonly version: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** One place of the chain in a pack. */
export type PackedEvent = StoredEvent | WithheldEvent;

export const isWithheld = (event: PackedEvent): event is WithheldEvent => 'withheld' in event;

/** The folder of the files that people handed in. */
export const filesFolder = 'tep';

export interface PartEntry {
  /** Within the pack, `/` between folders. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** A file that an event names and that was no longer stored when the pack was made. */
export interface MissingFile {
  readonly name: string;
  readonly sha256: string;
}

/** What a pack consists of; whoever trusts the key that signed it trusts every byte of every part. */
export interface Manifest {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly taskId: string;
  readonly stream: string;
  /** Of the newest event in the pack. */
  readonly version: number;
  readonly headHash: string;
  readonly madeAt: Instant;
  readonly keyId: string;
  /** Every part but the manifest and its signature. */
  readonly parts: readonly PartEntry[];
  readonly missing: readonly MissingFile[];
}
