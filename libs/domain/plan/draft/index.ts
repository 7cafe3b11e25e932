// What the rest of the house knows of it.
export { acceptorsOf, type Acceptor } from '#libs/domain/plan/draft/acceptors';
export { continuedAssignment, continuedRow } from '#libs/domain/plan/draft/continued-task';
export { currentValue } from '#libs/domain/plan/draft/current-value';
export { documentFields } from '#libs/domain/plan/draft/decide-document';
export type { DocumentChanges } from '#libs/domain/plan/draft/document-changes';
export { correctionsOf } from '#libs/domain/plan/draft/document-correction';
export { decisionOf, followedRows } from '#libs/domain/plan/draft/followed-rows';
export type { FindingFacts, FindingWords, ReportDay } from '#libs/domain/plan/draft/finding-words';
export { activeOfNumber, withNumberInUse } from '#libs/domain/plan/draft/number-in-use';
export type { PlanOutline } from '#libs/domain/plan/draft/outline';
export type {
  Finding,
  ParsedDocument,
  ParsedDuty,
  ParsedPlan,
  ParsedReporting,
  ParsedTarget,
  ParsedTask,
  ParsedTiming,
  ParsedUnit,
  Severity,
  SourceRef,
} from '#libs/domain/plan/draft/parsed-plan';
export { rehearsalEnd } from '#libs/domain/plan/draft/rehearsal-period';
export { reportsBeside } from '#libs/domain/plan/draft/reports-of-rows';
export type { RowChanges, UnitChange } from '#libs/domain/plan/draft/row-changes';
export {
  documentVersionOf,
  draftParts,
  findingKey,
  locateRow,
  rowId,
  rowVersionOf,
  type DraftPart,
  type DraftRow,
} from '#libs/domain/plan/draft/rows';
export {
  cellReference,
  partsOfPlace,
  partsOfReference,
  type PlaceInFile,
  type PlacePart,
} from '#libs/domain/plan/draft/source-place';
export type { Recurrence, ReportingKind, TargetOperator } from '#libs/domain/plan/draft/terms';
export { limitsOf } from '#libs/domain/plan/draft/units';
export { orderedReports } from '#libs/domain/plan/draft/yearly-report';
