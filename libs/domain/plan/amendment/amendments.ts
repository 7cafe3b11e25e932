import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';
import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { RowChanges } from '#libs/domain/plan/draft/row-changes';
import type { Instant, LocalDate } from '#libs/domain/shared/time';

/** What an amendment of the plan does to one task; a task may be concerned by several, in their order. */
export type TaskChange = { readonly key: string; readonly taskId: string } & (
  | { readonly kind: 'add'; readonly assignment: Assignment }
  | { readonly kind: 'alter'; readonly terms: AmendedTerms }
  /** Without `to` the unit is let go. */
  | { readonly kind: 'move'; readonly from: string; readonly to: string | null }
  | { readonly kind: 'drop' }
  /** `to` is in charge from now on; `by` named them. */
  | { readonly kind: 'supervise'; readonly to: string; readonly by: string }
  /**
   * `to` is the plan's number from now on, `assignedOn` its day where that was corrected and is the day of the task as
   * well; `by` corrected it.
   */
  | {
      readonly kind: 'renumber';
      readonly to: string | null;
      readonly assignedOn?: LocalDate | null;
      readonly by: string;
      readonly reason: string;
    }
);

/** A change that a task did not take, or that nothing carries to it, and the stable code that says why. */
export interface RefusedChange {
  readonly key: string;
  readonly kind: TaskChange['kind'];
  readonly code: string;
}

/** An amendment of an active plan, and how far it is carried out. */
export interface PlanAmendment {
  /** Counts up over the plan, from 1. */
  readonly n: number;
  readonly at: Instant;
  /** Who decided it: the supervisor, where it is no correction of the plan's own document. */
  readonly by: string;
  /** Null where the plan's own document was corrected. */
  readonly document: DecidingDocument | null;
  /** The plan as which the amended text was imported; null where the changes were named one by one. */
  readonly from: string | null;
  readonly changes: readonly TaskChange[];
  /** What was known to be impossible when it was decided. */
  readonly hindered: readonly RefusedChange[];
  /** Null while it is carried out. */
  readonly finishedAt: Instant | null;
  /** What the tasks did not take, known when it is finished. */
  readonly refused: readonly RefusedChange[];
}

/** A change of one task that somebody names, by the task's key in the plan. */
export type NamedChange =
  | {
      readonly change: 'alter';
      readonly key: string;
      readonly terms: {
        readonly title?: string | undefined;
        readonly product?: string | null | undefined;
        readonly due?: LocalDate | undefined;
        readonly until?: LocalDate | undefined;
      };
    }
  | {
      readonly change: 'move';
      readonly key: string;
      readonly from: string;
      readonly to?: string | undefined;
    }
  | { readonly change: 'drop'; readonly key: string }
  /** The new row stands behind the row `after`, or last. */
  | { readonly change: 'add'; readonly row: RowChanges; readonly after?: string | null | undefined };

/** What is to change: whatever another text of the plan says otherwise, or what is named one by one. */
export type AmendmentSource =
  { readonly from: string; readonly version: ParsedPlan } | { readonly tasks: readonly NamedChange[] };

/**
 * The day of the document by which a task was given: of the amendment that added it, else of the plan. Not the day on
 * which somebody activated the plan here; null where the plan's day is not known.
 */
export const assignedOn = (
  { draft, amendments = [] }: { readonly draft: ParsedPlan; readonly amendments?: readonly PlanAmendment[] },
  taskId: string,
): LocalDate | null => {
  const added = amendments.find(({ changes }) =>
    changes.some((change) => change.kind === 'add' && change.taskId === taskId),
  );
  return added?.document?.date ?? draft.document.date;
};

/** The tasks that an amendment concerns, in its order. */
export const tasksOf = (
  changes: readonly TaskChange[],
): readonly { readonly key: string; readonly taskId: string }[] => [
  ...new Map(changes.map(({ key, taskId }) => [key, { key, taskId }])).values(),
];
