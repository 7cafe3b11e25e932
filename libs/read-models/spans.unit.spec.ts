import { spansAfter } from '#libs/read-models/spans';

const point = (from: string, content: string) => ({ from, content: { text: content } });

describe('spans', () => {
  it('begin where something changes, and end where it changes again', () => {
    expect(spansAfter(null, [point('1', 'a'), point('2', 'a'), point('3', 'b')])).toEqual([
      { from: '1', to: '3', content: { text: 'a' } },
      { from: '3', to: null, content: { text: 'b' } },
    ]);
  });

  it('do not begin where everything is as before', () => {
    expect(spansAfter({ text: 'a' }, [point('1', 'a')])).toEqual([]);
    expect(spansAfter({ text: 'a' }, [point('1', 'a'), point('2', 'b')])).toHaveLength(1);
  });

  it('leave out what lasted for no time', () => {
    expect(spansAfter(null, [point('1', 'a'), point('1', 'b'), point('2', 'b')])).toEqual([
      { from: '1', to: null, content: { text: 'b' } },
    ]);
    expect(spansAfter({ text: 'a' }, [point('1', 'b'), point('1', 'a')])).toEqual([]);
  });
});
