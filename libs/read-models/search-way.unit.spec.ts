import { searchWay, type WordsTogether } from '#libs/read-models/search-way';

/** A sample of a hundredth of all tasks, of which so many have the words that are named by their places. */
const sampleOf = (words: number, ...counted: readonly (readonly [tasks: number, ...has: number[]])[]) => ({
  share: 0.01,
  groups: counted.map(([tasks, ...has]): WordsTogether => ({
    has: Array.from({ length: words }, (_, word) => has.includes(word)),
    tasks,
  })),
});
const all = (words: number): boolean[] => Array.from({ length: words }, () => true);
const PAGE = 51;

describe('the way of a search', () => {
  it('goes through the list where a page is soon full', () => {
    expect(searchWay(sampleOf(1, [900], [100, 0]), all(1), PAGE).walked).toBeGreaterThan(510);
  });

  it('looks up what few tasks have', () => {
    expect(searchWay(sampleOf(1, [998], [2, 0]), all(1), PAGE)).toEqual({ walked: 0, lookedUp: [0] });
  });

  it('looks up a word that nobody has been met with', () => {
    expect(searchWay(sampleOf(1, [1_000]), all(1), PAGE)).toEqual({ walked: 0, lookedUp: [0] });
  });

  it('looks for a frequent word in what rare ones bring', () => {
    const sample = sampleOf(2, [500, 0], [497], [1, 1], [2, 0, 1]);
    expect(searchWay(sample, all(2), PAGE)).toEqual({ walked: 0, lookedUp: [1] });
  });

  it('looks up words together that bring little only together', () => {
    const sample = sampleOf(3, [380], [150, 0], [150, 1], [300, 2], [17, 0, 2], [2, 0, 1], [1, 0, 1, 2]);
    expect(searchWay(sample, all(3), PAGE)).toEqual({ walked: 0, lookedUp: expect.arrayContaining([0, 1]) });
    expect(searchWay(sample, all(3), PAGE).lookedUp).not.toContain(2);
  });

  it('looks up no word twice that another one always brings along', () => {
    const sample = sampleOf(2, [990], [10, 0, 1]);
    expect(searchWay(sample, all(2), PAGE).lookedUp).toHaveLength(1);
  });

  it('looks up all that were not met, as each may be frequent elsewhere', () => {
    expect(searchWay(sampleOf(3, [600], [400, 1]), all(3), PAGE).lookedUp).toEqual([0, 2]);
  });

  it('leaves out words that the index cannot find, and looks nothing up where it can find none', () => {
    const sample = sampleOf(2, [990], [6, 1], [4, 0, 1]);
    expect(searchWay(sample, [false, true], PAGE).lookedUp).toEqual([1]);
    expect(searchWay(sample, [false, false], PAGE).lookedUp).toEqual([]);
  });

  it('looks everything up while nothing is known of any task', () => {
    expect(searchWay({ share: 1, groups: [] }, all(2), PAGE)).toEqual({ walked: 0, lookedUp: [0, 1] });
  });
});
