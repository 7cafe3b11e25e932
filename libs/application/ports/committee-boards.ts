import type { Page, Reading } from '#libs/application/ports/reading';
import type { TaskListItem } from '#libs/application/ports/task-lists';
import type { OfficialStatus, Wait, WaitKind } from '#libs/domain/annex-task/standing/index';
import type { BoardChange } from '#libs/domain/dashboard/changes';
import type { Boxes } from '#libs/domain/dashboard/boxes';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** Which tasks a board is about: those that somebody may read, of a plan, led by some agencies, as of an instant. */
export interface BoardQuery extends Pick<Reading, 'caller' | 'plan' | 'asOf'> {
  /** Each by where its own part stands; all leads, and tasks as they stand, where it is missing. */
  readonly agencies?: readonly string[] | undefined;
}

/** Of what was due of an agency in a month (of the deadline, `YYYY-MM`), how much is or was late. */
export interface HeatCell {
  readonly agencyId: string;
  readonly month: string;
  readonly due: number;
  readonly late: number;
}

/** How long somebody has been waited for in overdue parts of tasks, in how many of them. */
export interface WaitingFor extends Pick<Wait, 'agencyId' | 'userId'> {
  readonly kind: WaitKind;
  readonly ms: number;
  readonly tasks: number;
}

/** A task in a list of a board, with what tells at a glance how it stands. */
export interface BoardTask extends TaskListItem {
  /** Who is waited for now. */
  readonly waits: readonly Wait[];
  /** How often its deadline was moved. */
  readonly extensions: number;
}

export interface ChangedTask extends BoardTask {
  readonly change: BoardChange;
}

export interface Board {
  readonly at: Instant;
  readonly boxes: Boxes;
  /** Of the last twelve months, that of the instant included. */
  readonly heat: readonly HeatCell[];
  readonly months: readonly string[];
  /** The longest first. */
  readonly waiting: readonly WaitingFor[];
  /** What is late, the worst first: the first of them. */
  readonly late: readonly BoardTask[];
}

/** The changes of a time, counted, and the first of each kind. */
export interface BoardChanges {
  readonly since: Instant;
  readonly counts: Readonly<Record<BoardChange, number>>;
  readonly items: readonly ChangedTask[];
}

/** Which figure of a board a list is of. */
export type BoardFigure =
  | { readonly of: 'status'; readonly status: OfficialStatus }
  /** Done, or past their deadlines (nhiệm vụ đến hạn). */
  | { readonly of: 'due' }
  /** Of those that were due in a month, by the agencies asked about: all, or the late ones. */
  | { readonly of: 'month'; readonly month: string; readonly late: boolean }
  /** Whoever is waited for, whatever for where no kind is named. */
  | ({ readonly of: 'wait'; readonly kind: WaitKind | null } & Pick<Wait, 'agencyId' | 'userId'>)
  | { readonly of: 'change'; readonly change: BoardChange; readonly since: Instant };

export interface FigureQuery extends BoardQuery, Page {
  readonly figure: BoardFigure;
}

/** What a steering committee looks at: who is late, since when, because of whom. */
export interface CommitteeBoards {
  /** `ASOF.NOT_YET` while the instant is not settled. */
  board(query: BoardQuery): Promise<Board | Rejection>;
  /** @param since not after the instant of the board */
  changes(query: BoardQuery, since: Instant): Promise<BoardChanges | Rejection>;
  /** The tasks that a figure counts, the first to be due first, with how many there are. `CURSOR.INVALID`. */
  tasks(query: FigureQuery): Promise<
    | {
        readonly at: Instant;
        readonly total: number;
        readonly items: readonly BoardTask[];
        readonly nextCursor: string | null;
      }
    | Rejection
  >;
}
