import { splitUnits } from '#libs/plan-import/meaning/split-units';

const split = (text: string, ...known: string[]) =>
  splitUnits(text, (name) => known.includes(name.trim())).map((u) => u.text);

describe('the units in a cell', () => {
  it.each([
    ['a semicolon parts them', 'Sở Y tế; Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['a comma parts them where a unit begins', 'Sở Y tế, Cục Thống kê', ['Sở Y tế', 'Cục Thống kê']],
    [
      '"và" inside a name does not',
      'Sở Văn hóa và Thể thao và Sở Nội vụ',
      ['Sở Văn hóa và Thể thao', 'Sở Nội vụ'],
    ],
    ['levels of one group stay together', 'UBND các quận, huyện, thị xã', ['UBND các quận, huyện, thị xã']],
    ['so do kinds of one group', 'Các sở, ban, ngành thành phố', ['Các sở, ban, ngành thành phố']],
    ['a name with commas stays whole', 'Trung tâm Cây cảnh, Hoa, Rau', ['Trung tâm Cây cảnh, Hoa, Rau']],
    [
      'a condition stays with its unit',
      'UBND các xã (nơi có rừng, có suối); Sở Y tế',
      ['UBND các xã (nơi có rừng, có suối)', 'Sở Y tế'],
    ],
    ['stray separators name nobody', '; , Sở Y tế,.', ['Sở Y tế']],
    [
      'unions and associations are three',
      'Mặt trận Tổ quốc, các tổ chức chính trị-xã hội, xã hội-nghề nghiệp, Liên minh HTX Thành phố',
      ['Mặt trận Tổ quốc', 'các tổ chức chính trị-xã hội, xã hội-nghề nghiệp', 'Liên minh HTX Thành phố'],
    ],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('are told apart by the directory before any rule', () => {
    expect(split('Nhóm A, Sở B', 'Nhóm A, Sở B')).toEqual(['Nhóm A, Sở B']);
    expect(split('Tổ một, Tổ hai', 'Tổ hai')).toEqual(['Tổ một', 'Tổ hai']);
  });

  it('run together are parted when both are known or plain to see, and are marked', () => {
    const known = ['Sở Y tế', 'UBND các xã'];
    expect(splitUnits('Sở Y tế UBND các xã', (name) => known.includes(name))).toEqual([
      { text: 'Sở Y tế', glued: false },
      { text: 'UBND các xã', glued: true },
    ]);
    expect(split('Sở Y tế UBND các xã, phường')).toEqual(['Sở Y tế', 'UBND các xã, phường']);
    expect(split('Văn phòng UBND các xã')).toEqual(['Văn phòng UBND các xã']);
    expect(split('Sở Y tế Hội Người cao tuổi')).toEqual(['Sở Y tế Hội Người cao tuổi']);
  });
});
