/** The text of an XML part: UTF-8, or UTF-16 with a byte order mark. */
export function decodePart(part: Buffer): string {
  const utf16 =
    part[0] === 0xff && part[1] === 0xfe
      ? 'utf-16le'
      : part[0] === 0xfe && part[1] === 0xff
        ? 'utf-16be'
        : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(part);
}
