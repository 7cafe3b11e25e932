import type { CalendarCommand, WorkingCalendar } from '#libs/domain/calendar/calendar';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { announcedThrough, knownThrough, warningOf } from '#libs/domain/calendar/coverage';
import { isWorkingDay } from '#libs/domain/calendar/working-days';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const admin: Person = { kind: 'person', userId: 'admin', agencyId: null, roles: ['admin'] };
const office: Person = { ...admin, userId: 'office', roles: ['office'] };
const process = { kind: 'process' } as const;
const document = { number: '1/TB-BNV', date: '2026-12-01', issuer: null, signer: null, subject: null };
const table: WorkingCalendar = {
  id: 'vn',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: { '2026-01-01': 'Tết Dương lịch', '2027-01-01': 'Tết Dương lịch' },
  workingDays: {},
  announcedThrough: 2026,
};

/** A calendar whose day the test sets. */
class Kept {
  state = table;
  constructor(public today = '2026-03-02') {}

  do(command: CalendarCommand, actor: Person | typeof process = admin): string[] {
    const now = at(this.today, '09:00');
    const decision = calendarDecider.decide(command, this.state, { now, actor });
    if (isRejection(decision)) return [decision.code];
    for (const event of decision) this.state = calendarDecider.evolve(this.state, { event, occurredAt: now });
    return decision.map(({ type }) => type);
  }

  keep(...years: number[]): string[] {
    const computed = Object.fromEntries(years.map((year) => [year, { [`${year}-01-01`]: 'Tết Dương lịch' }]));
    return this.do({ type: 'KeepCalendar', computed }, process);
  }
}

describe('a working calendar whose table comes to its end', () => {
  it('goes on with what follows from the law, year by year, and never over what is known', () => {
    const kept = new Kept('2025-03-03');
    expect(kept.keep(2026, 2027, 2028, 2029)).toEqual(['CalendarExtended', 'CalendarExtended']);
    expect(isWorkingDay(kept.state, '2028-01-01')).toBe(false);
    expect(isWorkingDay(kept.state, '2029-01-01')).toBe(false);
    expect([knownThrough(kept.state), announcedThrough(kept.state)]).toEqual([2029, 2026]);
    expect(kept.keep(2026, 2027, 2028, 2029)).toEqual([]);
  });

  it('says so a year before the first day of which nothing was announced, and again when it is near, once each', () => {
    const kept = new Kept('2025-12-31');
    expect(kept.keep()).toEqual([]);
    kept.today = '2026-01-01';
    expect(kept.keep()).toEqual(['CalendarEndNear']);
    expect(kept.keep()).toEqual([]);
    kept.today = '2026-11-20';
    expect(warningOf(kept.state, kept.today)).toEqual({ year: 2027, stage: 'soon' });
    expect(kept.keep()).toEqual(['CalendarEndNear']);
    expect(kept.keep()).toEqual([]);
  });

  it('is quiet again once the next year was entered', () => {
    const kept = new Kept('2026-11-20');
    const holidays = { '2027-02-05': 'Tết Nguyên đán' };
    const year = { type: 'AnnounceCalendarYear', year: 2027, holidays, workingDays: {}, document } as const;
    expect(kept.do(year)).toEqual(['CalendarYearAnnounced']);
    expect(warningOf(kept.state, kept.today)).toBeNull();
    expect(kept.keep()).toEqual([]);
  });

  it('keeps no calendar that never had a table, which some offices may want', () => {
    const kept = new Kept();
    kept.state = { ...table, holidays: {} };
    expect(kept.keep(2027)).toEqual([]);
  });

  it('takes a calendar that was defined before this was kept to be announced as far as it reaches', () => {
    const { announcedThrough: _, ...before } = table;
    expect(announcedThrough(before)).toBe(2027);
  });
});

describe('the announced days off of a year', () => {
  const announce = (changes: object = {}): CalendarCommand => ({
    type: 'AnnounceCalendarYear',
    year: 2027,
    document,
    holidays: { '2027-02-05': 'Tết Nguyên đán' },
    workingDays: { '2027-02-13': 'Làm bù' },
    ...changes,
  });

  it('replace all that was known of it and leave other years alone', () => {
    const kept = new Kept();
    kept.do(announce());
    expect(isWorkingDay(kept.state, '2027-01-01')).toBe(true);
    expect(isWorkingDay(kept.state, '2027-02-05')).toBe(false);
    expect(isWorkingDay(kept.state, '2027-02-13')).toBe(true);
    expect(isWorkingDay(kept.state, '2026-01-01')).toBe(false);
  });

  it('are refused where they cannot be meant', () => {
    const kept = new Kept();
    expect(kept.do(announce({ holidays: { '2028-01-01': 'x' } }))).toEqual(['CALENDAR.OTHER_YEAR']);
    expect(kept.do(announce({ workingDays: { '2027-02-05': 'x' } }))).toEqual(['CALENDAR.DAY_TWICE']);
    expect(kept.do(announce({ holidays: {} }))).toEqual(['CALENDAR.NO_HOLIDAY']);
    const later = announce({ year: 2029, holidays: { '2029-01-01': 'x' }, workingDays: {} });
    expect(kept.do(later)).toEqual(['CALENDAR.YEAR_BEFORE_MISSING']);
    expect(kept.do(announce(), office)).toEqual(['ACTOR.NOT_PERMITTED']);
    expect(kept.do({ type: 'KeepCalendar', computed: {} }, admin)).toEqual(['ACTOR.NOT_PERMITTED']);
  });
});

describe('a day off that a new law adds', () => {
  const add: CalendarCommand = {
    type: 'AddYearlyHoliday',
    monthDay: '11-24',
    fromYear: 2026,
    name: 'Ngày Văn hóa',
    document,
  };

  it('is off at once in every year that is known and in those that come, and is made up for after a weekend', () => {
    const kept = new Kept();
    expect(kept.do(add)).toEqual(['YearlyHolidayAdded']);
    expect(isWorkingDay(kept.state, '2026-11-24')).toBe(false);
    expect(isWorkingDay(kept.state, '2027-11-24')).toBe(false);
    kept.keep(2028, 2029);
    expect(isWorkingDay(kept.state, '2028-11-24')).toBe(false);
    // 24/11/2029 is a Saturday.
    expect(isWorkingDay(kept.state, '2029-11-26')).toBe(false);
    expect(isWorkingDay(kept.state, '2029-11-27')).toBe(true);
  });

  it('changes no day that is over, and is entered once', () => {
    const kept = new Kept('2026-11-25');
    kept.do(add);
    expect(isWorkingDay(kept.state, '2026-11-24')).toBe(true);
    expect(isWorkingDay(kept.state, '2027-11-24')).toBe(false);
    expect(kept.do(add)).toEqual(['CALENDAR.YEARLY_KNOWN']);
  });
});
