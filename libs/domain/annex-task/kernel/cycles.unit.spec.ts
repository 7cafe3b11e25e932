import { latePeriod, nextPeriod, periodEndOf, scheduleOf } from '#libs/domain/annex-task/kernel/cycles';
import type { TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import { dateOf, endOfDay, startOfDay } from '#libs/domain/shared/time';

const recurring = (every: 'monthly' | 'quarterly' | 'half-yearly', dueDay?: number): TaskSchedule => ({
  kind: 'recurring',
  every,
  from: '2026-01-01',
  until: '2026-12-31',
  dueMonthDay: null,
  ...(dueDay === undefined ? {} : { dueDay }),
});
/** The last days of all periods that open after activation, as MM-DD. */
const deadlines = (schedule: TaskSchedule, activated = '2026-01-01'): string[] => {
  const days: string[] = [];
  let period = nextPeriod(schedule, null, startOfDay(activated));
  while (period !== null) {
    expect(period.due).toBe(endOfDay(lastDay(period.due)));
    days.push(lastDay(period.due).slice(5));
    period = nextPeriod(schedule, period, startOfDay(activated));
  }
  return days;
};
// A deadline is 24:00, which is 00:00 of the day that follows.
const lastDay = (due: string | null): string => dateOf(new Date(Date.parse(due ?? '') - 1).toISOString());

describe('the periods of a recurring task', () => {
  it('end with the month, or the quarter, where no day is named', () => {
    expect(deadlines(recurring('monthly')).slice(0, 3)).toEqual(['01-31', '02-28', '03-31']);
    expect(deadlines(recurring('quarterly'))).toEqual(['03-31', '06-30', '09-30', '12-31']);
  });

  it('are due on the day that is named, or on the last day of a month that is shorter', () => {
    expect(deadlines(recurring('monthly', 24))).toEqual(
      Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-24`),
    );
    expect(deadlines(recurring('monthly', 30)).slice(0, 4)).toEqual(['01-30', '02-28', '03-30', '04-30']);
    expect(deadlines(recurring('monthly', 9))[0]).toBe('01-09');
  });

  it('of a quarter are due on that day of its last month', () => {
    expect(deadlines(recurring('quarterly', 19))).toEqual(['03-19', '06-19', '09-19', '12-19']);
    expect(deadlines(recurring('quarterly', 31))).toEqual(['03-31', '06-30', '09-30', '12-31']);
  });

  it('follow each other without a gap, whatever day they are due on', () => {
    const schedule = recurring('monthly', 24);
    const first = nextPeriod(schedule, null, startOfDay('2026-01-01'));
    const second = nextPeriod(schedule, first, startOfDay('2026-01-01'));
    expect([first?.periodStart, first?.periodEnd]).toEqual(['2026-01-01', '2026-01-31']);
    expect([second?.periodStart, second?.label]).toEqual(['2026-02-01', 'Tháng 2/2026']);
  });

  it('begin with the next one where the day had passed at activation', () => {
    expect(deadlines(recurring('monthly', 24), '2026-03-24')[0]).toBe('03-24');
    expect(deadlines(recurring('monthly', 24), '2026-03-25')[0]).toBe('04-24');
  });

  it('of half a year know no day of a month', () => {
    expect(deadlines(recurring('half-yearly', 10))).toEqual(['06-30', '12-31']);
  });

  it.each([
    ['02-29', ['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28']],
    ['02-28', ['2026-02-28', '2027-02-28', '2028-02-28', '2029-02-28']],
    ['06-30', ['2026-06-30', '2027-06-30', '2028-06-30', '2029-06-30']],
  ])('of years due on %s end on a day that each year has', (dueMonthDay, days) => {
    const yearly: TaskSchedule = {
      kind: 'recurring',
      every: 'yearly',
      from: '2026-01-01',
      until: '2029-12-31',
      dueMonthDay,
    };
    const due: (string | null)[] = [];
    for (let p = nextPeriod(yearly, null, startOfDay('2026-01-01')); p; p = nextPeriod(yearly, p, p.opensAt))
      due.push(p.due);
    expect(due).toEqual(days.map(endOfDay));
  });

  it('take February’s end from the words where it was kept as that of an ordinary year', () => {
    const yearly = { kind: 'recurring', every: 'yearly', from: '2026-01-01', until: '2029-12-31' } as const;
    const monthDay = (timingText: string, timingRule: string) => {
      const schedule = scheduleOf({ schedule: { ...yearly, dueMonthDay: '02-28' }, timingText, timingRule });
      return schedule.kind === 'recurring' && schedule.dueMonthDay;
    };
    expect(monthDay('Tháng 2 hằng năm', 'yearly-period')).toBe('02-29');
    expect(monthDay('Trước ngày 01/3 hàng năm', 'yearly-before-date')).toBe('02-29');
    expect(monthDay('chậm nhất ngày 28/02 hàng năm', 'yearly-until-date')).toBe('02-28');
    expect(monthDay('trước ngày 29/02 hàng năm', 'yearly-before-date')).toBe('02-28');
    // Another day that a reviewer set is what it is, whatever the words say.
    expect(monthDay('Tháng 2 hằng năm', 'set-by-reviewer')).toBe('02-28');
  });
});

describe('the period of a task that is due once', () => {
  const schedule: TaskSchedule = { kind: 'single', start: null, due: '2026-06-30', interim: [] };
  const period = nextPeriod(schedule, null, startOfDay('2026-01-05'));

  it('ends with the day of its deadline, whose 24:00 belongs to it', () => {
    expect(period).toMatchObject({ periodEnd: '2026-06-30', due: endOfDay('2026-06-30') });
  });

  it('is shown so where an older event names the day after', () => {
    const { opensAt: openedAt, ...known } = period!;
    for (const periodEnd of ['2026-06-30', '2026-07-01'])
      expect(periodEndOf(schedule, { ...known, openedAt, completedAt: null, periodEnd })).toBe('2026-06-30');
  });
});

describe('the period that is under way at activation although its deadline has passed', () => {
  const yearly = (dueMonthDay: string | null, from = '2025-01-01', until = '2027-12-31'): TaskSchedule => ({
    kind: 'recurring',
    every: 'yearly',
    from,
    until,
    dueMonthDay,
  });
  const at = startOfDay('2026-11-30');
  const late = (schedule: TaskSchedule, when = at) => {
    const period = latePeriod(schedule, when);
    return period && `${period.label} ${lastDay(period.due)}`;
  };

  it('is the year whose report was due before, and the month whose day was', () => {
    expect(late(yearly('11-14'))).toBe('2026 2026-11-14');
    expect(late(yearly('11-14'), startOfDay('2026-11-14'))).toBeNull();
    expect(late(recurring('monthly', 24))).toBe('Tháng 11/2026 2026-11-24');
    expect([late(yearly(null)), late(recurring('monthly'))]).toEqual([null, null]);
  });

  it('is none where that deadline lay before the series began', () => {
    expect(late(yearly('11-14', '2026-11-20'))).toBeNull();
    expect(late(yearly('11-14', '2027-01-01'))).toBeNull();
  });

  it('is the last one of a series that has none left, whatever it was', () => {
    expect(late(yearly('11-14', '2025-01-01', '2025-12-31'))).toBe('2025 2025-11-14');
    // It began after the day of its only year.
    expect(late(yearly('11-14', '2026-11-20', '2026-12-31'))).toBe('2026 2026-11-14');
    const weekly: TaskSchedule = {
      kind: 'recurring',
      every: 'weekly',
      from: '2026-11-01',
      until: '2026-11-25',
      dueMonthDay: null,
    };
    expect(late(weekly)).toBe('Tuần 48/2026 2026-11-25');
    expect(nextPeriod(weekly, null, at, 'follow-from-today')?.label).toBe('Tuần 48/2026');
    expect(nextPeriod(weekly, null, at, 'record-done')).toBeNull();
  });

  it('is none of a week whose Friday has passed, nor of a task that does not come back', () => {
    const weekly = { ...recurring('monthly'), every: 'weekly' as const } as TaskSchedule;
    expect(late(weekly, startOfDay('2026-11-29'))).toBeNull();
    expect(late({ kind: 'single', start: null, due: '2026-01-01', interim: [] })).toBeNull();
  });

  it('opens where it is to be followed from that day, and is passed over where nobody said so', () => {
    expect(nextPeriod(yearly('11-14'), null, at, 'follow-from-today')?.label).toBe('2026');
    expect(nextPeriod(yearly('11-14'), null, at)?.label).toBe('2027');
    expect(nextPeriod(yearly('11-14'), null, at, 'record-done')?.label).toBe('2027');
  });
});
