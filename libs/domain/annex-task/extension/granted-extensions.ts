import type { Extension } from '#libs/domain/annex-task/extension/state';
import { formerOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/kernel/state';

/** Those who gave the part to `to`, now or before: they left it at an instant at which it was taken over. */
const predecessorsOf = (task: AssignedTask, to: Participant): Participant[] => {
  const taken = [...(to.takenOverBefore ?? []), ...(to.takenOverAt === undefined ? [] : [to.takenOverAt])];
  return formerOf(task, to.cycle).filter(
    ({ agencyId, role, releasedAt }) =>
      agencyId !== to.agencyId && role === to.role && releasedAt !== undefined && taken.includes(releasedAt),
  );
};

/**
 * The extensions that were granted of a participant's deadline, oldest first, whoever had the part then: who takes over
 * owes by the deadline as it was moved, and goes on with what the policy still allows.
 */
export const grantedExtensions = (task: AssignedTask, participant: Participant): Extension[] => {
  const parts = new Set<Participant>();
  const waiting = [participant];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (parts.has(part)) continue;
    parts.add(part);
    waiting.push(...predecessorsOf(task, part));
  }
  return [...parts]
    .flatMap(({ extensions = [] }) => extensions)
    .filter(({ status }) => status === 'granted')
    .sort((a, b) => a.n - b.n);
};
