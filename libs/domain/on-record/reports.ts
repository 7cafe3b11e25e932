import type { ReportingKind } from '#libs/domain/plan/draft/terms';
import type { LocalDate } from '#libs/domain/shared/time';

/** What a report of each kind is called as the product of a task. */
export const reportProducts: Readonly<Record<ReportingKind, string>> = {
  periodic: 'Báo cáo định kỳ',
  thematic: 'Báo cáo chuyên đề',
  'ad-hoc': 'Báo cáo',
  'interim-review': 'Báo cáo sơ kết',
  'final-review': 'Báo cáo tổng kết',
};

/** The words of a plan, with those that make them of each year; `parseTiming` reads them. */
export const ofEachYear = (words: string): string => `${words} hàng năm`;

/** The timing of a report that has a day and no words for it, as a plan would write it. */
export const atTheLatestOn = (date: LocalDate): string =>
  `chậm nhất ngày ${date.split('-').reverse().join('/')}`;
