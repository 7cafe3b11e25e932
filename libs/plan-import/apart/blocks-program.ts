import type { Work } from '#libs/apart/job';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { PlanFile } from '#libs/plan-import/apart/parse-program';
import { readBlocks } from '#libs/plan-import/read/read-blocks';
import type { ReadFile } from '#libs/plan-import/read/refusals';

/** Reads the blocks of one file. */
export const work: Work<PlanFile, ReadFile | Rejection> = ({ bytes, options }) => readBlocks(bytes, options);
