import { defaultCalendar, type WorkingCalendar } from '#libs/domain/calendar/calendar';
import {
  addWorkingDays,
  countedTerm,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#libs/domain/calendar/working-days';
import { addDays, dateOf, lastDate } from '#libs/domain/shared/time';

const fromWeekTo = (weekdays: readonly number[]): WorkingCalendar => ({
  ...defaultCalendar,
  workingWeekdays: weekdays,
});

describe('working days', () => {
  it('are counted over a weekend and a holiday, forwards and backwards', () => {
    const calendar = { ...defaultCalendar, holidays: { '2026-09-02': 'Quốc khánh' } };
    expect(addWorkingDays(calendar, '2026-08-28', 3)).toBe('2026-09-03');
    expect(addWorkingDays(calendar, '2026-09-03', -3)).toBe('2026-08-28');
    expect(addWorkingDays(calendar, '2026-08-28', 0)).toBe('2026-08-28');
    expect(workingDayOnOrAfter(calendar, '2026-09-02')).toBe('2026-09-03');
    expect(workingDayOnOrBefore(calendar, '2026-08-30')).toBe('2026-08-28');
  });

  it('are counted from a weekend to the same day as from the Friday before it', () => {
    for (const day of ['2026-08-28', '2026-08-29', '2026-08-30'])
      expect(addWorkingDays(defaultCalendar, day, 1)).toBe('2026-08-31');
  });

  it('end with the last date that there is, whatever is asked for beyond it', () => {
    // The last day of all is a Friday.
    for (const weekdays of [[1, 2, 3, 4, 5], [1], [6]]) {
      const calendar = fromWeekTo(weekdays);
      const found = addWorkingDays(calendar, '9999-11-01', 400);
      expect(found <= lastDate && found > '9999-12-20').toBe(true);
    }
    expect(workingDayOnOrAfter(fromWeekTo([1]), '9999-12-30')).toBe('9999-12-30');
    expect(countedTerm(defaultCalendar, '9999-12-30', 30)).toBe(lastDate);
    expect(workingDayOnOrBefore(fromWeekTo([1]), '0000-01-01')).toBe('0000-01-01');
    expect(addWorkingDays(defaultCalendar, '0000-01-05', -10)).toBe('0000-01-03');
  });

  it('are none where the calendar has none, and asking for one ends', () => {
    const never = fromWeekTo([]);
    expect(workingDayOnOrAfter(never, '2026-01-01')).toBe('2026-01-01');
    expect(workingDayOnOrBefore(never, '2026-01-01')).toBe('2026-01-01');
    expect(addWorkingDays(never, '2026-01-01', 5)).toBe('2026-01-01');
  });
});

describe('a date', () => {
  it('keeps a year of four digits', () => {
    expect(addDays(lastDate, 1)).toBe(lastDate);
    expect(dateOf('9999-12-31T23:59:59.999Z')).toBe(lastDate);
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
  });
});
