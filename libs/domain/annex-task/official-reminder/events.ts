import type { OfficialReminder } from '#libs/domain/annex-task/official-reminder/state';

export type OfficialReminderEvent = {
  type: 'OfficialReminderRecorded';
  data: Omit<OfficialReminder, 'n' | 'at' | 'correctedBy'> & { readonly reminder: number };
};
