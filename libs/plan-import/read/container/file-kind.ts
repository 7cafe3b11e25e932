import { Unreadable } from '#libs/plan-import/read/refusals';

export type FileKind = 'zip' | 'pdf' | 'text';

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, i) => bytes[at + i] === byte);

const ascii = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

const pictures: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['gif', ascii('GIF8')],
];

/** An OLE container is an encrypted new file or an unencrypted old one; its directory names its streams. */
function refuseOle(bytes: Uint8Array): never {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(wide('EncryptedPackage')) || content.includes(wide('EncryptionInfo')))
    throw new Unreadable('IMPORT.ENCRYPTED', { format: 'office' });
  const format = content.includes(wide('WordDocument'))
    ? 'doc'
    : content.includes(wide('Workbook'))
      ? 'xls'
      : 'ole';
  throw new Unreadable('IMPORT.OLD_FORMAT', { format });
}

/**
 * Tells a file's kind by its content; its name does not count.
 *
 * @throws Unreadable `IMPORT.ENCRYPTED`, `IMPORT.OLD_FORMAT` (.doc, .xls, .rtf), `IMPORT.SCANNED` (a picture),
 * `IMPORT.UNSUPPORTED`
 */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuseOle(bytes);
  if (startsWith(bytes, ascii('{\\rtf'))) throw new Unreadable('IMPORT.OLD_FORMAT', { format: 'rtf' });
  const picture = pictures.find(([, magic]) => startsWith(bytes, magic))?.[0];
  if (picture !== undefined) throw new Unreadable('IMPORT.SCANNED', { format: picture });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  // Some producers put a few bytes in front of a PDF's header; readers look for it in the first kilobyte.
  const head = Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF-');
  return head === 0 || (head > 0 && bytes.subarray(0, head).some((b) => b < 9 || b > 126)) ? 'pdf' : 'text';
}
