import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { FileStore } from '#libs/application/ports/file-store';
import type { FileRef } from '#libs/domain/annex-task/kernel/index';
import type { Language } from '#libs/domain/shared/language';
import type { Instant } from '#libs/domain/shared/time';
import { NO_HASH } from '#libs/ledger/hash';
import type { CheckpointProof } from '#libs/ledger/verification/inclusion';
import { keyIdOf, signed } from '#libs/ledger/verification/signature';
import {
  EVIDENCE_FORMAT,
  filesFolder,
  partNames,
  isWithheld,
  type Manifest,
  type MissingFile,
  type PackedEvent,
  type PartEntry,
} from '#libs/evidence/manifest';
import type { LargeParts } from '#libs/evidence/apart/large-parts';
import { jsonPart } from '#libs/evidence/json-part';
import { readmeText } from '#libs/evidence/readme';
import { filesIn } from '#libs/evidence/submitted-files';

/** What a pack is made of. */
export interface Evidence {
  readonly taskId: string;
  /** All of the task's stream, at least one; those that the reader may not read without what they say. */
  readonly events: readonly PackedEvent[];
  /** The history to be read, and the events as they are packed. */
  readonly large: LargeParts;
  /** Null while no checkpoint signed for the task. */
  readonly proof: CheckpointProof | null;
  readonly verifier: Buffer;
  /** PEM of the key that signs the pack, and of the public ones whose signature counts. */
  readonly privateKey: string;
  readonly publicKeys: readonly string[];
  readonly madeAt: Instant;
  /** Of whoever reads the pack. */
  readonly language: Language;
}

/** What some system or other does not take into a file's name. */
// eslint-disable-next-line no-control-regex
const unusual = /[\u0000-\u001f\u007f<>:"/\\|?*]/g;

/** Numbered, so that two files of one name both find their place. */
const pathOf = ({ name }: FileRef, index: number): string =>
  `${filesFolder}/${String(index + 1).padStart(3, '0')}-${name.replace(unusual, '_')}`;

const entryOf = (path: string, content: Buffer): PartEntry => ({
  path,
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

/** The parts that are small enough to be held, by their path. */
const smallParts = (evidence: Evidence): readonly (readonly [path: string, content: Buffer])[] => [
  [partNames.readme, Buffer.from(`\ufeff${readmeText(evidence.taskId, evidence.language)}`)],
  [partNames.history, evidence.large.history],
  [partNames.events, evidence.large.events],
  ...(evidence.proof ? [[partNames.proof, jsonPart(evidence.proof)] as const] : []),
  [partNames.keys, Buffer.from(evidence.publicKeys.join(''))],
  [partNames.verifier, evidence.verifier],
];

/**
 * A pack with which anybody can see what became of a task, and check without the system that nothing of it was
 * changed. It is written while it is read; files go through one by one.
 */
export const writeEvidencePack = (evidence: Evidence, files: Pick<FileStore, 'open'>): Readable => {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const mtime = new Date(evidence.madeAt);
  const add = (path: string, content: Buffer): PartEntry => {
    zip.addBuffer(content, path, { mtime });
    return entryOf(path, content);
  };
  const addFile = (content: AsyncIterable<Uint8Array>, path: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const stream = Readable.from(content);
      stream.on('error', reject).on('close', resolve);
      output.once('close', () => stream.destroy());
      zip.addReadStream(stream, path, { mtime });
    });

  const write = async (): Promise<void> => {
    const parts = smallParts(evidence).map(([path, content]) => add(path, content));
    const missing: MissingFile[] = [];
    for (const [index, file] of filesIn(
      evidence.events.map((event) => (isWithheld(event) ? null : event.data)),
    ).entries()) {
      const { name, size, sha256 } = file;
      const content = await files.open(sha256);
      if (!content) {
        missing.push({ name, sha256 });
        continue;
      }
      const path = pathOf(file, index);
      await addFile(content, path);
      // Whoever read the pack has left.
      if (output.destroyed) return;
      parts.push({ path, size, sha256 });
    }
    const last = evidence.events.at(-1);
    const manifest: Manifest = {
      format: EVIDENCE_FORMAT,
      taskId: evidence.taskId,
      stream: last?.stream ?? '',
      version: last?.version ?? 0,
      headHash: last?.hash ?? NO_HASH,
      madeAt: evidence.madeAt,
      keyId: keyIdOf(evidence.privateKey),
      parts,
      missing,
    };
    const bytes = jsonPart(manifest);
    zip.addBuffer(bytes, partNames.manifest, { mtime });
    zip.addBuffer(Buffer.from(signed(bytes, evidence.privateKey)), partNames.signature, { mtime });
    zip.end();
  };
  write().catch((error: unknown) => output.destroy(error as Error));
  return output;
};
