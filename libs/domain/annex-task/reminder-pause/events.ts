import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { LocalDate } from '#libs/domain/shared/time';

export type ReminderPauseEvent = {
  type: 'RemindersPaused';
  data: { by: string; reason: string; until: LocalDate };
};

export const reminderPauseEventForms: EventForms<ReminderPauseEvent> = { RemindersPaused: asAtFirst };
