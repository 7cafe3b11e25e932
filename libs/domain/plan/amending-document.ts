import type { DecidingDocument } from '#libs/domain/annex-task/documents';
import type { PlanContext } from '#libs/domain/plan/decision';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf } from '#libs/domain/shared/time';

/** Whether the document can decide an amendment today. */
export const refuseDocument = (
  { number, date }: DecidingDocument,
  { now }: PlanContext,
): Rejection | null => {
  if (number.trim() === '') return reject('AMENDMENT.DOCUMENT_MISSING');
  return date > dateOf(now) ? reject('AMENDMENT.DOCUMENT_IN_FUTURE', { date }) : null;
};
