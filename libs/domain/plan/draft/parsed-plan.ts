import type { RowChanges } from '#libs/domain/plan/draft/row-changes';
import type { Recurrence, ReportingKind, TargetOperator } from '#libs/domain/plan/draft/terms';
import type { Schedule } from '#libs/domain/timing/schedule';

export type { ReportingKind } from '#libs/domain/plan/draft/terms';

/**
 * What reading a plan file yields: a draft for a person to review, exactly the JSON of `plan parse --json`.
 * Nothing here is decided yet; every doubt is a finding.
 */
export interface ParsedPlan {
  readonly document: ParsedDocument;
  readonly tasks: readonly ParsedTask[];
  readonly duties: readonly ParsedDuty[];
  readonly reporting: readonly ParsedReporting[];
  readonly targets: readonly ParsedTarget[];
  /** About the whole document. */
  readonly findings: readonly Finding[];
}

/** Dates are `YYYY-MM-DD`; null where the document does not say. */
export interface ParsedDocument {
  readonly number: string | null;
  readonly date: string | null;
  readonly authority: string | null;
  readonly title: string | null;
  /** Loại văn bản, e.g. "Kế hoạch". */
  readonly kind: string | null;
  readonly draft: boolean;
  /** Numbers of the documents that this one replaces. */
  readonly replaces: readonly string[];
  readonly legalBasis: readonly string[];
}

export type Severity = 'error' | 'warning' | 'info';

/** Something a reviewer should know. `message` is Vietnamese; `messageEn` says the same in English. */
export interface Finding {
  /** Stable, e.g. `LEAD.CONTRADICTED`. */
  readonly code: string;
  readonly severity: Severity;
  /** The field it is about, or `document`. */
  readonly field: string;
  readonly message: string;
  readonly messageEn: string;
  /**
   * What would settle it: a correction of the row it stands at, which a reviewer takes over or not. `score` from
   * 0 to 1 says how near a suggestion lies.
   */
  readonly proposal?: { readonly changes: RowChanges; readonly score?: number };
}

/** A unit named in a cell. At most one of agencyId and groupId is set; neither when the directory does not know it. */
export interface ParsedUnit {
  readonly text: string;
  readonly agencyId: string | null;
  readonly groupId: string | null;
  /** Taken over from a merged cell rather than printed in this row. */
  readonly inferred: boolean;
  /** To whom of a group it applies, in the document's words; absent where it sets no condition. */
  readonly condition?: string;
  /** Whom of a group it leaves out ("trừ …"); absent where nobody. */
  readonly exception?: string;
}

/** A schedule with the phrase it was read from. */
export interface ParsedTiming extends Schedule {
  readonly text: string;
  /** The phrase was taken over from a merged cell. */
  readonly inferred: boolean;
}

/** Where something stood in the file. `row` counts the table's rows from 1, `line` the file's lines from 1. */
export interface SourceRef {
  readonly part: string;
  readonly page: number | null;
  readonly line: number | null;
  readonly table: number | null;
  readonly row: number | null;
  /** For each field, the place its value came from ("line 373, column 3"). */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ParsedTask {
  /** Stable in the file: "12", "I.3", "2.4". */
  readonly key: string;
  readonly number: string;
  /** The roman number of its section, or null. */
  readonly section: string | null;
  readonly title: string;
  readonly leads: readonly ParsedUnit[];
  readonly coordinators: readonly ParsedUnit[];
  readonly product: string;
  /** The product was taken over from a merged cell. */
  readonly productInferred: boolean;
  readonly timing: ParsedTiming;
  readonly source: SourceRef;
  readonly findings: readonly Finding[];
}

/** A duty in the plan's body; `title` is its text, `repeats` the key of the annex task it says again. */
export interface ParsedDuty extends ParsedTask {
  readonly repeats: string | null;
}

export interface ParsedReporting {
  readonly key: string;
  readonly text: string;
  readonly from: readonly ParsedUnit[];
  readonly to: readonly ParsedUnit[];
  readonly kind: ReportingKind;
  readonly recurrence: Recurrence;
  /** The (first) last day, `YYYY-MM-DD`. */
  readonly due: string | null;
  /** Keys of the reporting duties that must be in before this one. */
  readonly waitsFor: readonly string[];
  readonly source: SourceRef;
  readonly findings: readonly Finding[];
}

export interface ParsedTarget {
  readonly key: string;
  readonly text: string;
  readonly indicator: string;
  readonly operator: TargetOperator;
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  readonly year: number | null;
  readonly due: string | null;
  readonly scope: string;
  readonly leads: readonly ParsedUnit[];
  readonly source: SourceRef;
  readonly findings: readonly Finding[];
}
