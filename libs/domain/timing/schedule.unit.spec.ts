import fc from 'fast-check';
import { ruleOf } from '#libs/domain/timing/rules';
import { parseTiming } from '#libs/domain/timing/schedule';

const read = (text: string, planYear: number | null = 2026) => {
  const { kind, start, due, rule } = parseTiming(text, { planYear });
  return [kind, start, due, rule];
};

describe('a timing phrase', () => {
  it.each([
    ['Thường xuyên', 'continuous', 'continuous'],
    ['Hàng năm', 'yearly', 'yearly-cycle'],
    ['hằng năm.', 'yearly', 'yearly-cycle'],
    ['Định kỳ hàng tuần', 'weekly', 'weekly-cycle'],
    ['Định kỳ hàng tháng', 'monthly', 'monthly-cycle'],
    ['Định kỳ hằng quý', 'quarterly', 'quarterly-cycle'],
    ['Định kỳ 6 tháng', 'half-yearly', 'half-yearly-cycle'],
  ])('"%s" recurs without a date of its own', (text, kind, rule) => {
    expect(read(text)).toEqual([kind, null, null, rule]);
  });

  it.each([
    ['2023', '2023-12-31', 'year-end'],
    ['Năm 2018', '2018-12-31', 'year-end'],
    ['đến hết năm 2018', '2018-12-31', 'year-end'],
    ['Quý II/2018', '2018-06-30', 'quarter-end'],
    ['Đến hết quý II/2018', '2018-06-30', 'quarter-end'],
    ['Quý III - IV/2025', '2025-12-31', 'quarter-end'],
    ['Quý 1 năm 2024', '2024-03-31', 'quarter-end'],
    ['Quý III', '2026-09-30', 'quarter-end-plan-year'],
    ['6 tháng đầu năm', '2026-06-30', 'half-year-end-plan-year'],
    ['06 tháng cuối năm 2025', '2025-12-31', 'half-year-end'],
    ['tháng 9/2026', '2026-09-30', 'month-end'],
    ['trong tháng 10/2021', '2021-10-31', 'month-end'],
    ['Tháng 02 năm 2024', '2024-02-29', 'month-end'],
    ['đầu tháng 9/2026', '2026-09-01', 'part-of-period'],
    ['giữa tháng 9/2026', '2026-09-15', 'part-of-period'],
    ['cuối tháng 9/2026', '2026-09-30', 'part-of-period'],
    ['giữa năm 2026', '2026-06-30', 'part-of-period'],
    ['trước ngày 20/10/2021', '2021-10-19', 'before-date'],
    ['Trước ngày 01 tháng 3 năm 2024', '2024-02-29', 'before-date'],
    ['trước ngày 15/11', '2026-11-14', 'before-date'],
    ['chậm nhất ngày 18/12/2025', '2025-12-18', 'until-date'],
    ['chậm nhất vào ngày 18 tháng 12', '2026-12-18', 'until-date'],
    ['đến hết ngày 30/6/2026', '2026-06-30', 'until-date'],
    ['15/12/2025', '2025-12-15', 'on-date'],
  ])('"%s" is due on %s', (text, due, rule) => {
    expect(read(text)).toEqual(['by-date', null, due, rule]);
  });

  it.each([
    ['2023-2024', '2023-01-01', '2024-12-31', 'year-range'],
    ['Năm 2018 - 2020', '2018-01-01', '2020-12-31', 'year-range'],
    ['Năm 2018 – 2020', '2018-01-01', '2020-12-31', 'year-range'],
    ['giai đoạn 2023-2025, định hướng đến năm 2030', '2023-01-01', '2025-12-31', 'range-with-horizon'],
    ['từ ngày 1/3/2026 đến ngày 30/4/2026', '2026-03-01', '2026-04-30', 'date-range'],
  ])('"%s" runs from %s to %s', (text, start, due, rule) => {
    expect(read(text)).toEqual(['range', start, due, rule]);
  });

  it('that comes back every year before a day is due first in the year of the plan', () => {
    expect(read('trước ngày 15/12 hàng năm', 2023)).toEqual([
      'yearly',
      null,
      '2023-12-14',
      'yearly-before-date',
    ]);
    expect(read('trước ngày 15/12 hàng năm', null)).toEqual(['yearly', null, null, 'yearly-before-date']);
  });

  it.each([
    ['trước ngày 25 hàng tháng', 'monthly', '2026-01-24', 'day-of-month'],
    ['ngày 5 hằng tháng', 'monthly', '2026-01-05', 'day-of-month'],
    ['trước ngày 20 tháng cuối quý', 'quarterly', '2026-03-19', 'day-of-quarter'],
    ['tháng 9 hằng năm', 'yearly', '2026-09-30', 'yearly-period'],
    ['hết quý I hàng năm', 'yearly', '2026-03-31', 'yearly-period'],
    ['chậm nhất ngày 18/12 hàng năm', 'yearly', '2026-12-18', 'yearly-until-date'],
  ])('"%s" is %s, first due on %s', (text, kind, due, rule) => {
    expect(read(text)).toEqual([kind, null, due, rule]);
  });

  it.each([
    ['tháng 2 hằng năm', '2027-02-28', '2028-02-29'],
    ['cuối tháng 2 hằng năm', '2027-02-28', '2028-02-29'],
    ['trước ngày 01/3 hàng năm', '2027-02-28', '2028-02-29'],
    ['trước tháng 3 hằng năm', '2027-02-28', '2028-02-29'],
    ['chậm nhất ngày 29/02 hàng năm', '2027-02-28', '2028-02-29'],
    ['chậm nhất ngày 28/02 hàng năm', '2027-02-28', '2028-02-28'],
    ['trước ngày 29/02 hàng năm', '2027-02-28', '2028-02-28'],
    ['trước ngày 01/01 hàng năm', '2026-12-31', '2027-12-31'],
    ['cuối tháng 4 hằng năm', '2027-04-30', '2028-04-30'],
  ])('"%s" is yearly, due on %s in a plan of 2027 and on %s in one of 2028', (text, ordinary, leap) => {
    expect([2027, 2028].map((year) => read(text, year).slice(0, 3))).toEqual([
      ['yearly', null, ordinary],
      ['yearly', null, leap],
    ]);
  });

  it.each([
    ['tháng 2', '2027-02-28', '2028-02-29'],
    ['trước ngày 01/3', '2027-02-28', '2028-02-29'],
  ])('"%s" ends with February, however long that is', (text, ordinary, leap) => {
    expect([2027, 2028].map((year) => read(text, year)[2])).toEqual([ordinary, leap]);
  });

  it.each([
    ['cuối hằng tháng', 'monthly'],
    ['ngày cuối cùng của mỗi tháng', 'monthly'],
    ['cuối mỗi quý', 'quarterly'],
  ])('"%s" names no day but the last one', (text, kind) => {
    expect(read(text)).toEqual([kind, null, null, `${kind}-cycle`]);
  });

  it.each([
    ['tháng 3 - 5/2026', '2026-03-01', '2026-05-31'],
    ['từ tháng 3 đến hết tháng 5/2026', '2026-03-01', '2026-05-31'],
  ])('"%s" runs over whole months', (text, start, due) => {
    expect(read(text)).toEqual(['range', start, due, 'month-range']);
  });

  it('before the first day of each month names no day of that month', () => {
    expect(read('trước ngày 1 hàng tháng')[0]).toBe('unresolved');
  });

  it.each([
    'Trước kỳ kế hoạch',
    'dự kiến trong tháng 10/2021',
    'tháng 10/2021 (tùy thuộc tình hình)',
    'theo quy định',
    'Năm 2025 - 2020',
    'ngày 31/02/2024',
    'tháng 13/2024',
    '2023 và những năm tiếp theo',
    'trước ngày 30/02 hàng năm',
    '',
  ])('"%s" is left for a person to settle', (text) => {
    expect(read(text)).toEqual(['unresolved', null, null, 'person-sets']);
  });

  it('without its year is left open when the plan has none either', () => {
    expect(read('Quý III', null)).toEqual(['unresolved', null, null, 'person-sets']);
  });

  it('in decomposed letters means the same', () => {
    expect(read('Hàng năm'.normalize('NFD'))).toEqual(['yearly', null, null, 'yearly-cycle']);
  });

  it('always names a rule that can be looked up', () => {
    const words = fc.constantFrom(
      'năm',
      'quý',
      'tháng',
      'ngày',
      'trước',
      '-',
      '/',
      '2024',
      '9',
      'iv',
      'hàng',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((w) => w.join(' ')),
        ),
        (text) => {
          expect(ruleOf(parseTiming(text, { planYear: 2024 }).rule)).not.toBeNull();
        },
      ),
    );
    expect(ruleOf('before-date')?.citation).toContain('148');
    expect(ruleOf('toString')).toBeNull();
  });
});
