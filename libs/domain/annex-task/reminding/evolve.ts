import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { StepSubject } from '#libs/domain/annex-task/kernel/event-parts';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { RemindingEvent } from '#libs/domain/annex-task/reminding/events';

type Taken = { cycle: number; agencyId: string; key: string; standsFor: readonly string[] } & StepSubject;
/** A step about the task as a whole is kept with the task: it outlives the cycle in which it was taken. */
const taken = (task: AssignedTask, { key, standsFor, ...about }: Taken): AssignedTask => {
  const { directive, difficulty, amendmentProposal, ...of } = about;
  return (directive ?? difficulty ?? amendmentProposal) === undefined
    ? change(task, of, (p) => ({ ...p, taken: [...p.taken, ...standsFor, key] }))
    : { ...task, taken: [...task.taken, ...standsFor, key] };
};

/** The part of the fold that is about steps of the process, each of which is taken once. */
export const evolveReminding = (task: AssignedTask, event: RemindingEvent): AssignedTask => {
  switch (event.type) {
    case 'ReminderIssued':
    case 'TaskEscalated':
      return taken(task, event.data);
    case 'DeadlineMissed':
      return change(taken(task, event.data), event.data, (p) => ({
        ...p,
        overdueSince: p.overdueSince ?? event.data.deadline,
      }));
  }
};
