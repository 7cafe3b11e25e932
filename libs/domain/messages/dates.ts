import { dateOf, fromMs, toMs, type Instant, type LocalDate } from '#libs/domain/shared/time';

const local = (instant: Instant): string => fromMs(toMs(instant) + 7 * 60 * 60 * 1000);

/** `dd/MM/yyyy` of a day. */
export const vietnameseDay = (date: LocalDate): string => date.split('-').reverse().join('/');

/** `MM/yyyy` of a month, which is written `yyyy-MM`. */
export const vietnameseMonth = (month: string): string => month.split('-').reverse().join('/');

/**
 * `05 tháng 02 năm 2026`, as official letters write a day: in full, with a zero before days below 10 and before the
 * months 1 and 2 (NĐ 30/2020/NĐ-CP, annex I, part II, section I.4).
 */
export const writtenDay = (date: LocalDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
};

/** `dd/MM/yyyy` of an instant, local time. */
export const vietnameseDate = (instant: Instant): string => vietnameseDay(dateOf(instant));

/** `HH:mm ngày dd/MM/yyyy`, local time. */
export const vietnameseTime = (instant: Instant): string =>
  `${local(instant).slice(11, 16)} ngày ${vietnameseDate(instant)}`;

/** A deadline as people say it: 00:00 of a day is 24:00 of the day before. */
export const vietnameseDeadline = (deadline: Instant | null): string => {
  if (deadline === null) return 'không thời hạn';
  const midnight = local(deadline).slice(11, 16) === '00:00';
  return midnight ? `hết ngày ${vietnameseDate(fromMs(toMs(deadline) - 1))}` : vietnameseTime(deadline);
};
