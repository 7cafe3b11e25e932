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

  it('counts alike wherever a long text is cut into pieces', () => {
    for (const letter of ['ệ', 'ệ'.normalize('NFD'), '𠀀', 'a\u0323\u0302'])
      for (const lead of ['', 'a', 'ab']) expect(widthOf(lead + letter.repeat(500))).toBe(lead.length + 500);
  });

  it('is laid out however long a cell is', () => {
    // The time must grow with the text, not with its square, which would be minutes.
    const long = 'Phát triển kinh tế tập thể '.repeat(4000);
    const lines = table([{ id: '1', title: long }], columns, 80).split('\n');
    expect(lines.length).toBeGreaterThan(1000);
    expect(wrap('x'.repeat(100_000), 100)).toHaveLength(1000);
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
