import type { Work } from '#libs/apart/job';
import { findingWords } from '#libs/telling/finding';
import { planAmendment, type PlannedAmendment } from '#libs/domain/plan/amendment/index';
import type { Rejection } from '#libs/domain/shared/rejection';

type Told = Parameters<typeof planAmendment>;

/** What planAmendment is told, without the words of findings: functions do not go from one process to another. */
export type AmendmentJob = readonly [
  plan: Told[0],
  source: Told[1],
  context: Omit<Told[2], 'words'>,
  document?: Told[3],
];

/** Works out what one amendment means. */
export const work: Work<AmendmentJob, PlannedAmendment | Rejection> = ([plan, source, context, document]) =>
  planAmendment(plan, source, { ...context, words: findingWords }, document);
