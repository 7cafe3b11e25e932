import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import { isWorkingDay } from '#libs/domain/calendar/working-days';
import type { Policy } from '#libs/domain/policy/policy';
import {
  addDays,
  at,
  dateOf,
  fromMs,
  minuteMs,
  toMs,
  type Instant,
  type LocalDate,
} from '#libs/domain/shared/time';

/** `digest` messages wait for the working day's digest; `prompt` ones are gathered for a few minutes only. */
export type SlotKind = 'digest' | 'prompt';

const nextWorkingDay = (calendar: WorkingCalendar, date: LocalDate): LocalDate => {
  let day = addDays(date, 1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
};

const digest = (instant: Instant, policy: Policy, calendar: WorkingCalendar): Instant => {
  const today = dateOf(instant);
  const slot = at(today, policy.digestAt);
  return isWorkingDay(calendar, today) && instant <= slot
    ? slot
    : at(nextWorkingDay(calendar, today), policy.digestAt);
};

/**
 * When a message about something that happened at `instant` leaves. Everything for one recipient in one slot
 * is one message. A policy without a prompt slot (0 minutes) knows no quiet hours and sends at once, so that
 * a whole life can be watched in minutes.
 */
export const messageSlot = (
  instant: Instant,
  kind: SlotKind,
  policy: Policy,
  calendar: WorkingCalendar,
): Instant => {
  if (policy.promptSlotMinutes === 0) return instant;
  if (kind === 'digest') return digest(instant, policy, calendar);
  const length = policy.promptSlotMinutes * minuteMs;
  const slot = fromMs(Math.ceil(toMs(instant) / length) * length);
  const day = dateOf(slot);
  const quiet = slot >= at(day, policy.quiet.from) || slot < at(day, policy.quiet.to);
  return quiet || !isWorkingDay(calendar, day) ? digest(slot, policy, calendar) : slot;
};
