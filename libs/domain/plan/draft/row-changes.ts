import type { Recurrence, ReportingKind, TargetOperator } from '#libs/domain/plan/draft/terms';
import type { LocalDate } from '#libs/domain/shared/time';
import type { ScheduleKind } from '#libs/domain/timing/schedule';

/** A unit as a reviewer names it: exactly one of the two ids; `text` defaults to the directory's name. */
export interface UnitChange {
  readonly agencyId?: string | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly text?: string | undefined;
  /** To whom of a group it applies; without one all members owe. */
  readonly condition?: string | undefined;
  /** Whom of a group it leaves out. */
  readonly exception?: string | undefined;
}

/** Without `kind`, `text` is read again as a timing phrase. Dates are `YYYY-MM-DD`. */
export interface TimingChange {
  readonly text?: string | undefined;
  readonly kind?: Exclude<ScheduleKind, 'unresolved'> | undefined;
  readonly start?: LocalDate | null | undefined;
  readonly due?: LocalDate | null | undefined;
}

/**
 * What a correction may change; what it does not name stays. For `reporting`, `title` is the text, `leads` are
 * those who report (`from`) and `coordinators` those who receive (`to`); for `targets`, `title` is the text.
 * Both take only `due` of the timing, or `due` itself, which null clears.
 */
export interface RowChanges {
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  readonly section?: string | null | undefined;
  readonly leads?: readonly UnitChange[] | undefined;
  readonly coordinators?: readonly UnitChange[] | undefined;
  readonly product?: string | undefined;
  readonly timing?: TimingChange | undefined;
  /** Of reporting: the field's own words for `leads` and `coordinators`. */
  readonly from?: readonly UnitChange[] | undefined;
  readonly to?: readonly UnitChange[] | undefined;
  readonly kind?: ReportingKind | undefined;
  readonly recurrence?: Recurrence | undefined;
  /** Keys of the reporting duties that must be in before this one. */
  readonly waitsFor?: readonly string[] | undefined;
  /** Of reporting and targets. */
  readonly due?: LocalDate | null | undefined;
  readonly indicator?: string | undefined;
  readonly operator?: TargetOperator | undefined;
  readonly value?: number | undefined;
  readonly max?: number | null | undefined;
  readonly unit?: string | undefined;
  readonly year?: number | null | undefined;
  readonly scope?: string | undefined;
}
