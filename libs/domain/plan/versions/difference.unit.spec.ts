import { differenceOf } from '#libs/domain/plan/versions/difference';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import { parsed, task, unit } from '#libs/domain/plan/plan-examples.spec';

const titles: Readonly<Record<string, string>> = {
  '1': 'Xây dựng quy chế phối hợp giữa các sở',
  '2': 'Tổ chức tập huấn cho cán bộ cấp xã',
  '3': 'Rà soát danh mục thủ tục hành chính',
};
const row = (key: string, as = key, changes: Partial<ParsedTask> = {}): ParsedTask =>
  task(as, { title: titles[key] ?? key, ...changes });
const told = (before: readonly ParsedTask[], after: readonly ParsedTask[]) => {
  const { rows, unchanged } = differenceOf(parsed(...before), parsed(...after));
  return { unchanged, rows: rows.map((r) => [r.change, r.before, r.after, r.fields.map((f) => f.field)]) };
};

describe('the difference of two versions of a plan', () => {
  it('is none where only writing, places and doubts differ', () => {
    const again = row('1', '1', {
      title: `  ${titles['1'] ?? ''}  `.normalize('NFD'),
      leads: [{ ...unit('so-a'), text: 'Sở A (cơ quan thường trực)' }],
      source: { ...task('1').source, line: 900 },
    });
    expect(told([row('1')], [again])).toEqual({ unchanged: 1, rows: [] });
  });

  it('names each field that says otherwise, with both values', () => {
    const after = row('1', '1', { product: 'Quyết định', leads: [unit('so-b')] });
    const { rows } = differenceOf(parsed(row('1')), parsed(after));
    expect(rows).toMatchObject([
      {
        change: 'changed',
        fields: [
          { field: 'leads', before: [unit('so-a')], after: [unit('so-b')] },
          { field: 'product', before: 'Báo cáo', after: 'Quyết định' },
        ],
      },
    ]);
  });

  it('follows a task whose number moved by what it says', () => {
    expect(told([row('1'), row('2'), row('3')], [row('1'), row('3', '2')])).toEqual({
      unchanged: 1,
      rows: [
        ['changed', '3', '2', ['number']],
        ['removed', '2', null, []],
      ],
    });
  });

  it('takes a number with another task behind it for two tasks', () => {
    expect(told([row('1')], [row('2', '1')]).rows).toEqual([
      ['added', null, '1', []],
      ['removed', '1', null, []],
    ]);
  });

  it('tells what changed of the document', () => {
    const before = parsed();
    const after = { ...before, document: { ...before.document, number: '16/KH-UBND' } };
    expect(differenceOf(before, after).document).toEqual([
      { field: 'number', before: '15/KH-UBND', after: '16/KH-UBND' },
    ]);
  });
});
