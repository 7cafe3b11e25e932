import { cellReference, placeName, referenceName } from '#libs/domain/messages/source-place';

const nowhere = { sheet: null, page: null, line: null, table: null, row: null, paragraph: null };

describe('where something stands in a file', () => {
  it.each([
    [{ ...nowhere, line: 373, table: 1, row: 9 }, 'dòng 373'],
    [{ ...nowhere, page: 3, line: 12 }, 'trang 3, dòng 12'],
    [{ ...nowhere, table: 2, row: 5, paragraph: 8 }, 'bảng 2, hàng 5'],
    [{ ...nowhere, sheet: 'PL "1"', table: 1, row: 7 }, 'trang tính “PL "1"”, hàng 7'],
  ])('is told in one way, also where a draft keeps it as a reference: %o', (place, said) => {
    expect(placeName(place)[0]).toBe(said);
    expect(referenceName(cellReference(place))).toBe(said);
    expect(referenceName(cellReference(place, 3))).toBe(`${said}, cột 3`);
  });
});
