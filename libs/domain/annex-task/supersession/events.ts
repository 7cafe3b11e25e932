import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { Cancellation, TaskOfPlan } from '#libs/domain/annex-task/supersession/state';

export type SupersessionEvent =
  /** Like a cancellation; another plan goes on with it. */
  | {
      type: 'TaskSuperseded';
      data: { by: string; reason: string; document: DocumentRef | null; successor: TaskOfPlan };
    }
  | { type: 'PredecessorLinked'; data: { by: string; predecessor: TaskOfPlan } }
  | { type: 'TaskCancelled'; data: Omit<Cancellation, 'at'> };

export const supersessionEventForms: EventForms<SupersessionEvent> = {
  TaskSuperseded: asAtFirst,
  PredecessorLinked: asAtFirst,
  TaskCancelled: asAtFirst,
};
