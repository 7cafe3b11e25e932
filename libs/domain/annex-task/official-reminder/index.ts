// What the rest of the house knows of it.
export type { OfficialReminder } from '#libs/domain/annex-task/official-reminder/state';
