import { isSignature, keyIdOf, publicKeysIn } from '#libs/ledger/verification/signature';
import { EVIDENCE_FORMAT, partNames, type Manifest, type PartEntry } from '#libs/evidence/manifest';
import { fails, holds, type Finding, type OpenPack } from '#libs/evidence/verifier/finding';
import { message } from '#libs/messages/message';

const jsonOf = (bytes: Buffer | null): unknown => {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? 'null');
  } catch {
    return null;
  }
};

const wellFormed = (value: unknown): value is Manifest => {
  const manifest = value as Manifest | null;
  return (
    manifest?.format === EVIDENCE_FORMAT && Array.isArray(manifest.parts) && Array.isArray(manifest.missing)
  );
};

/** The manifest; null when there is none that can be read. */
export const readManifest = (pack: OpenPack): Manifest | null => {
  const read = jsonOf(pack.read(partNames.manifest));
  return wellFormed(read) ? read : null;
};

/** The keys in the pack; none when they cannot be read. */
export const keysOf = (pack: OpenPack): readonly string[] => {
  try {
    return publicKeysIn(pack.read(partNames.keys)?.toString('utf8') ?? '');
  } catch {
    return [];
  }
};

/** Whether the manifest is what the system signed. */
export const checkSignature = (pack: OpenPack, { keyId }: Manifest): Finding => {
  const key = keysOf(pack).find((known) => keyIdOf(known) === keyId);
  if (!key) return fails(message('verifier.key-missing', { key: keyId, part: partNames.keys }));
  const bytes = pack.read(partNames.manifest) ?? Buffer.alloc(0);
  const signature = pack.read(partNames.signature)?.toString('latin1') ?? '';
  return isSignature(signature, bytes, key)
    ? holds(message('verifier.signature-right', { key: keyId }))
    : fails(message('verifier.signature-wrong'));
};

const isAsListed = (pack: OpenPack, { path, size, sha256 }: PartEntry): boolean => {
  const found = pack.digest(path);
  return found?.size === size && found.sha256 === sha256;
};

/** The parts that are not there as the manifest lists them. */
export const spoiltParts = (pack: OpenPack, { parts }: Manifest): readonly PartEntry[] =>
  parts.filter((part) => !isAsListed(pack, part));

/**
 * Whether every part is there, as the manifest lists it, and nothing else.
 *
 * @param spoilt what `spoiltParts` found
 */
export const checkParts = (
  pack: OpenPack,
  { parts, missing }: Manifest,
  spoilt: readonly PartEntry[],
): Finding[] => {
  const listed = new Set<string>([partNames.manifest, partNames.signature, ...parts.map(({ path }) => path)]);
  const present = new Set(pack.names);
  const wrong = [
    ...spoilt.map(({ path }) =>
      fails(message(present.has(path) ? 'verifier.file-changed' : 'verifier.file-missing', { name: path })),
    ),
    ...pack.names
      .filter((name) => !listed.has(name))
      .map((name) => fails(message('verifier.file-foreign', { name }))),
    ...missing.map(({ name }) => fails(message('verifier.file-not-stored', { name }))),
  ];
  return wrong.length > 0 ? wrong : [holds(message('verifier.files-listed', { count: parts.length }))];
};
