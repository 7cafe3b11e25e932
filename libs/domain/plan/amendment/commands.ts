import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { AmendmentSource, RefusedChange } from '#libs/domain/plan/amendment/amendments';

export type PlanAmendmentCommand =
  /** Of an active plan, by its supervisor. */
  | { type: 'AmendPlan'; document: DecidingDocument; source: AmendmentSource }
  /** By the process, once every task was asked. */
  | { type: 'FinishAmendment'; amendment: number; refused: readonly RefusedChange[] };
