import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { OfficialReminder } from '#libs/domain/annex-task/official-reminder/state';

export type OfficialReminderEvent = {
  type: 'OfficialReminderRecorded';
  data: Omit<OfficialReminder, 'n' | 'at' | 'correctedBy'> & { readonly reminder: number };
};

export const officialReminderEventForms: EventForms<OfficialReminderEvent> = {
  OfficialReminderRecorded: asAtFirst,
};
