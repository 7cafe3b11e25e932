import type { Instant } from '#libs/domain/shared/time';
import { dateOf } from '#libs/domain/shared/time';
import type { Calendar } from '../api/queries';
import type { Say } from '../words/words';
import { daysBetween, dueDay, shortWeekday, workingDaysLeft } from './days';

/** A deadline as seen from an instant. */
export interface Distance {
  readonly kind: 'overdue' | 'today' | 'left' | 'none';
  /** Calendar days where it has passed, working days where it is to come; null while the calendar is not known. */
  readonly days: number | null;
}

export const distanceTo = (
  due: Instant | null,
  now: Instant,
  calendar: Calendar | null | undefined,
): Distance => {
  if (due === null) return { kind: 'none', days: null };
  const [today, day] = [dateOf(now), dueDay(due)];
  if (due <= now) return { kind: 'overdue', days: Math.max(1, daysBetween(day, today)) };
  if (day === today) return { kind: 'today', days: 0 };
  return { kind: 'left', days: calendar ? workingDaysLeft(calendar, today, day) : null };
};

/** `Quá hạn 12 ngày`, `Còn 3 ngày làm việc`; empty while the calendar is not known. */
export const distanceWords = (say: Say, { kind, days }: Distance): string => {
  switch (kind) {
    case 'overdue':
      return say('web.due.overdue', { days: days ?? 1 });
    case 'today':
      return say('web.due.today');
    case 'left':
      return days === null ? '' : say('web.due.left', { days });
    case 'none':
      return say('web.due.none');
  }
};

/** `hạn T4, 18/11/2026`; empty without one. */
export const dueWords = (say: Say, due: Instant | null): string => {
  if (due === null) return '';
  const date = dueDay(due);
  return say('web.due.on', { weekday: shortWeekday(say, date), date });
};
