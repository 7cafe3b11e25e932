import type { Taking } from '#libs/domain/annex-task/kernel/step-identity';
import type { Instant } from '#libs/domain/shared/time';

/** What a step is about where it is no request and no deliverable. */
export interface StepSubject {
  readonly extension?: number;
  readonly proposal?: number;
  /** These are of the task as a whole: `cycle` is the newest one then, 0 before the first. */
  readonly directive?: number;
  readonly difficulty?: number;
  readonly amendmentProposal?: number;
}

/** Whose part of the task it is about, in which cycle. */
export interface PartOf {
  readonly cycle: number;
  readonly agencyId: string;
}

/** `key` names the step for good; `standsFor` lists missed steps that this one replaces. */
export interface TakenStep extends Taking {
  /** The deadline the step is about. */
  readonly deadline: Instant | null;
}

/** The new deadline of a coordination request; `agencyId` was asked. */
export type RequestDeadline = PartOf & { readonly request: number; readonly due: Instant };
