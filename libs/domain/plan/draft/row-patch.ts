import type { ParsedTiming, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { Recurrence, ReportingKind, TargetOperator } from '#libs/domain/plan/draft/terms';

/** The new values of a corrected row, in the words of an annex task; see `RowChanges` for the other parts. */
export interface RowPatch {
  readonly number?: string;
  readonly title?: string;
  readonly section?: string | null;
  readonly leads?: readonly ParsedUnit[];
  readonly coordinators?: readonly ParsedUnit[];
  readonly product?: string;
  readonly timing?: ParsedTiming;
  readonly kind?: ReportingKind;
  readonly recurrence?: Recurrence;
  readonly waitsFor?: readonly string[];
  readonly indicator?: string;
  readonly operator?: TargetOperator;
  readonly value?: number;
  readonly max?: number | null;
  readonly unit?: string;
  readonly year?: number | null;
  readonly scope?: string;
}
