import { decimal, tenthsAddingUp } from './shares';

describe('shares in tenths', () => {
  it('add up to the whole', () => {
    const third = 10 / 3;
    const shares = tenthsAddingUp([third, third, third], 10);
    expect(shares).toEqual([3.4, 3.3, 3.3]);
    expect(tenthsAddingUp([0.04, 0.04, 0.04], 0.12)).toEqual([0.1, 0, 0]);
  });

  it('are written as in Vietnamese', () => {
    expect(decimal(3.25)).toBe('3,3');
  });
});
