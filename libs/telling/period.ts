import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';

/** The labels that cycles were opened with, which are kept with them. */
const forms: readonly (readonly [RegExp, (year: string, nth: string) => Word])[] = [
  [/^()(\d{4})$/u, (year) => message('period.year', { year })],
  [/^Quý ([IV]+)\/(\d{4})$/u, (year, quarter) => message('period.quarter', { quarter, year })],
  [/^Tháng (\d+)\/(\d{4})$/u, (year, month) => message('period.month', { month, year })],
  [/^Tuần (\d+)\/(\d{4})$/u, (year, week) => message('period.week', { week, year })],
  [
    /^6 tháng (đầu|cuối) năm (\d{4})$/u,
    (year, half) => message('period.half', { half: half === 'đầu' ? 'first' : 'other', year }),
  ],
];

/**
 * What people call the period of a cycle.
 *
 * @param label of the cycle, as it is stored: `2026`, `Quý I/2026`, or empty for a task that is done once
 */
export const periodOf = (label: string): Word => {
  for (const [form, told] of forms) {
    const [, nth = '', year = ''] = form.exec(label) ?? [];
    if (year !== '') return told(year, nth);
  }
  return label;
};
