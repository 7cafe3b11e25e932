import { participantKey, type AssignedTask, type Participant } from '#libs/domain/annex-task/kernel/state';

/** Replaces one participant; the others keep their reference, which is how the ledger knows what to write. */
export const change = (
  task: AssignedTask,
  of: { readonly cycle: number; readonly agencyId: string },
  update: (participant: Participant) => Participant,
): AssignedTask => {
  const key = participantKey(of.cycle, of.agencyId);
  const participant = task.participants[key];
  if (!participant) return task;
  return { ...task, participants: { ...task.participants, [key]: update(participant) } };
};
