import { vietnameseDay } from '#libs/domain/messages/dates';
import type { ParsedReporting, ParsedTask, ParsedTiming, ReportingKind } from '#libs/domain/plan/parsed-plan';

/** What a report of each kind is called as a product. */
const products: Readonly<Record<ReportingKind, string>> = {
  periodic: 'Báo cáo định kỳ',
  thematic: 'Báo cáo chuyên đề',
  'ad-hoc': 'Báo cáo',
  'interim-review': 'Báo cáo sơ kết',
  'final-review': 'Báo cáo tổng kết',
};

const timingOf = ({ recurrence, due }: ParsedReporting): ParsedTiming => {
  const text = due === null ? '' : `chậm nhất ngày ${vietnameseDay(due)}`;
  const said = { text, start: null, due, inferred: false };
  if (recurrence !== 'once') return { ...said, kind: recurrence, rule: `${recurrence}-cycle` };
  return due === null
    ? { ...said, kind: 'unresolved', rule: 'person-sets' }
    : { ...said, kind: 'by-date', rule: 'until-date' };
};

/** A report that the body orders, as the task of those who must send it. Its key stays that of the report. */
export const taskOfReport = (row: ParsedReporting): ParsedTask => ({
  ...{ key: row.key, number: row.key, section: null, title: row.text },
  ...{ leads: row.from, coordinators: [], product: products[row.kind], productInferred: false },
  ...{ timing: timingOf(row), source: row.source, findings: row.findings },
});
