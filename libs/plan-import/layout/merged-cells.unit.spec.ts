import fc from 'fast-check';
import { mergedFrom } from '#libs/plan-import/layout/merged-cells';

/** "x" is a filled cell, "." a blank one. */
const from = (column: string) => mergedFrom([...column].map((c) => c === 'x'));

describe('a column whose merged cells were flattened', () => {
  it.each([
    ['text at the top reaches down to the next text', 'x..x.', [0, 0, 0, 3, 3]],
    ['text in the middle reaches as far down as up', '.x.', [1, 1, 1]],
    ['two centred blocks lie side by side', '.x..x.', [1, 1, 1, 4, 4, 4]],
    ['a centred block ends where the next text begins', '..xx', [2, 2, 2, 3]],
    ['a centred block is followed by single cells', '.x.xx', [1, 1, 1, 3, 4]],
    ['rows below the last block take over from above', '.x...', [1, 1, 1, 1, 1]],
    ['a page without any text stays blank', '...', [null, null, null]],
    ['an empty page has nothing to fill', '', []],
  ])('%s', (_, column, expected) => {
    expect(from(column)).toEqual(expected);
  });

  it('keeps every printed text, and each block in one piece', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (filled) => {
        const source = mergedFrom(filled);
        filled.forEach((has, i) => expect(has ? source[i] : i).toBe(i));
        const order = source.filter((s) => s !== null);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(order.every((s) => filled[s])).toBe(true);
      }),
    );
  });
});
