import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
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
      [2, 20], [2, 0], [2, 8], [4, 0],
      [4, crc32(data)], [4, packed.length], [4, data.length],
      [2, Buffer.byteLength(name)], [2, 0],
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

/** A PDF of little more than a kilobyte, the one page of which unpacks, twice over, to a gigabyte of nothing. */
export function burstingPdf(): Uint8Array {
  const chunk = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([0x03, 0, 0, 0, 0, 1]);
  const packed = deflateSync(
    Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(64).fill(chunk), end]),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>',
  ].map((object, i) => Buffer.from(`${i + 1} 0 obj\n${object}\nendobj\n`));
  const stream = `4 0 obj\n<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`;
  const trailer = '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n';
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...objects,
    Buffer.from(stream),
    packed,
    Buffer.from(trailer),
  ]);
}

/** An Excel file of some kilobytes in which one cell covers the whole sheet, as `merge` writes it. */
export const mergedSheet = (file: Uint8Array, merge = 'ref="A1:XFD1048576"'): Promise<Uint8Array> =>
  withPart(
    file,
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ${merge}/></mergeCells></worksheet>`,
  );
