import { isRejection } from '#libs/domain/shared/rejection';
import { readBlocks } from '#libs/plan-import/read/read-blocks';
import { renderDocx } from '../../../../test/support/render-plan/docx';
import { renderXlsx } from '../../../../test/support/render-plan/xlsx';
import { withPart } from '../../../../test/support/render-plan/spoil';

const small = {
  paragraphs: ['KẾ HOẠCH'],
  tables: [{ heading: ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì'], rows: [['1', 'Trồng cây', 'Sở Y tế']] }],
};
const relationships = (
  ...targets: readonly (readonly [type: string, target: string, mode?: string])[]
): string =>
  `<Relationships>${targets
    .map(
      ([type, target, mode = 'External'], i) =>
        `<Relationship Id="r${i}" Type="http://x/${type}" Target="${target}" TargetMode="${mode}"/>`,
    )
    .join('')}</Relationships>`;

/** The findings of a file into which the relationships of a further part were put. */
const findings = async (file: Uint8Array, part: string, content: string) => {
  const read = await readBlocks(await withPart(file, part, content), { fileName: 'tep' });
  if (isRejection(read)) throw new Error(read.code);
  return read.findings;
};

describe('what lies outside of an Office file', () => {
  it.each([
    [
      'a picture of a Word file',
      renderDocx,
      'word/_rels/header1.xml.rels',
      'image',
      'https://vi.example/a.png',
    ],
    [
      'a template of a Word file',
      renderDocx,
      'word/_rels/settings.xml.rels',
      'attachedTemplate',
      'file:///T/m.dotx',
    ],
    ['a picture of an Excel file', renderXlsx, 'xl/drawings/_rels/d.xml.rels', 'image', 'file:///T/a.png'],
  ] as const)('is reported and not read where it is %s', async (_, render, part, type, target) => {
    const [found, ...others] = await findings(await render(small), part, relationships([type, target]));
    expect(found).toMatchObject({ code: 'OFFICE.LINKED_PARTS', severity: 'warning', field: 'document' });
    expect(found?.message).toContain(target);
    expect(others).toEqual([]);
  });

  it('is reported once for the whole file, and shortened where it is much', async () => {
    const targets = Array.from({ length: 9 }, (_, i) => ['image', `https://vi.example/${i}.png`] as const);
    const found = await findings(await renderDocx(small), 'word/_rels/x.xml.rels', relationships(...targets));
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('4.png, …');
  });

  it('is nothing to tell where it is a plain link, or a part of the file', async () => {
    const parts = relationships(['hyperlink', 'https://vi.example'], ['image', 'media/a.png', 'Internal']);
    expect(await findings(await renderDocx(small), 'word/_rels/x.xml.rels', parts)).toEqual([]);
  });
});

it('a document inside of a Word file is reported, because nobody reads it', async () => {
  const parts = relationships(['aFChunk', 'chunk.html', 'Internal']);
  const found = await findings(await renderDocx(small), 'word/_rels/x.xml.rels', parts);
  expect(found.map(({ code }) => code)).toEqual(['DOCX.EMBEDDED_DOCUMENT']);
});
