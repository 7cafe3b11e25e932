import type { Language } from '#libs/domain/shared/language';
import { dateOf, fromMs, toMs, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** The ways in which a message writes a time: `{due, date, deadline}`. */
export type TimeStyle =
  'day' | 'month' | 'monthDay' | 'instantDay' | 'moment' | 'deadline' | 'deadlineDay' | 'writtenDay';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Where the parts of a time stand, and the words between them. */
interface Writing {
  readonly day: (date: LocalDate) => string;
  readonly month: (month: string) => string;
  /** Of a day that comes every year, `MM-dd`. */
  readonly monthDay: (day: string) => string;
  /** In full, as letters write it. */
  readonly writtenDay: (date: LocalDate) => string;
  readonly moment: (clock: string, day: string) => string;
  readonly endOf: (day: string) => string;
  readonly never: string;
}

/** `9 March 2026`; what is no day is said as it was written. */
const englishDay = (date: LocalDate): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
};

const englishMonth = (month: string): string => englishDay(`${month}-01`).replace(/^1 /u, '');

const turned = (date: string): string => date.split('-').reverse().join('/');

const writings: Readonly<Record<Language, Writing>> = {
  vi: {
    day: (date) => (/^\d{4}-\d{2}-\d{2}$/u.test(date) ? turned(date) : date),
    month: turned,
    monthDay: turned,
    /**
     * `05 tháng 02 năm 2026`: with a zero before days below 10 and before the months 1 and 2 (NĐ 30/2020/NĐ-CP, annex I,
     * part II, section I.4).
     */
    writtenDay: (date) => {
      const [year = '', month = '', day = ''] = date.split('-');
      return `${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
    },
    moment: (clock, day) => `${clock} ngày ${day}`,
    endOf: (day) => `hết ngày ${day}`,
    never: 'không thời hạn',
  },
  en: {
    day: englishDay,
    month: englishMonth,
    monthDay: (day) => englishDay(`2000-${day}`).replace(/ 2000$/u, ''),
    writtenDay: englishDay,
    moment: (clock, day) => `${clock} on ${day}`,
    endOf: (day) => `the end of ${day}`,
    never: 'no deadline',
  },
};

const clockOf = (instant: Instant): string => fromMs(toMs(instant) + 7 * 60 * 60 * 1000).slice(11, 16);

const momentIn = (instant: Instant, { moment, day }: Writing): string =>
  moment(clockOf(instant), day(dateOf(instant)));

/**
 * A time as people of a language write it, in local time. Of deadlines 00:00 of a day is the end of the day before, and
 * null is none.
 */
export const timeIn = (language: Language, style: TimeStyle, value: string | null): string => {
  const writing = writings[language];
  if (value === null || value === '') return style === 'deadline' ? writing.never : '';
  switch (style) {
    case 'day':
    case 'month':
    case 'monthDay':
    case 'writtenDay':
      return writing[style](value);
    case 'instantDay':
      return writing.day(dateOf(value));
    case 'moment':
      return momentIn(value, writing);
    case 'deadlineDay':
      return clockOf(value) === '00:00'
        ? writing.day(dateOf(fromMs(toMs(value) - 1)))
        : momentIn(value, writing);
    case 'deadline':
      return clockOf(value) === '00:00'
        ? writing.endOf(writing.day(dateOf(fromMs(toMs(value) - 1))))
        : momentIn(value, writing);
  }
};
