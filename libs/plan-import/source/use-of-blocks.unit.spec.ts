import { isRejection } from '#libs/domain/shared/rejection';
import { testDirectory } from '#libs/plan-import/expectations/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { readBlocks } from '#libs/plan-import/read/read-blocks';
import type { SourceBlock, SourceCell } from '#libs/plan-import/source/source-blocks';
import { useOfBlocks } from '#libs/plan-import/source/use-of-blocks';

const plan = `ỦY BAN NHÂN DÂN
THÀNH PHỐ

Số: 18/KH-UBND

Hà Nội, ngày 10 tháng 3 năm 2026

KẾ HOẠCH

Nâng cao chất lượng phục vụ người dân năm 2026

I. MỤC ĐÍCH

Giao việc rõ đơn vị, rõ sản phẩm.

Phụ lục

TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tSản phẩm\tThời gian
I\tThông tin, tuyên truyền\t\t\t\t
1\tCông khai quy trình giải quyết\tSở Tài chính\tSở Tư pháp\tDanh mục\t30/6/2026
2\tLập danh mục dữ liệu dùng chung\tSở Nội vụ\tSở Tư pháp\tDanh mục dữ liệu\t30/9/2026

\tgiữa các cơ quan của Thành phố\t\t\t\t
3\tĐánh giá việc luân chuyển hồ sơ\tSở Nội vụ\t\tBáo cáo\tQuý IV/2026
`;

const read = async (text: string) => {
  const bytes = new TextEncoder().encode(text);
  const options = { fileName: 'ke-hoach.txt', directory: testDirectory };
  const [draft, file] = [await parsePlan(bytes, options), await readBlocks(bytes, options)];
  if (isRejection(draft) || isRejection(file)) throw new Error('not read');
  return { draft, blocks: useOfBlocks(file.blocks, draft) };
};

const cellsOf = (blocks: readonly SourceBlock[]): readonly (readonly SourceCell[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));

describe('what became of each place of a file', () => {
  it('names the rows and fields that were read from a cell, the number beside them too', async () => {
    const { blocks } = await read(plan);
    const row = cellsOf(blocks).find(([number]) => number?.text === '1') ?? [];
    expect(row.map(({ role, uses }) => [role, uses.map(({ key, field }) => `${key} ${field}`)])).toEqual([
      ['row', ['1 number']],
      ['row', ['1 title']],
      ['row', ['1 leads']],
      ['row', ['1 coordinators']],
      ['row', ['1 product']],
      ['row', ['1 timing']],
    ]);
  });

  it('takes the second half of a row that a page broke for a part of the first', async () => {
    const { blocks, draft } = await read(plan);
    expect(draft.tasks[1]?.title).toContain('giữa các cơ quan');
    const half = cellsOf(blocks)
      .flat()
      .find(({ text }) => text.startsWith('giữa'));
    expect(half).toMatchObject({ role: 'row', uses: [{ part: 'tasks', key: '2', field: 'title' }] });
  });

  it('tells headings and what says which document it is from what nothing was made of', async () => {
    const { blocks } = await read(plan);
    const roles = new Map(
      blocks.map((block) => (block.kind === 'table' ? ['', ''] : [block.text, block.role])),
    );
    expect(roles.get('Số: 18/KH-UBND')).toBe('document');
    expect(roles.get('Nâng cao chất lượng phục vụ người dân năm 2026')).toBe('document');
    expect(roles.get('Giao việc rõ đơn vị, rõ sản phẩm.')).toBe('unused');
    const [heading, section] = cellsOf(blocks);
    for (const cell of [...(heading ?? []), ...(section ?? [])]) expect(cell.role).toBe('heading');
  });

  it('leaves what a dropped row was read from unused', async () => {
    const { draft } = await read(plan);
    const bytes = new TextEncoder().encode(plan);
    const file = await readBlocks(bytes, { fileName: 'ke-hoach.txt' });
    if (isRejection(file)) throw new Error('not read');
    const rest = { ...draft, tasks: draft.tasks.filter(({ key }) => key !== '3') };
    const last = cellsOf(useOfBlocks(file.blocks, rest)).at(-1) ?? [];
    expect(last.map(({ role }) => role)).toEqual([
      'unused',
      'unused',
      'unused',
      'heading',
      'unused',
      'unused',
    ]);
  });
});
