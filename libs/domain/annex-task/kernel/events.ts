import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { Cycle } from '#libs/domain/annex-task/kernel/state';

export type CycleEvent =
  | { type: 'CycleOpened'; data: Omit<Cycle, 'openedAt' | 'completedAt'> }
  | { type: 'CycleCompleted'; data: { cycle: number } }
  | { type: 'TaskCompleted'; data: { basis: 'cycles' | 'recorded-at-activation' } };

export const cycleEventForms: EventForms<CycleEvent> = {
  CycleOpened: asAtFirst,
  CycleCompleted: asAtFirst,
  TaskCompleted: asAtFirst,
};
