import type { LocalDate } from '#libs/domain/shared/time';

/** Nobody is reminded of the task until the end of that day; a later one takes the place of an earlier one. */
export type ReminderPauseCommand = { type: 'PauseReminders'; reason: string; until: LocalDate };
