import type { ParsedPlan } from '#libs/domain/plan/draft/index';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { ParseOptions } from '#libs/plan-import/parse-plan';
import { readApart } from '#libs/plan-import/apart/read-apart';

/** Reads a plan file as parsePlan does, apart from whoever asks; refused as readApart says. */
export const parsePlanApart = (bytes: Uint8Array, options: ParseOptions): Promise<ParsedPlan | Rejection> =>
  readApart('parse-program', bytes, options);
