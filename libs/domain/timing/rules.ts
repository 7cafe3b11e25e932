/** Why a date came out as it did, for people: wording and, where there is one, the legal source. */
export interface TimingRule {
  readonly vi: string;
  readonly en: string;
  readonly citation: string | null;
}

const article146 = 'Bộ luật Dân sự 2015, Điều 146';
const article148 = 'Bộ luật Dân sự 2015, Điều 148';

const rules = {
  continuous: rule(
    'Thường xuyên: không có hạn, báo cáo theo từng kỳ',
    'Continuous: no deadline, reported each period',
  ),
  'weekly-cycle': rule('Mỗi tuần một kỳ, hạn thứ Sáu', 'One cycle a week, due on Friday'),
  'monthly-cycle': rule('Mỗi tháng một kỳ', 'One cycle a month'),
  'quarterly-cycle': rule('Mỗi quý một kỳ', 'One cycle a quarter'),
  'half-yearly-cycle': rule('Mỗi sáu tháng một kỳ', 'One cycle each half year'),
  'yearly-cycle': rule(
    'Mỗi năm một kỳ; hạn theo báo cáo năm của kế hoạch, nếu không có thì 31/12',
    "One cycle a year, due by the plan's yearly report, else 31/12",
  ),
  'yearly-before-date': rule(
    'Mỗi năm một kỳ, hết hạn lúc 24:00 ngày liền trước',
    'Yearly, ends at 24:00 of the day before',
    article148,
  ),
  'yearly-until-date': rule(
    'Mỗi năm một kỳ, hết hạn lúc 24:00 ngày đó',
    'Yearly, ends at 24:00 of that day',
    article148,
  ),
  'yearly-period': rule(
    'Mỗi năm một kỳ, hạn là ngày cuối của tháng hoặc quý được nêu',
    'Yearly, due on the last day of the month or quarter named',
    article148,
  ),
  'day-of-month': rule(
    'Mỗi tháng một kỳ, hạn vào ngày được nêu của tháng',
    'Monthly, due on the day of the month that is named',
    article148,
  ),
  'day-of-quarter': rule(
    'Mỗi quý một kỳ, hạn vào ngày được nêu của tháng cuối quý',
    'Quarterly, due on the day named of its last month',
    article148,
  ),
  'plan-end': rule(
    'Kỳ bị ngày kết thúc kế hoạch cắt ngắn: hạn là ngày kết thúc đó',
    "A period that the plan's end cuts short is due by that end",
    article148,
  ),
  'month-range': rule(
    'Từ ngày đầu tháng đầu đến ngày cuối tháng cuối',
    'From the first day of the first to the last day of the last month',
    article148,
  ),
  'year-end': rule('Hạn là ngày cuối năm', 'Due on the last day of the year', article148),
  'year-range': rule(
    'Từ 01/01 năm đầu đến 31/12 năm cuối',
    'From 1/1 of the first to 31/12 of the last year',
    article148,
  ),
  'range-with-horizon': rule(
    'Từ 01/01 năm đầu đến 31/12 năm cuối; mốc định hướng chỉ để ghi nhận',
    'A range of years; the horizon is noted, not a deadline',
    article148,
  ),
  'quarter-end': rule('Hạn là ngày cuối quý', 'Due on the last day of the quarter', article148),
  'half-year-end': rule('Hạn là ngày cuối của sáu tháng', 'Due on the last day of the half year', article148),
  'month-end': rule('Hạn là ngày cuối tháng', 'Due on the last day of the month', article148),
  'quarter-end-plan-year': rule(
    'Hạn là ngày cuối quý, năm lấy theo kế hoạch',
    "Last day of the quarter, in the plan's year",
    article148,
  ),
  'half-year-end-plan-year': rule(
    'Hạn là ngày cuối của sáu tháng, năm lấy theo kế hoạch',
    "Last day of the half year, in the plan's year",
    article148,
  ),
  'month-end-plan-year': rule(
    'Hạn là ngày cuối tháng, năm lấy theo kế hoạch',
    "Last day of the month, in the plan's year",
    article148,
  ),
  'part-of-period': rule(
    'Đầu, giữa, cuối tháng là ngày 1, 15, ngày cuối; đầu, giữa, cuối năm là 1/1, 30/6, 31/12',
    'Start, middle and end of a month or year',
    article146,
  ),
  'before-date': rule(
    '“Trước ngày” hết hạn lúc 24:00 ngày liền trước',
    '"Before" ends at 24:00 of the day before',
    article148,
  ),
  'until-date': rule(
    '“Chậm nhất”, “đến hết ngày” hết hạn lúc 24:00 ngày đó',
    '"At the latest" ends at 24:00 of that day',
    article148,
  ),
  'on-date': rule('Hạn là ngày được ghi, lúc 24:00', 'Due on the stated day, at 24:00', article148),
  'date-range': rule(
    'Từ ngày đầu đến 24:00 ngày cuối',
    'From the first day to 24:00 of the last',
    article148,
  ),
  'no-timing-column': rule(
    'Phụ lục không có cột thời gian: không hạn',
    'The annex has no timing column: no deadline',
  ),
  'person-sets': rule(
    'Cụm từ không xác định được ngày: phải có người quyết định',
    'The phrase fixes no date: a person must set it',
  ),
} as const;

function rule(vi: string, en: string, citation: string | null = null): TimingRule {
  return { vi, en, citation };
}

export type TimingRuleId = keyof typeof rules;

/** The wording and citation of a rule named by `Schedule.rule`; null for an id that this version does not know. */
export const ruleOf = (id: string): TimingRule | null =>
  Object.hasOwn(rules, id) ? rules[id as TimingRuleId] : null;
