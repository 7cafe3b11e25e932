import type { RefusedMove } from '#libs/contracts/temporal/names';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';

/** Where a succession stands: whether there is anything to carry out, and from when on (RFC 3339). */
export interface Standing {
  readonly isConfirmed: boolean;
  readonly beginsAt: string | null;
}

/** The part of successions that their process uses. */
export interface SuccessionSteps {
  begin(id: string): Promise<Standing>;
  listTasks(id: string, after: string | null, isSettled?: boolean): Promise<readonly string[]>;
  moveTask(id: string, taskId: string): Promise<boolean | Rejection>;
  moveRest(id: string): Promise<readonly RefusedMove[]>;
  finish(id: string, moved: number, refused: readonly RefusedMove[]): Promise<object | Rejection>;
}

/** Reads: ids only, as histories are kept by another system. */
export interface SuccessionReads {
  /**
   * Some of them, in the order of their ids; none where there is none left. With `isSettled` it fails while a task
   * may still be assigned by somebody who began to do so before.
   */
  listSucceededTasks(id: string, after: string | null, isSettled?: boolean): Promise<readonly string[]>;
}

/** Idempotent writes: what was moved already is found to be the successor's. */
export interface SuccessionWrites {
  /** Ends the agency in the directory from the day on, and says when its tasks move. */
  beginSuccession(id: string): Promise<Standing>;
  /** Whether anything moved, or why not. */
  moveTask(id: string, taskId: string): Promise<boolean | Rejection>;
  moveRest(id: string): Promise<readonly RefusedMove[]>;
  finishSuccession(id: string, moved: number, refused: readonly RefusedMove[]): Promise<Rejection | null>;
}

export type SuccessionActivities = SuccessionReads & SuccessionWrites;

/** The activities of `carryOutSuccession`; refusals are values, errors are retried. */
export const createSuccessionActivities = (steps: SuccessionSteps): SuccessionActivities => ({
  beginSuccession: (id) => steps.begin(id),
  listSucceededTasks: (id, after, isSettled) => steps.listTasks(id, after, isSettled),
  moveTask: (id, taskId) => steps.moveTask(id, taskId),
  moveRest: (id) => steps.moveRest(id),
  async finishSuccession(id, moved, refused) {
    const answer = await steps.finish(id, moved, refused);
    return isRejection(answer) ? answer : null;
  },
});
