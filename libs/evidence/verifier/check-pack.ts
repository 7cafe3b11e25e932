import { keyIdOf, publicKeysIn } from '#libs/ledger/verification/signature';
import { partNames, type Manifest } from '#libs/evidence/manifest';
import { checkChain, checkCheckpoint, checkFiles, readEvents } from '#libs/evidence/verifier/check-events';
import {
  checkParts,
  checkSignature,
  keysOf,
  readManifest,
  spoiltParts,
} from '#libs/evidence/verifier/check-manifest';
import { fails, holds, note, restingOn, type Finding, type OpenPack } from '#libs/evidence/verifier/finding';
import { message } from '#libs/messages/message';

/** Whether the pack was signed with a key that the reader got by another way. */
const checkTrust = ({ keyId }: Manifest, trusted: string | null): Finding => {
  if (trusted === null) return note(message('verifier.key-to-compare', { key: keyId }));
  try {
    return publicKeysIn(trusted).some((key) => keyIdOf(key) === keyId)
      ? holds(message('verifier.key-right'))
      : fails(message('verifier.key-wrong'));
  } catch {
    return fails(message('verifier.key-unreadable'));
  }
};

/**
 * Everything that can be checked of a pack without the system that made it.
 *
 * @param trusted PEM of the keys that count, where the reader has them; null: those in the pack
 */
export const checkPack = (pack: OpenPack, trusted: string | null): Finding[] => {
  const manifest = readManifest(pack);
  if (!manifest) return [fails(message('verifier.unreadable', { part: partNames.manifest }))];
  const events = readEvents(pack.read(partNames.events));
  const signature = checkSignature(pack, manifest);
  const unsigned = signature.verdict === 'holds' ? [] : [partNames.manifest];
  const spoilt = spoiltParts(pack, manifest);
  const spoiltOf = (...names: readonly string[]): readonly string[] =>
    spoilt.flatMap(({ path }) => (names.includes(path) ? [path] : []));
  const beginning = [
    signature,
    ...restingOn([checkTrust(manifest, trusted)], unsigned),
    ...restingOn(checkParts(pack, manifest, spoilt), unsigned),
  ];
  if (!events) return [...beginning, fails(message('verifier.unreadable', { part: partNames.events }))];
  const { proof, keys } = partNames;
  return [
    ...beginning,
    ...restingOn(checkChain(events, manifest), spoiltOf(partNames.events)),
    ...restingOn(checkFiles(events, manifest, spoilt), spoiltOf(partNames.events)),
    ...restingOn(
      checkCheckpoint(pack.read(proof), events, keysOf(pack)),
      spoiltOf(partNames.events, proof, keys),
    ),
  ];
};
