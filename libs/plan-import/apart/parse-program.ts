import type { Work } from '#libs/apart/job';
import type { ParsedPlan } from '#libs/domain/plan/draft/index';
import type { Rejection } from '#libs/domain/shared/rejection';
import { parsePlan, type ParseOptions } from '#libs/plan-import/parse-plan';

export interface PlanFile {
  readonly bytes: Uint8Array;
  readonly options: ParseOptions;
}

/** Reads one plan. */
export const work: Work<PlanFile, ParsedPlan | Rejection> = ({ bytes, options }) => parsePlan(bytes, options);
