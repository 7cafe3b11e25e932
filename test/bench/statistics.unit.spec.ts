import { percentile, spreadOf, verdictOn } from './statistics';

describe('the statistics of a bench', () => {
  it('takes the middle of an odd number of rounds, and between the two middle ones of an even number', () => {
    expect(spreadOf([3, 10, 1])).toEqual({ median: 3, min: 1, max: 10 });
    expect(spreadOf([10, 1, 2, 4])).toEqual({ median: 3, min: 1, max: 10 });
    expect(spreadOf([7])).toEqual({ median: 7, min: 7, max: 7 });
  });

  it('finds percentiles among the values themselves', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([5], 0.99)).toBe(5);
  });

  it('judges a ratio by its bounds, in whichever direction is better', () => {
    const many = { better: 'higher', atLeast: 1, goal: 2 } as const;
    expect([0.99, 1, 2].map((ratio) => verdictOn(ratio, many))).toEqual(['missed', 'ok', 'goal']);
    const few = { better: 'lower', atLeast: 3, goal: 1.5 } as const;
    expect([3.1, 3, 1.5].map((ratio) => verdictOn(ratio, few))).toEqual(['missed', 'ok', 'goal']);
    expect(verdictOn(5, { better: 'higher', atLeast: null, goal: null })).toBe('noted');
  });

  it('lets nothing pass that could not be measured', () => {
    expect(verdictOn(Number.NaN, { better: 'higher', atLeast: 1, goal: 2 })).toBe('missed');
    expect(verdictOn(Number.NaN, { better: 'lower', atLeast: 3, goal: 1 })).toBe('missed');
  });
});
