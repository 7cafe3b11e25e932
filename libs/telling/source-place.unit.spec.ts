import { cellReference } from '#libs/domain/plan/draft/index';
import { wordIn } from '#libs/messages/say';
import { placeInWords, referenceInWords } from '#libs/telling/source-place';

const nowhere = { sheet: null, page: null, line: null, table: null, row: null, paragraph: null };

describe('where something stands in a file', () => {
  it.each([
    [{ ...nowhere, line: 373, table: 1, row: 9 }, 'dòng 373', 'line 373'],
    [{ ...nowhere, page: 3, line: 12 }, 'trang 3, dòng 12', 'page 3, line 12'],
    [{ ...nowhere, table: 2, row: 5, paragraph: 8 }, 'bảng 2, hàng 5', 'table 2, row 5'],
    [
      { ...nowhere, sheet: 'PL "1"', table: 1, row: 7 },
      'trang tính “PL "1"”, hàng 7',
      'sheet "PL "1"", row 7',
    ],
  ])('is told in one way, also where a draft keeps it as a reference: %o', (place, vi, en) => {
    expect(wordIn('vi', placeInWords(place))).toBe(vi);
    expect(wordIn('en', placeInWords(place))).toBe(en);
    expect(wordIn('vi', referenceInWords(cellReference(place)))).toBe(vi);
    expect(wordIn('vi', referenceInWords(cellReference(place, 3)))).toBe(`${vi}, cột 3`);
    expect(wordIn('en', referenceInWords(cellReference(place, 3)))).toBe(`${en}, column 3`);
  });

  it('is told as it stands where it is no such reference', () => {
    expect(referenceInWords('ô B7')).toBe('ô B7');
  });
});
