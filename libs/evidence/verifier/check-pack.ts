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

/** Whether the pack was signed with a key that the reader got by another way. */
const checkTrust = ({ keyId }: Manifest, trusted: string | null): Finding => {
  if (trusted === null)
    return note(`Hãy so khóa ${keyId} với khóa do cơ quan vận hành công bố (hoặc chạy lại với --key TỆP).`);
  try {
    return publicKeysIn(trusted).some((key) => keyIdOf(key) === keyId)
      ? holds('Khóa ký gói là khóa mà người kiểm tra đưa ra.')
      : fails('Khóa ký gói không phải là khóa mà người kiểm tra đưa ra.');
  } catch {
    return fails('Không đọc được khóa mà người kiểm tra đưa ra.');
  }
};

/**
 * Everything that can be checked of a pack without the system that made it.
 *
 * @param trusted PEM of the keys that count, where the reader has them; null: those in the pack
 */
export const checkPack = (pack: OpenPack, trusted: string | null): Finding[] => {
  const manifest = readManifest(pack);
  if (!manifest) return [fails(`Không đọc được ${partNames.manifest}.`)];
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
  if (!events) return [...beginning, fails(`Không đọc được ${partNames.events}.`)];
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
