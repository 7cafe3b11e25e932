import { isRejection } from '#libs/domain/shared/rejection';
import type { ImportLimits } from '#libs/plan-import/limits';
import { readBlocks } from '#libs/plan-import/read/read-blocks';
import { renderDocx } from '../../../test/support/render-plan/docx';
import { renderPdf } from '../../../test/support/render-plan/pdf';
import { renderXlsx } from '../../../test/support/render-plan/xlsx';
import { storedZip, withPart, withoutText } from '../../../test/support/render-plan/spoil';

const small = {
  paragraphs: ['KẾ HOẠCH'],
  tables: [{ heading: ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì'], rows: [['1', 'Trồng cây', 'Sở Y tế']] }],
};
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const code = async (file: Uint8Array | Promise<Uint8Array>, limits: Partial<ImportLimits> = {}) => {
  const read = await readBlocks(await file, { fileName: 'tep', limits });
  return isRejection(read) ? read.code : 'read';
};
const oleWith = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const external = (type: string) =>
  `<Relationships><Relationship Id="r9" Type="http://x/${type}" Target="file:///C:/a.docx" TargetMode="External"/></Relationships>`;

describe('a file that cannot be read', () => {
  it.each([
    ['an encrypted Office file', () => oleWith('EncryptedPackage'), 'IMPORT.ENCRYPTED'],
    ['an old Word file', () => oleWith('WordDocument'), 'IMPORT.OLD_FORMAT'],
    ['an old Excel file', () => oleWith('Workbook'), 'IMPORT.OLD_FORMAT'],
    ['rich text', () => bytes('{\\rtf1 abc}'), 'IMPORT.OLD_FORMAT'],
    ['a photograph', () => bytes('\xff\xd8\xff\xe0\x00\x10JFIF'), 'IMPORT.SCANNED'],
    ['a PDF without text', () => withoutText(), 'IMPORT.SCANNED'],
    ['a PDF with a password', () => renderPdf(small, { ruled: true, password: 'x' }), 'IMPORT.ENCRYPTED'],
    ['half a PDF', async () => (await renderPdf(small)).slice(0, 400), 'IMPORT.BROKEN'],
    ['half a Word file', async () => (await renderDocx(small)).slice(0, 900), 'IMPORT.BROKEN'],
    ['a zip of other things', () => storedZip({ 'a.txt': 'x' }), 'IMPORT.UNSUPPORTED'],
    [
      'a Word file with macros',
      async () => withPart(await renderDocx(small), 'word/vbaProject.bin', 'x'),
      'IMPORT.MACROS',
    ],
    [
      'an Excel file with macros',
      async () => withPart(await renderXlsx(small), 'xl/vbaProject.bin', 'x'),
      'IMPORT.MACROS',
    ],
    [
      'XML that multiplies',
      async () =>
        withPart(await renderDocx(small), 'word/styles.xml', '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'),
      'IMPORT.UNSAFE_XML',
    ],
    [
      'a part that lies elsewhere',
      async () => withPart(await renderDocx(small), 'word/_rels/x.xml.rels', external('subDocument')),
      'IMPORT.EXTERNAL_CONTENT',
    ],
    [
      'a workbook that takes values from another one',
      async () =>
        withPart(await renderXlsx(small), 'xl/externalLinks/_rels/a.xml.rels', external('externalLinkPath')),
      'IMPORT.EXTERNAL_CONTENT',
    ],
    [
      'XML that is broken',
      async () => withPart(await renderDocx(small), 'word/document.xml', '<w:document><w:p>'),
      'IMPORT.BROKEN',
    ],
  ] as const)('%s is refused', async (_, file, expected) => {
    expect(await code(file())).toBe(expected);
  });
});

describe('the limits', () => {
  const bomb = async () => withPart(await renderDocx(small), 'word/media/a.xml', ' '.repeat(5_000_000));

  it.each([
    ['bytes unpacked', bomb, { inflatedBytes: 1_000_000 }],
    ['an archive that bursts', bomb, {}],
    ['parts', () => renderDocx(small), { parts: 3 }],
    ['pages', () => renderPdf(small), { pages: 0 }],
    ['cells in Word', () => renderDocx(small), { cells: 5 }],
    ['cells in Excel', () => renderXlsx(small), { cells: 5 }],
    ['cells in PDF', () => renderPdf(small), { cells: 5 }],
    ['cells in text', () => bytes('a\tb\tc\n1\t2\t3'), { cells: 5 }],
    ['characters of a cell in Word', () => renderDocx(small), { cellCharacters: 8 }],
    ['characters of a cell in Excel', () => renderXlsx(small), { cellCharacters: 8 }],
    ['characters of a cell in text', () => bytes('a\tbbbbbbbbb'), { cellCharacters: 8 }],
    ['a merged HTML cell', () => bytes('<table><tr><td rowspan=900 colspan=900000>a</td></tr></table>'), {}],
  ] as const)('%s are kept', async (_, file, limits) => {
    expect(await code(file(), limits)).toBe('IMPORT.TOO_COMPLEX');
  });
});
