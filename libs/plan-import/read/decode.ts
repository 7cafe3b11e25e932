import { Unreadable } from '#libs/plan-import/read/refusals';

const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

/**
 * Turns the bytes of a plain-text file into NFC text.
 *
 * @throws Unreadable `IMPORT.EMPTY` or `IMPORT.ENCODING`
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw new Unreadable('IMPORT.ENCODING', { expected: encoding, reason: 'malformed' });
  }
  // Control characters other than tabs, line and page breaks do not occur in text.
  const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/u.exec(text); // eslint-disable-line no-control-regex
  if (control !== null)
    throw new Unreadable('IMPORT.ENCODING', { expected: encoding, reason: 'binary', at: control.index });
  if (text.trim() === '') throw new Unreadable('IMPORT.EMPTY', { bytes: bytes.length });
  return text;
}
