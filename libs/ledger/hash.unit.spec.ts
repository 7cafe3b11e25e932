import fc from 'fast-check';
import { asJson, canonical, isStorable } from '#libs/ledger/hash';

describe('the canonical form', () => {
  it('is that of the example in RFC 8785', () => {
    const input = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by their UTF-16 units', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
    const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    expect(Object.keys(JSON.parse(`[${text}]`)[0] as object).filter((key) => key !== '1')).toEqual(
      order.filter((key) => key !== '1'),
    );
  });

  it('loses nothing and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = asJson(value);
        expect(JSON.parse(canonical(json))).toEqual(json);
        const turned =
          json !== null && typeof json === 'object' && !Array.isArray(json)
            ? Object.fromEntries(Object.entries(json).reverse())
            : json;
        expect(canonical(turned)).toBe(canonical(json));
      }),
    );
  });

  it('knows text that the database cannot keep', () => {
    expect(['\u0000', 'a\ud800', '\\\u0000', '\udc00b'].map((text) => isStorable({ text }))).toEqual(
      Array(4).fill(false),
    );
    expect(['\\u0000', '\\ud800', '😀', 'Đôn'].map((text) => isStorable([text]))).toEqual(
      Array(4).fill(true),
    );
  });
});
