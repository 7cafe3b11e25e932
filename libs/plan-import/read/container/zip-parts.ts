import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry } from 'yauzl';
import type { ImportLimits } from '#libs/plan-import/limits';
import { atMost, Unreadable } from '#libs/plan-import/read/refusals';

/** The XML parts of a Word or Excel file by their names, and the names of all its parts. */
export interface ZipParts {
  readonly names: readonly string[];
  readonly xml: ReadonlyMap<string, Buffer>;
}

type Limits = Pick<ImportLimits, 'inflatedBytes' | 'parts'>;

/** No text shrinks to less than a five-hundredth; an archive that claims so is made to burst. */
const HIGHEST_RATIO = 500;
const SMALL = 1024 * 1024;

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/iu.test(name);

/** Reads one part and counts what really comes out of it; the sizes that the archive states may lie. */
async function inflate(
  stream: Readable,
  entry: Entry,
  room: number,
): Promise<{ size: number; chunks: Buffer[] }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > room || (size > SMALL && size > entry.compressedSize * HIGHEST_RATIO)) {
      stream.destroy();
      throw new Unreadable('IMPORT.TOO_COMPLEX', { what: 'inflated-bytes', limit: room });
    }
    if (isXml(entry.fileName)) chunks.push(chunk);
  }
  return { size, chunks };
}

/**
 * Looks through a zip before any library opens it.
 *
 * @throws Unreadable `IMPORT.ENCRYPTED` (a part is), `IMPORT.TOO_COMPLEX` (too many parts, too much inside),
 * `IMPORT.BROKEN` (a name occurs twice, so that two readers could see two documents); whatever yauzl throws on
 * a broken archive
 */
export async function readZipParts(bytes: Uint8Array, limits: Limits): Promise<ZipParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
  atMost('parts', limits.parts, zip.entryCount);
  const names: string[] = [];
  const seen = new Set<string>();
  const xml = new Map<string, Buffer>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (entry.isEncrypted()) throw new Unreadable('IMPORT.ENCRYPTED', { format: 'zip' });
    if (seen.has(name.toLowerCase()))
      throw new Unreadable('IMPORT.BROKEN', { reason: `two parts named ${name}` });
    seen.add(name.toLowerCase());
    names.push(name);
    atMost('parts', limits.parts, names.length);
    if (name.endsWith('/')) continue;
    const stream = await zip.openReadStreamPromise(entry);
    const { size, chunks } = await inflate(stream, entry, limits.inflatedBytes - total);
    total += size;
    if (isXml(name)) xml.set(name, Buffer.concat(chunks));
  }
  return { names, xml };
}
