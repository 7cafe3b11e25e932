import type { Step } from '#libs/domain/annex-task/kernel/step';
import type { RemindingEvent } from '#libs/domain/annex-task/reminding/events';

/** A step that reminds, marks overdue or escalates. */
export type ReminderStep = Step<RemindingEvent>;
