import type { Work } from '#libs/apart/job';
import { planAmendment, type PlannedAmendment } from '#libs/domain/plan/amendment/index';
import type { Rejection } from '#libs/domain/shared/rejection';

export type AmendmentJob = Parameters<typeof planAmendment>;

/** Works out what one amendment means. */
export const work: Work<AmendmentJob, PlannedAmendment | Rejection> = (given) => planAmendment(...given);
