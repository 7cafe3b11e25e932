import { refuseDay } from '#libs/domain/annex-task/late-record/document-days';
import type { DecidingDocument, DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { PlanContext } from '#libs/domain/plan/context';
import type { Plan } from '#libs/domain/plan/plan';
import type { RefusalCode } from '#libs/domain/shared/refusal-code';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** Whether a document about the plan cannot have its day: in the future, or before the plan's own. */
export const refuseDayOf = (
  document: DocumentRef | null,
  plan: Plan,
  { now }: PlanContext,
  futureCode?: RefusalCode,
): Rejection | null => {
  const { date } = plan.draft.document;
  return refuseDay(document, now, date === null ? null : { day: date, of: 'plan' }, futureCode);
};

/** Whether the document can decide an amendment of the plan today. */
export const refuseDocument = (
  document: DecidingDocument,
  plan: Plan,
  context: PlanContext,
): Rejection | null =>
  document.number.trim() === ''
    ? reject('AMENDMENT.DOCUMENT_MISSING')
    : refuseDayOf(document, plan, context, 'AMENDMENT.DOCUMENT_IN_FUTURE');
