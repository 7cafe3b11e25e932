import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { PartOf, StepSubject, TakenStep } from '#libs/domain/annex-task/kernel/event-parts';
import { namesTaken } from '#libs/domain/annex-task/kernel/step-identity';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { RemindingEvent } from '#libs/domain/annex-task/reminding/events';

type Taken = PartOf & Pick<TakenStep, 'step' | 'stands'> & StepSubject;
/** A step about the task as a whole is kept with the task: it outlives the cycle in which it was taken. */
const taken = (task: AssignedTask, data: Taken): AssignedTask => {
  const { directive, difficulty, amendmentProposal } = data;
  const names = namesTaken(data);
  return (directive ?? difficulty ?? amendmentProposal) === undefined
    ? change(task, data, (p) => ({ ...p, taken: [...p.taken, ...names] }))
    : { ...task, taken: [...task.taken, ...names] };
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
