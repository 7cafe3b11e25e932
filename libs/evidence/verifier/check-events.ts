import { vietnameseTime } from '#libs/domain/messages/dates';
import { hashOf, NO_HASH } from '#libs/ledger/hash';
import { PROOF_FORMAT, rootOfPath, type CheckpointProof } from '#libs/ledger/verification/inclusion';
import { isSignature, keyIdOf, signedBytes } from '#libs/ledger/verification/signature';
import {
  isWithheld,
  partNames,
  type Manifest,
  type PackedEvent,
  type PartEntry,
} from '#libs/evidence/manifest';
import { filesIn } from '#libs/evidence/submitted-files';
import { fails, holds, note, type Finding } from '#libs/evidence/verifier/finding';

const isEvent = (value: unknown): value is PackedEvent =>
  value !== null && typeof value === 'object' && 'version' in value && 'hash' in value;

const parsed = (bytes: Buffer | null): unknown => {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? 'null');
  } catch {
    return null;
  }
};

/** The events; null when they cannot be read. */
export const readEvents = (bytes: Buffer | null): readonly PackedEvent[] | null => {
  const read = parsed(bytes);
  return Array.isArray(read) && read.every(isEvent) ? read : null;
};

/** What is wrong with one event after the one before it. */
const wrongWith = (event: PackedEvent, before: PackedEvent | undefined, stream: string): string | null => {
  if (!isWithheld(event)) {
    const { hash, ...columns } = event;
    if (hashOf(columns) !== hash) return 'nội dung không cho ra mã băm đã ghi';
  }
  if (event.stream !== stream) return 'thuộc nhiệm vụ khác';
  if (event.version !== (before?.version ?? 0) + 1) return 'không đúng thứ tự, hoặc thiếu sự kiện trước nó';
  if (event.prevHash !== (before?.hash ?? NO_HASH)) return 'không nối tiếp sự kiện trước nó';
  if (before === undefined || isWithheld(before) || isWithheld(event)) return null;
  return event.recordedAt < before.recordedAt ? 'ghi trước sự kiện trước nó' : null;
};

/** Whether the events are one unbroken chain, each with the hash of its content. */
export const checkChain = (
  events: readonly PackedEvent[],
  { stream, version, headHash }: Manifest,
): Finding[] => {
  const wrong = events.flatMap((event, index) => {
    const why = wrongWith(event, events[index - 1], stream);
    return why === null ? [] : [fails(`Sự kiện số ${index + 1}: ${why}.`)];
  });
  if (events.length !== version || events.at(-1)?.hash !== headHash)
    wrong.push(fails(`Có ${events.length} sự kiện; không kết thúc ở sự kiện số ${version} như bảng kê.`));
  if (wrong.length > 0) return wrong;
  const withheld = events.filter(isWithheld).length;
  return withheld === 0
    ? [holds(`Chuỗi ${events.length} sự kiện liền mạch, mã băm từng sự kiện tính lại đều đúng.`)]
    : [
        holds(`Chuỗi ${events.length} sự kiện liền mạch, mã băm các sự kiện có nội dung tính lại đều đúng.`),
        note(
          `${withheld} sự kiện chỉ có mã băm: người nhận gói không được đọc nội dung (sản phẩm chưa rời đơn vị, ` +
            'hoặc sau khi bàn giao nhiệm vụ).',
        ),
      ];
};

/**
 * Whether every file that an event names is in the pack, and is that file.
 *
 * @param spoilt parts that are not as the manifest lists them, which says so already
 */
export const checkFiles = (
  events: readonly PackedEvent[],
  { parts, missing }: Pick<Manifest, 'parts' | 'missing'>,
  spoilt: readonly PartEntry[],
): Finding[] => {
  const present = new Set([...parts, ...missing].map(({ sha256 }) => sha256));
  const named = events.flatMap((event) => (isWithheld(event) ? [] : filesIn(event.data)));
  const absent = named.filter(({ sha256 }) => !present.has(sha256));
  if (absent.length > 0)
    return absent.map(({ name }) => fails(`Sự kiện nêu tệp “${name}” nhưng gói không có tệp này.`));
  const lost = new Set([...spoilt, ...missing].map(({ sha256 }) => sha256));
  const concerned = named.filter(({ sha256 }) => lost.has(sha256));
  if (concerned.length > 0)
    return concerned.map(({ name }) =>
      note(`Tệp “${name}” mà sự kiện nêu không còn nguyên trong gói, như đã nói ở trên.`),
    );
  return named.length === 0 ? [] : [holds('Các tệp đã nộp đúng mã SHA-256 ghi trong sự kiện.')];
};

const isProof = (value: unknown): value is CheckpointProof =>
  value !== null && typeof value === 'object' && (value as CheckpointProof).format === PROOF_FORMAT;

/** Whether a signed checkpoint of the ledger covers the events, and how far. */
export const checkCheckpoint = (
  bytes: Buffer | null,
  events: readonly PackedEvent[],
  keys: readonly string[],
): Finding[] => {
  if (bytes === null)
    return [note('Chưa có điểm kiểm tra nào của sổ cái bao trùm nhiệm vụ này khi lập gói.')];
  const proof = parsed(bytes);
  if (!isProof(proof)) return [fails(`Không đọc được ${partNames.proof}.`)];
  const { checkpoint, head } = proof;
  const [stream, version, hash] = head;
  const key = keys.find((known) => keyIdOf(known) === checkpoint.keyId);
  if (!key || !isSignature(checkpoint.signature, signedBytes(checkpoint), key))
    return [fails('Chữ ký của điểm kiểm tra không đúng.')];
  if (rootOfPath(proof) !== checkpoint.root)
    return [fails('Điểm kiểm tra không bao trùm nhiệm vụ này: đường băm không dẫn tới gốc đã ký.')];
  const covered = events[version - 1];
  if (covered?.stream !== stream || covered.hash !== hash)
    return [fails(`Sự kiện số ${version} không phải là sự kiện mà điểm kiểm tra đã ký.`)];
  const later = events.length - version;
  return [
    holds(
      `Điểm kiểm tra ký lúc ${vietnameseTime(checkpoint.createdAt)} bao trùm các sự kiện từ 1 đến ${version}.`,
    ),
    ...(later > 0
      ? [note(`${later} sự kiện sau đó ghi sau điểm kiểm tra; chúng được bảo đảm bằng chữ ký của gói.`)]
      : []),
  ];
};
