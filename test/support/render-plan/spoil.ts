import { crc32, deflateRawSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { fromBufferPromise } from 'yauzl';

const header = (signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const parts = fields.map(([bytes, value]) => {
    const part = Buffer.alloc(bytes);
    part.writeUIntLE(value, 0, bytes);
    return part;
  });
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature);
  return Buffer.concat([start, ...parts]);
};

/** A zip of the given parts, written by hand, so that it can hold what no library would write. */
export function storedZip(parts: Readonly<Record<string, string | Buffer>>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const common = [
      ...([[2, 20], [2, 0], [2, 8], [4, 0]] as const),
      ...([[4, crc32(data)], [4, packed.length], [4, data.length]] as const),
      ...([[2, Buffer.byteLength(name)], [2, 0]] as const),
    ] as const; // prettier-ignore
    const file = Buffer.concat([header(0x04034b50, common), Buffer.from(name), packed]);
    const tail = [[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]] as const; // prettier-ignore
    directory.push(header(0x02014b50, [[2, 20], ...common, ...tail]), Buffer.from(name));
    files.push(file);
    offset += file.length;
  }
  const count = Object.keys(parts).length;
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [[2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]] as const; // prettier-ignore
  return Buffer.concat([...files, ...directory, header(0x06054b50, end)]);
}

/** An Office file with one part more, or another one in its place. */
export async function withPart(file: Uint8Array, name: string, content: string): Promise<Uint8Array> {
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true });
  const parts: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
      chunks.push(chunk);
    parts[entry.fileName] = Buffer.concat(chunks);
  }
  return storedZip({ ...parts, [name]: Buffer.from(content) });
}

/** A PDF that shows a drawing and no text, as a scan does. */
export const withoutText = (): Promise<Uint8Array> => {
  const pdf = new PDFDocument();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Uint8Array>((done) => pdf.on('end', () => done(Buffer.concat(chunks))));
  pdf.rect(50, 50, 300, 400).fill('gray');
  pdf.end();
  return ended;
};
