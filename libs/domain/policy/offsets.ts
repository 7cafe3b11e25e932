import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import {
  addWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#libs/domain/calendar/working-days';
import type { Offset, Policy } from '#libs/domain/policy/policy';
import {
  at,
  dateOf,
  fromMs,
  plusMinutes,
  toMs,
  type Instant,
  type LocalDate,
} from '#libs/domain/shared/time';

/** The last local day that a deadline covers: 24:00 of D belongs to D. */
export const dayOfDeadline = (deadline: Instant): LocalDate => dateOf(fromMs(toMs(deadline) - 1));

/**
 * When something due `offset` before `deadline` is to be said: at the digest of that working day, counted
 * back from the last working day at or before the deadline; minutes are exact.
 */
export const beforeDeadline = (
  deadline: Instant,
  offset: Offset,
  policy: Policy,
  calendar: WorkingCalendar,
): Instant => {
  if ('minutes' in offset) return plusMinutes(deadline, -offset.minutes);
  const aim = workingDayOnOrBefore(calendar, dayOfDeadline(deadline));
  return at(addWorkingDays(calendar, aim, -offset.workingDays), policy.digestAt);
};

/**
 * When something due `offset` after `from` is to be said: at the digest of that working day. The day after
 * is the first one counted (Civil Code 2015, art. 147).
 */
export const after = (from: Instant, offset: Offset, policy: Policy, calendar: WorkingCalendar): Instant => {
  if ('minutes' in offset) return plusMinutes(from, offset.minutes);
  return at(addWorkingDays(calendar, dayOfDeadline(from), Math.max(1, offset.workingDays)), policy.digestAt);
};

/** The end of a period of `offset` that starts at `from`: 24:00 of the last working day, or exact minutes. */
export const endOfTerm = (from: Instant, offset: Offset, calendar: WorkingCalendar): Instant => {
  if ('minutes' in offset) return plusMinutes(from, offset.minutes);
  const last = addWorkingDays(calendar, dateOf(from), offset.workingDays);
  return plusMinutes(at(workingDayOnOrAfter(calendar, last), '00:00'), 24 * 60);
};

/** `deadline` moved earlier by `offset`: 24:00 of that working day, or exact minutes. */
export const earlier = (deadline: Instant, offset: Offset, calendar: WorkingCalendar): Instant => {
  if ('minutes' in offset) return plusMinutes(deadline, -offset.minutes);
  const aim = workingDayOnOrBefore(calendar, dayOfDeadline(deadline));
  return plusMinutes(at(addWorkingDays(calendar, aim, -offset.workingDays), '00:00'), 24 * 60);
};
