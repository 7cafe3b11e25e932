import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** 20 MB, far above any plan seen. */
export const DEFAULT_LIMIT = 20 * 1024 * 1024;

const packed: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** A zip is named after the Office format that its file name claims; the content is not opened. */
const formatOf = (format: string, fileName: string): string =>
  format === 'zip' ? (/\.(docx|xlsx|odt|ods)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? 'zip') : format;

/**
 * Turns the bytes of a plain-text file into NFC text.
 * Refuses with IMPORT.EMPTY, IMPORT.TOO_LARGE, IMPORT.UNSUPPORTED or IMPORT.ENCODING.
 */
export function decodeText(bytes: Uint8Array, fileName: string, limit: number): string | Rejection {
  if (bytes.length > limit) return reject('IMPORT.TOO_LARGE', { fileName, bytes: bytes.length, limit });
  const known = packed.find(([, magic]) => startsWith(bytes, magic));
  if (known !== undefined)
    return reject('IMPORT.UNSUPPORTED', { fileName, format: formatOf(known[0], fileName) });
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return reject('IMPORT.ENCODING', { fileName, expected: encoding, reason: 'malformed' });
  }
  // Control characters other than tabs, line and page breaks do not occur in text.
  const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/u.exec(text); // eslint-disable-line no-control-regex
  if (control !== null)
    return reject('IMPORT.ENCODING', { fileName, expected: encoding, reason: 'binary', at: control.index });
  return text.trim() === '' ? reject('IMPORT.EMPTY', { fileName, bytes: bytes.length }) : text;
}
