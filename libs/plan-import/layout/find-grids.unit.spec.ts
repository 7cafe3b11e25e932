import { findGrids } from '#libs/plan-import/layout/find-grids';
import { placeAt, type Block, type Span, type Table } from '#libs/plan-import/read/blocks';

const table = (lines: readonly string[], spans: readonly Span[] = [], flattened = false): Table => ({
  kind: 'table',
  rows: lines.map((line, i) => ({
    cells: line.split('|'),
    place: placeAt({ table: 1, row: i + 1 }),
    page: 1,
  })),
  spans,
  flattened,
  place: placeAt({ table: 1 }),
});
const span = (row: number, column: number, rowSpan: number, colSpan = 1): Span => ({
  row,
  column,
  rowSpan,
  colSpan,
});
const rowsOf = (...blocks: readonly Block[]) =>
  findGrids(blocks, null).grids.flatMap((grid) =>
    grid.rows.map(({ number, section, cells }) => [
      section?.number ?? '',
      number,
      cells.title?.text ?? '',
      `${cells.leads?.text ?? ''}${cells.leads?.inferred ? '*' : ''}`,
    ]),
  );
const heading = 'TT|Nhiệm vụ|Đơn vị chủ trì|Thời gian';

describe('a table of tasks', () => {
  it('hands a real merged cell down to the rows it covers, and to no others', () => {
    const merged = table(
      [heading, '1|Một|Sở Y tế|2026', '2|Hai||2026', '3|Ba||2026', '4|Bốn|Sở Nội vụ|2026'],
      [span(1, 2, 2)],
    );
    expect(rowsOf(merged)).toEqual([
      ['', '1', 'Một', 'Sở Y tế'],
      ['', '2', 'Hai', 'Sở Y tế*'],
      ['', '3', 'Ba', ''],
      ['', '4', 'Bốn', 'Sở Nội vụ'],
    ]);
    const [grid] = findGrids([merged], null).grids;
    expect(grid?.rows[1]?.cells.leads).toMatchObject({ merged: true, from: '1' });
  });

  it('is one task where its number is merged over several rows', () => {
    const merged = table(
      [heading, '1|Một|Sở Y tế|2026', '||Sở Nội vụ|2026', '2|Hai|Sở Y tế|2026'],
      [span(1, 0, 2), span(1, 1, 2)],
    );
    expect(rowsOf(merged)).toEqual([
      ['', '1', 'Một', 'Sở Y tế; Sở Nội vụ'],
      ['', '2', 'Hai', 'Sở Y tế'],
    ]);
  });

  it.each([
    ['roman', 'I|Phần đầu||'],
    ['a letter', 'B.|Phần đầu||'],
    ['across the table', 'II. Phần đầu|||'],
    ['in capitals', '|PHẦN ĐẦU||'],
  ])('has sections: %s', (_, section) => {
    const rows = rowsOf(table([heading, section, '1|Một|Sở Y tế|2026']));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).not.toBe('');
  });

  it('has sections in arabic numbers where tasks are numbered below them', () => {
    expect(rowsOf(table([heading, '2|Phần hai||', '2.1|Một|Sở Y tế|2026', '2.2|Hai|Sở Y tế|2026']))).toEqual([
      ['2', '2.1', 'Một', 'Sở Y tế'],
      ['2', '2.2', 'Hai', 'Sở Y tế'],
    ]);
  });

  it('may have its columns in any order, its title above, and its numbers in the text', () => {
    const mixed = table([
      'PHỤ LỤC PHÂN CÔNG|||',
      'Thời hạn|Cơ quan thực hiện|Phối hợp|Việc cần làm',
      '2026|Sở Y tế||1. Một việc',
      '2027|Sở Nội vụ||2. Hai việc',
    ]);
    expect(rowsOf(mixed).map(([, number, , lead]) => [number, lead])).toEqual([
      ['1', 'Sở Y tế'],
      ['2', 'Sở Nội vụ'],
    ]);
  });

  it('printed as several tables with the same heading is one annex, and rows printed again are no tasks', () => {
    const first = table([heading, '(1)|(2)|(3)|(4)', '1|Một|Sở Y tế|2026']);
    const second = table([heading, '2|Hai|Sở Y tế|2026', heading, '3|Ba|Sở Y tế|2026']);
    expect(findGrids([first, second], null).grids).toHaveLength(1);
    expect(rowsOf(first, second).map(([, number]) => number)).toEqual(['1', '2', '3']);
  });

  it('is not made of targets, prices, or recipients', () => {
    const others = [
      table(['TT|Chỉ tiêu|Đơn vị tính|Kết quả', '1|Số xã đạt chuẩn|xã|5', '2|Số hộ|hộ|7']),
      table(['TT|Nội dung|Kinh phí', '1|In sách|5 triệu', '2|Thuê xe|2 triệu']),
      table(['Nơi nhận:|TM. ỦY BAN NHÂN DÂN', '- Như trên;|CHỦ TỊCH']),
    ];
    expect(findGrids(others, null)).toMatchObject({ grids: [], withoutTask: null });
  });
});
