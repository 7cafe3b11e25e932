import { monthsOf, namedDaysOf } from './months';

const days = {
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: { '2026-01-01': 'Tết Dương lịch', '2026-01-02': 'Hoán đổi', '2027-01-01': 'Tết Dương lịch' },
  workingDays: { '2026-01-10': 'Làm bù' },
};

describe('the months of a year', () => {
  it('hang as weeks from Monday to Sunday, with nothing beside the month', () => {
    const [january] = monthsOf(days, 2026);
    expect(january?.weeks[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(january?.weeks.flat().filter((day) => day !== null)).toHaveLength(31);
    expect(
      monthsOf(days, 2028)[1]
        ?.weeks.flat()
        .filter((day) => day !== null),
    ).toHaveLength(29);
  });

  it('know which days are off, and which are worked in exchange', () => {
    const of = (date: string) =>
      monthsOf(days, 2026)
        .flatMap(({ weeks }) => weeks.flat())
        .find((day) => day?.date === date);
    expect(of('2026-01-02')).toMatchObject({ kind: 'off', reason: 'Hoán đổi' });
    expect(of('2026-01-03')).toMatchObject({ kind: 'weekend', reason: null });
    expect(of('2026-01-10')).toMatchObject({ kind: 'in-exchange' });
    expect(of('2026-01-05')).toMatchObject({ kind: 'worked' });
  });

  it('name the days of that year alone, in order', () => {
    expect(namedDaysOf(days, 2026).map(({ date, isWorked }) => [date, isWorked])).toEqual([
      ['2026-01-01', false],
      ['2026-01-02', false],
      ['2026-01-10', true],
    ]);
  });
});
