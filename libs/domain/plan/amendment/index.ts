// What the rest of the house knows of it.
export {
  commandOf,
  renumbering,
  type AmendingDocument,
} from '#libs/domain/plan/amendment/amendment-commands';
export {
  assignedOn,
  tasksOf,
  type AmendmentSource,
  type NamedChange,
  type PlanAmendment,
  type RefusedChange,
  type TaskChange,
} from '#libs/domain/plan/amendment/amendments';
export { planAmendment, type PlannedAmendment } from '#libs/domain/plan/amendment/decide';
