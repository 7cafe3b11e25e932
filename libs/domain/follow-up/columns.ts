import type { TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import type { OfficialStatus, Stage } from '#libs/domain/shared/standing-words';
import type { LocalDate } from '#libs/domain/shared/time';

/** What a cell holds: a date is a day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export type CellKind = 'text' | 'date' | 'number';

interface Column {
  readonly id: string;
  readonly kind: CellKind;
  /** In a spreadsheet, in characters. */
  readonly width: number;
}

/**
 * The follow-up table as a provincial office asked its vendor for it: these columns, in this order, whatever the
 * format of the file.
 */
export const followUpColumns = [
  { id: 'ordinal', kind: 'number', width: 6 },
  { id: 'title', kind: 'text', width: 46 },
  { id: 'leader', kind: 'text', width: 22 },
  { id: 'leads', kind: 'text', width: 28 },
  { id: 'coordinators', kind: 'text', width: 28 },
  { id: 'officer', kind: 'text', width: 22 },
  { id: 'assignedOn', kind: 'date', width: 12 },
  { id: 'due', kind: 'date', width: 12 },
  { id: 'kind', kind: 'text', width: 14 },
  { id: 'origin', kind: 'text', width: 28 },
  { id: 'status', kind: 'text', width: 24 },
  { id: 'result', kind: 'text', width: 40 },
  { id: 'progress', kind: 'number', width: 12 },
  { id: 'difficulties', kind: 'text', width: 28 },
  { id: 'proposals', kind: 'text', width: 28 },
  { id: 'code', kind: 'text', width: 20 },
  { id: 'assigner', kind: 'text', width: 24 },
  { id: 'timetable', kind: 'text', width: 24 },
  { id: 'updatedOn', kind: 'date', width: 12 },
  { id: 'completedOn', kind: 'date', width: 12 },
  { id: 'extensions', kind: 'number', width: 9 },
  { id: 'formerDeadlines', kind: 'text', width: 16 },
  { id: 'approver', kind: 'text', width: 24 },
  { id: 'approverEmail', kind: 'text', width: 26 },
  { id: 'approverPhone', kind: 'text', width: 16 },
] as const satisfies readonly Column[];

export type FollowUpColumn = (typeof followUpColumns)[number];
export type FollowUpColumnId = FollowUpColumn['id'];

/** How often a task comes. */
export type Rhythm = 'single' | 'continuous' | Extract<TaskSchedule, { kind: 'recurring' }>['every'];

/** Where a difficulty is that the register holds and nobody has solved; null while it waits to be consolidated. */
export type Whereabouts =
  | { readonly kind: 'consolidated' }
  | { readonly kind: 'assigned'; readonly resolver: string; readonly due: LocalDate }
  | null;

/** What is said of a task: words of a person, a product with its document, or a difficulty with where it is. */
export type Said =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'product';
      readonly summary: string;
      readonly number: string | null;
      readonly date: LocalDate | null;
    }
  | { readonly kind: 'difficulty'; readonly text: string; readonly whereabouts: Whereabouts };

/** What is said with the name of the agency that says it; null where it goes without saying. */
export interface Saying {
  readonly agency: string | null;
  readonly said: Said;
}

/** One task in the table, in no language yet: names, days and what its cells are told from. */
export interface FollowUpRow {
  readonly ordinal: number;
  readonly title: string;
  readonly leader: string;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly officer: readonly Saying[];
  readonly assignedOn: LocalDate | null;
  readonly due: LocalDate | null;
  readonly kind: Rhythm;
  readonly origin: {
    readonly planNumber: string | null;
    readonly planDate: LocalDate | null;
    readonly section: string | null;
    readonly number: string;
  };
  /** The stage of what is not closed; null of what is. */
  readonly status: { readonly official: OfficialStatus; readonly stage: Stage | null };
  readonly result: readonly Saying[];
  readonly progress: number;
  readonly difficulties: readonly Saying[];
  readonly proposals: readonly Saying[];
  readonly code: string;
  readonly assigner: string;
  /** The words of the plan, and the labels of the cycles that are open. */
  readonly timetable: { readonly text: string; readonly cycles: readonly string[] };
  readonly updatedOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
  readonly extensions: number;
  readonly formerDeadlines: readonly LocalDate[];
  readonly approver: string;
  readonly approverEmail: string | null;
  readonly approverPhone: string | null;
}

/** What stands above the table. */
export interface FollowUpHeading {
  readonly authority: string | null;
  readonly planNumber: string | null;
  /** `YYYY-MM-DD` */
  readonly planDate: string | null;
  readonly planTitle: string | null;
  /** The instant of which the table tells. */
  readonly asOf: string;
}
