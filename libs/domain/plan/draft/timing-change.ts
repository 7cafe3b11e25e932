import type { TimingChange } from '#libs/domain/plan/draft/row-changes';
import type { ParsedTiming } from '#libs/domain/plan/draft/parsed-plan';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { LocalDate } from '#libs/domain/shared/time';
import { civilDate } from '#libs/domain/timing/civil-date';
import { parseTiming } from '#libs/domain/timing/schedule';

/** The rule cited by a date that no phrase fixed. */
export const setByReviewer = 'set-by-reviewer';

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export const isDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && civilDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
};

/**
 * A reviewer's timing, checked: dates must exist, a dated kind needs its date, and a range runs forward.
 *
 * @param before the row's timing so far, whose words are kept where the change gives none
 * @param planDate gives the year that a phrase leaves out
 */
export const resolveTiming = (
  change: TimingChange,
  before: ParsedTiming,
  planDate: LocalDate | null,
): ParsedTiming | Rejection => {
  const text = change.text ?? before.text;
  for (const date of [change.start, change.due])
    if (typeof date === 'string' && !isDate(date)) return reject('DRAFT.DATE_INVALID', { date });
  if (change.kind === undefined && change.due === undefined) {
    const planYear = planDate === null ? null : Number(planDate.slice(0, 4));
    const read = parseTiming(text, { planYear });
    return read.kind === 'unresolved'
      ? reject('DRAFT.TIMING_UNREADABLE', { text })
      : { text, inferred: false, ...read };
  }
  const kind = change.kind ?? 'by-date';
  const timing = {
    text,
    kind,
    start: change.start ?? null,
    due: change.due ?? null,
    rule: setByReviewer,
    inferred: false,
  };
  return incomplete(timing) ?? timing;
};

const incomplete = ({ kind, start, due }: ParsedTiming): Rejection | null => {
  const dated = kind === 'by-date' || kind === 'range';
  if (dated && due === null) return reject('DRAFT.DUE_MISSING', { kind });
  if (start !== null && due !== null && start > due) return reject('DRAFT.START_AFTER_DUE', { start, due });
  return null;
};
