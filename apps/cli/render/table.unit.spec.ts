import { facts, table, widthOf, wrap } from './table';

const rows = [
  { id: '1', title: 'Triển khai công tác nghiên cứu, quán triệt nội dung của Nghị quyết' },
  { id: 'II.3', title: 'Ngắn' },
];
const columns = [
  { title: 'Dòng', value: (row: (typeof rows)[number]) => row.id, whole: true as const },
  { title: 'Nhiệm vụ', value: (row: (typeof rows)[number]) => row.title },
];

describe('a table', () => {
  it('stays within the width, breaks long cells at spaces, and loses no word', () => {
    const lines = table(rows, columns, 40).split('\n');
    expect(lines.every((line) => widthOf(line) <= 40)).toBe(true);
    expect(lines).toEqual([
      'Dòng  Nhiệm vụ',
      '----  ----------------------------------',
      '1     Triển khai công tác nghiên cứu,',
      '      quán triệt nội dung của Nghị quyết',
      'II.3  Ngắn',
    ]);
  });

  it('counts a decomposed vowel once', () => {
    expect(widthOf('Nhiệm vụ'.normalize('NFD'))).toBe(8);
    expect(table([rows[1] ?? { id: '', title: '' }], columns, null)).toContain('II.3  Ngắn');
  });

  it('breaks a word that is longer than its column', () => {
    expect(wrap('a so-ke-hoach-va-dau-tu', 8)).toEqual(['a', 'so-ke-ho', 'ach-va-d', 'au-tu']);
  });
});

describe('facts', () => {
  it('leave out what is not known', () => {
    expect(
      facts([
        ['Số', '12/KH-UBND'],
        ['Ngày', null],
        ['Trích yếu', 'A'],
      ]),
    ).toBe('Số         12/KH-UBND\nTrích yếu  A');
  });
});
