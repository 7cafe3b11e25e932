import { refuse } from '#apps/api/http/refused';
import type { PlanAnswer } from '#libs/application/plan-answers';

/** What a command on a plan answers. */
export const answerOf = ({ planId, version, events }: PlanAnswer) => ({ planId, version, events });

/**
 * The version of the row that the caller saw.
 *
 * @throws Refused `PRECONDITION.STALE` for an ETag that is none of ours
 */
export const seenVersion = (ifMatch: string | null): number | undefined => {
  const version = ifMatch === null ? undefined : Number(ifMatch);
  return Number.isNaN(version) ? refuse('PRECONDITION.STALE') : version;
};
