import { matches } from './fold';

describe('what is looked for', () => {
  it('is found in any order of its words, over all texts', () => {
    expect(matches('chinh so', ['Sở Tài chính', 'stc'])).toBe(true);
    expect(matches('tài stc', ['Sở Tài chính', 'stc'])).toBe(true);
    expect(matches('tài nguyên', ['Sở Tài chính', 'stc'])).toBe(false);
    expect(matches('de an', ['Đề án'.normalize('NFD')])).toBe(true);
    expect(matches('', ['Sở Tài chính'])).toBe(true);
  });
});
