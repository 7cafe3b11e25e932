import { mendDates } from '#libs/domain/timing/mangled-date';
import { parseTiming } from '#libs/domain/timing/schedule';

describe('a date that a program left in the text', () => {
  it.each([
    // Midnight of 1 December in Vietnam, as an instant in UTC that was taken apart as if it were a day.
    ['30T17:00:00.000Z/11/2025', '01/12/2025'],
    ['31T17:00:00Z/12/2025', '01/01/2026'],
    ['2025-11-30T17:00:00.000Z', '01/12/2025'],
    ['2025-12-01T00:00:00', '01/12/2025'],
    ['2025-12-01 00:00:00', '01/12/2025'],
    ['2025-12-01', '01/12/2025'],
    ['Trước ngày 30T17:00:00.000Z/11/2025.', 'Trước ngày 01/12/2025.'],
  ])('is the day that it was in Vietnam: %s', (text, mended) => {
    expect(mendDates(text)).toBe(mended);
    expect(parseTiming(text, { planYear: 2025 })).toEqual(parseTiming(mended, { planYear: 2025 }));
    expect(parseTiming(text, { planYear: 2025 }).kind).toBe('by-date');
  });

  it.each(['2023-2025', '31T17:00:00.000Z/02/2025', '12-2025-11-30-1', '15/12/2025', '25T99:00:00Z/11/2025'])(
    'is not seen where there is none: %s',
    (text) => {
      expect(mendDates(text)).toBe(text);
    },
  );
});
