import { noBoxes, ratesOf, totalOf } from '#libs/domain/dashboard/boxes';

const boxes = {
  'done-in-time': 6,
  'done-late': 2,
  'open-in-time': 5,
  'open-overdue': 2,
  'no-deadline': 4,
  cancelled: 1,
};

describe('the rates of a dashboard', () => {
  it('are of the tasks that were done or due, and say so', () => {
    expect(totalOf(boxes)).toBe(20);
    expect(ratesOf(boxes)).toEqual([
      { of: 'done', count: 8, denominator: 'due', denominatorCount: 10, value: 0.8 },
      { of: 'done-in-time', count: 6, denominator: 'due', denominatorCount: 10, value: 0.6 },
      { of: 'open-overdue', count: 2, denominator: 'due', denominatorCount: 10, value: 0.2 },
      { of: 'done', count: 8, denominator: 'assigned', denominatorCount: 19, value: 8 / 19 },
    ]);
  });

  it('are none where nothing was due', () => {
    expect(ratesOf(noBoxes).map(({ value }) => value)).toEqual([null, null, null, null]);
  });
});
