import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { SupersessionEvent } from '#libs/domain/annex-task/supersession/events';
import type { Instant } from '#libs/domain/shared/time';

/** The part of the fold that is about tasks that are called off, or go on in another plan. */
export const evolveSupersession = (
  task: AssignedTask,
  event: SupersessionEvent,
  at: Instant,
): AssignedTask => {
  switch (event.type) {
    case 'TaskSuperseded': {
      const { successor, ...data } = event.data;
      return { ...task, kind: 'cancelled', cancellation: { at, ...data }, successor };
    }
    case 'PredecessorLinked':
      return { ...task, predecessors: [...(task.predecessors ?? []), event.data.predecessor] };
    case 'TaskCancelled':
      return { ...task, kind: 'cancelled', cancellation: { at, ...event.data } };
  }
};
