import { join } from 'node:path';
import { answerOf } from '#libs/apart/answer-of';
import { createGate } from '#libs/apart/gate';
import { runApart } from '#libs/apart/run-apart';
import type { PlanAmendmentApart } from '#libs/application/amendment-preview';
import type { PlannedAmendment } from '#libs/domain/plan/amendment/index';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { AmendmentJob } from '#libs/plan-import/apart/amend-program';

const previews = createGate({ atOnce: 1, waiting: 8, seconds: 30 });

/** Comparing two versions of 400 rows takes a tenth of a second; it grows with the product of both. */
const limits = { seconds: 60, megabytes: 512 };

/**
 * Works out what an amendment means as planAmendment does, in a process of its own.
 *
 * @returns what it means; `AMENDMENT.PREVIEW_BUSY` where too many wait, `AMENDMENT.PREVIEW_TOO_LONG` beyond the limits
 */
export const planAmendmentApart: PlanAmendmentApart = async (plan, source, given, document) => {
  const { words: _, ...context } = given;
  const job: AmendmentJob = [plan, source, context, document];
  const outcome = await previews.pass(() =>
    runApart<PlannedAmendment | Rejection>(join(__dirname, 'amend-program'), job, limits),
  );
  return answerOf(outcome, {
    name: 'amendment',
    busy: 'AMENDMENT.PREVIEW_BUSY',
    exceeded: 'AMENDMENT.PREVIEW_TOO_LONG',
  });
};
