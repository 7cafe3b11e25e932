import type { CoordinationInput, Participant } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** What a coordinating unit has done in a cycle; lateness is judged by when it sent what was accepted. */
export interface CoordinationDone {
  readonly reportedAt: Instant;
  readonly late: boolean;
}

const accepted = (inputs: readonly CoordinationInput[]): CoordinationInput | undefined =>
  inputs.find(({ status }) => status === 'accepted');

/**
 * Whether a coordinating unit is done: something was accepted from it, and nothing that it was asked waits any more. It
 * may be asked again. Null where it is not; what was only let go is nothing that it has done.
 */
export const coordinationDone = ({ role, requests }: Participant): CoordinationDone | null => {
  if (role !== 'coordinator' || requests.some(({ status }) => status === 'open')) return null;
  const given = requests.flatMap(({ due, inputs }) => {
    const input = accepted(inputs);
    return input ? [{ at: input.submittedAt, late: due !== null && input.submittedAt > due }] : [];
  });
  const last = given
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return last === undefined ? null : { reportedAt: last, late: given.some(({ late }) => late) };
};
