import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { LocalDate } from '#libs/domain/shared/time';

export type PlanFactsCommand =
  /** By the process that carries it from the plan, where `by` named who is in charge from now on. */
  | { type: 'SucceedSupervisor'; to: string; by: string; document: DecidingDocument }
  /** By the process that carries it from the plan, where `by` corrected the number of its document. */
  | {
      type: 'CorrectPlanNumber';
      to: string | null;
      /** The day on which the task was given, where the plan's was corrected; null: that is not known. */
      assignedOn?: LocalDate | null;
      by: string;
      reason: string;
    };
