import { seedCalendar } from '#libs/holidays/seed-calendar';

const { holidays, workingDays } = seedCalendar();
const off = (...days: string[]): boolean[] => days.map((day) => holidays[day] !== undefined);

describe('the working calendar of the demonstration', () => {
  it('knows the announced Tết of 2025 and the lunar dates of later years', () => {
    expect(off('2025-01-24', '2025-01-27', '2025-01-31', '2027-02-05', '2027-02-09')).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('gives a second day at the National Day and makes up for holidays on a weekend', () => {
    expect(off('2023-09-01', '2023-09-04', '2026-04-27', '2023-05-03', '2023-05-04')).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('swaps a day off for a Saturday worked', () => {
    expect(holidays['2025-05-02']).toBeDefined();
    expect(workingDays['2025-04-26']).toBeDefined();
  });
});
