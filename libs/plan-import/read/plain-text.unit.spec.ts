import { isRejection } from '#libs/domain/shared/rejection';
import { readBlocks } from '#libs/plan-import/read/read-blocks';
import type { Block } from '#libs/plan-import/read/blocks';

const read = async (...lines: readonly string[]): Promise<readonly Block[]> => {
  const answer = await readBlocks(Buffer.from(lines.join('\n')), { fileName: 'tep.txt' });
  if (isRejection(answer)) throw new Error(answer.code);
  return answer.blocks;
};
/** Texts as text, tables as rows of cells. */
const shown = (blocks: readonly Block[]): readonly unknown[] =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : block.text));
const tableOf = (blocks: readonly Block[]) => {
  const table = blocks.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
};

describe('tables in plain text', () => {
  it('are rows with tabs, of which blank lines and lone page numbers end the printed page', async () => {
    const blocks = await read(
      'TT\tNhiệm vụ',
      '1\tTrồng cây',
      '',
      '- 7 -',
      '2\tTưới cây',
      '3\tBón cây',
      'Nơi nhận',
    );
    expect(shown(blocks.slice(0, 1))).toEqual([
      [
        ['TT', 'Nhiệm vụ'],
        ['1', 'Trồng cây'],
      ],
    ]);
    const paged = tableOf(await read('TT\tNhiệm vụ', '1\tTrồng cây', '', '7', '2\tTưới cây', '3\tBón cây'));
    expect(paged.rows.map(({ page }) => page)).toEqual([1, 1, 2, 2]);
    expect(paged.rows.map(({ place }) => place.line)).toEqual([1, 2, 5, 6]);
    expect(paged.flattened).toBe(true);
  });

  it('are rows of Markdown, without the rule and the emphasis, and with bars that are text', async () => {
    const blocks = await read(
      ...['## Phụ lục', '| **TT** | Nhiệm vụ |', '|:---|---:|', '| 1 | Trồng cây \\| hoa |', '| 2 |  |'],
    );
    expect(shown(blocks)).toEqual([
      'Phụ lục',
      [
        ['TT', 'Nhiệm vụ'],
        ['1', 'Trồng cây | hoa'],
        ['2', ''],
      ],
    ]);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 2 });
  });

  it('are HTML with its merged cells, where end tags may be missing', async () => {
    const table = tableOf(
      await read(
        ...['Phụ lục', '<table border=1>', '<tr><th>TT<th>Nhiệm vụ<th>Chủ trì</tr>'],
        ...['<tr><td>1</td><td>Trồng<br/>cây</td><td rowspan="2">Sở Y&nbsp;tế</td></tr>'],
        ...['<tr><td>2<td>Tưới', 'cây</table>'],
      ),
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Trồng\ncây', 'Sở Y tế'],
      ['2', 'Tưới cây', ''],
    ]);
    expect(table).toMatchObject({ flattened: false, spans: [{ row: 1, column: 2, rowSpan: 2, colSpan: 1 }] });
    expect(table.rows.map(({ place }) => place.line)).toEqual([3, 4, 5]);
  });

  it('go on in the text where a table in HTML has no end', async () => {
    expect(shown(await read('Mở đầu', '<table>', 'Sở Y tế trồng cây'))).toEqual([
      'Mở đầu',
      'Sở Y tế trồng cây',
    ]);
  });

  it('of two files in one have counts of their own', async () => {
    const blocks = await read('a\tb', 'giữa', 'c\td');
    expect(blocks.map(({ place }) => place.table)).toEqual([1, null, 2]);
  });
});

describe('text', () => {
  it('is composed letters without tags, entities and emphasis', async () => {
    const decomposed = 'Trồng cây'.normalize('NFD');
    expect(shown(await read(`<p>**${decomposed}** &amp; <b>hoa</b></p>`))).toEqual(['Trồng cây & hoa']);
  });

  it('has items with their marker and level', async () => {
    expect(await read('1. Trồng', '  a) cây', '    * hoa')).toMatchObject([
      { kind: 'item', marker: '1.', level: 1, text: '1. Trồng' },
      { kind: 'item', marker: 'a)', level: 2, text: 'a) cây' },
      { kind: 'item', marker: '-', level: 3, text: '- hoa' },
    ]);
  });
});
