import { endOfDay } from '#libs/domain/shared/time';
import { byMonth, clustersOf, placeOn, reachOf } from './timeline-marks';

const due = (id: string, day: string | null) => ({
  id,
  due: day === null ? null : endOfDay(day),
  status: 'open-in-time' as const,
  closed: false,
});

describe('the timeline of a plan', () => {
  it('reaches over whole months from the first deadline or today to the last', () => {
    const reach = reachOf([due('a', '2026-03-31'), due('b', '2026-12-15')], '2026-11-30');
    expect(reach).toMatchObject({ from: '2026-03-01', to: '2027-01-01' });
    expect(reachOf([due('a', '2026-03-31')], '2027-02-10')).toMatchObject({ to: '2027-03-01' });
    expect(reachOf([due('a', null)], '2026-11-30')).toBeNull();
  });

  it('never labels so much that it could not be read, however long the plan lasts', () => {
    for (const last of ['2026-02-28', '2026-12-31', '2029-06-30', '2035-12-31', '2060-12-31']) {
      const reach = reachOf([due('a', '2026-01-31'), due('b', last)], '2026-01-15');
      expect(reach?.labels.length).toBeGreaterThan(0);
      expect(reach?.labels.length).toBeLessThanOrEqual(13);
    }
  });

  it('shows deadlines as one that lie too close, and loses none', () => {
    const tasks = [
      due('a', '2026-06-30'),
      due('b', '2026-06-30'),
      due('c', '2026-07-01'),
      due('d', '2026-12-31'),
    ];
    const reach = reachOf(tasks, '2026-01-01');
    if (reach === null) throw new Error('nothing is due');
    const clusters = clustersOf(tasks, reach, 0.02, '2026-01-01');
    expect(clusters.map(({ first, last, tasks: own }) => [first, last, own.length])).toEqual([
      ['2026-06-30', '2026-07-01', 3],
      ['2026-12-31', '2026-12-31', 1],
    ]);
    expect(clusters.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
    expect(placeOn(reach, '2026-01-01')).toBe(0);
    // What was due by yesterday is not one with what is due today.
    expect(clustersOf(tasks, reach, 0.02, '2026-07-01').map(({ tasks: own }) => own.length)).toEqual([
      2, 1, 1,
    ]);
  });

  it('has a twin by months, of what has a deadline', () => {
    const tasks = [due('a', '2026-07-31'), due('b', null), due('c', '2026-06-30'), due('d', '2026-07-01')];
    expect(byMonth(tasks).map(({ month, tasks: own }) => [month, own.length])).toEqual([
      ['2026-06', 1],
      ['2026-07', 2],
    ]);
  });
});
