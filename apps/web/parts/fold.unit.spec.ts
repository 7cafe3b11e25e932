import { folded, matches } from './fold';

describe('what is looked for', () => {
  it('is read without accents, whichever way they are written', () => {
    expect(folded('Sở Tài chính')).toBe('so tai chinh');
    expect(folded('Đề án'.normalize('NFD'))).toBe('de an');
  });

  it('is found in any order of its words, over all texts', () => {
    expect(matches('chinh so', ['Sở Tài chính', 'stc'])).toBe(true);
    expect(matches('tài stc', ['Sở Tài chính', 'stc'])).toBe(true);
    expect(matches('tài nguyên', ['Sở Tài chính', 'stc'])).toBe(false);
    expect(matches('', ['Sở Tài chính'])).toBe(true);
  });
});
