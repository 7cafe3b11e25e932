import { indexNames } from '#libs/domain/directory-names/directory-names';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';

describe('the name of a unit', () => {
  it.each([
    ['SỞ TÀI CHÍNH', 'Sở Tài chính'],
    ['UBND các quận , huyện,thị xã;', 'Uỷ ban nhân dân các quận, huyện, thị xã'],
    ['Liên minh HTX TP', 'liên minh hợp tác xã thành phố'],
    ['Sở KH&ĐT', 'Sở KH và ĐT'],
    ['Sở Lao động – Thương binh và Xã hội', 'Sở Lao động-Thương binh  và Xã hội'],
    ['Sở Y tế'.normalize('NFD'), 'Sở Y tế'],
  ])('"%s" is the same as "%s"', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other));
  });

  it('is not guessed from a misprint', () => {
    expect(normaliseName('SỐ TÀI CHÍNH')).not.toBe(normaliseName('SỞ TÀI CHÍNH'));
    expect(normaliseName('Quý Hỗ trợ')).toBe('quý hỗ trợ');
  });

  it('that two units carry is found as both', () => {
    const twin = { name: 'Ban Quản lý', aliases: [] };
    const index = indexNames({
      agencies: [
        { ...twin, id: 'a' },
        { ...twin, id: 'b' },
      ],
      groups: [],
    });
    expect(index.get(normaliseName('BAN QUẢN LÝ'))?.map((m) => m.agencyId)).toEqual(['a', 'b']);
  });

  it('sees what people see: signs without a width are none, and words that every object has are words', () => {
    expect(normaliseName('Sở\u200b Y\u00ad tế\ufeff')).toBe('sở y tế');
    expect(normaliseName('constructor')).toBe('constructor');
  });
});
