import { findNamed, plain } from './unit-search';

const units = [
  { name: 'Sở Tài chính', aliases: ['Sở TC'] },
  { name: 'Sở Tài nguyên và Môi trường' },
  { name: 'Sở Y tế' },
  { name: 'UBND phường Đồng Tâm' },
  { name: 'Văn phòng UBND tỉnh' },
  { name: 'Ban Quản lý khu công nghiệp', aliases: ['BQL KCN'] },
];
const found = (typed: string) => findNamed(units, typed).map(({ name }) => name);

describe('looking for a unit', () => {
  it('ignores accents and capitals', () => {
    expect(plain('Đồng Tâm')).toBe('dong tam');
    expect(found('so y te')).toEqual(['Sở Y tế']);
    expect(found('DONG TAM')).toEqual(['UBND phường Đồng Tâm']);
  });

  it('takes initials for the words, alone or beside others', () => {
    expect(found('stc')).toEqual(['Sở Tài chính']);
    expect(found('sở tnvmt')).toEqual(['Sở Tài nguyên và Môi trường']);
    expect(found('ubnd dt')).toEqual(['UBND phường Đồng Tâm']);
  });

  it('knows what the directory says that it is also called', () => {
    expect(found('bql kcn')).toEqual(['Ban Quản lý khu công nghiệp']);
  });

  it('gives what begins so before what has it somewhere', () => {
    expect(found('ubnd')).toEqual(['UBND phường Đồng Tâm', 'Văn phòng UBND tỉnh']);
  });

  it('finds all where nothing was typed, and none where nothing fits', () => {
    expect(found(' ')).toHaveLength(units.length);
    expect(found('sở văn hóa')).toEqual([]);
  });
});
