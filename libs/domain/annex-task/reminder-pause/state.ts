import type { Instant, LocalDate } from '#libs/domain/shared/time';

/** That the reminders of a task wait, which the supervisor decided. */
export interface ReminderPause {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  /** The last day; it is over at 24:00. */
  readonly until: LocalDate;
}
