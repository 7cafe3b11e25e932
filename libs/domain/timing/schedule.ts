/** How a timing phrase recurs or ends; the words of `plan parse --json`. */
export type ScheduleKind =
  | 'continuous'
  | 'yearly'
  | 'half-yearly'
  | 'quarterly'
  | 'monthly'
  | 'weekly'
  | 'by-date'
  | 'range'
  | 'unresolved';

/** What a timing phrase means. Dates are `YYYY-MM-DD` in Asia/Ho_Chi_Minh and end at 24:00. */
export interface Schedule {
  readonly kind: ScheduleKind;
  readonly start: string | null;
  readonly due: string | null;
  /** Stable id of the rule that was applied; `ruleOf` (rules.ts) gives its wording and citation. */
  readonly rule: string;
}
