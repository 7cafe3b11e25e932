import type { Outcome } from '#libs/apart/run-apart';
import type { RefusalCode } from '#libs/domain/shared/refusal-code';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** What a kind of job is called, and by which codes it is refused. */
export interface JobWords {
  readonly name: string;
  readonly busy: RefusalCode;
  /** Told with what was exceeded (`what`) and its limit. */
  readonly exceeded: RefusalCode;
  /** Told with both. */
  readonly facts?: Rejection['facts'];
}

/**
 * What came of a job, for whoever asked for it: its value, or why there is none.
 *
 * @param outcome null where the gate let nobody in
 * @throws where the job failed
 */
export const answerOf = <T>(
  outcome: Outcome<T> | null,
  { name, busy, exceeded, facts }: JobWords,
): T | Rejection => {
  if (outcome === null) return reject(busy, facts);
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'given-up':
      return reject('REQUEST.GIVEN_UP');
    case 'exceeded':
      return reject(exceeded, { ...facts, what: outcome.what, limit: outcome.limit });
    case 'failed':
      throw new Error(`${name}: ${outcome.reason}`);
  }
};
