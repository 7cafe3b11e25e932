import { addDays, type LocalDate } from '#libs/domain/shared/time';
import { currentSession } from '../session/session';

const key = (): string => `dondoc.meeting/${currentSession()?.user.id ?? ''}`;

/** Where nobody has said when the last meeting was. */
const MONTH = 30;

/** The day of the last meeting before a day: what was set last, else about a month ago. */
export const meetingDay = (before: LocalDate): LocalDate => {
  const kept = localStorage.getItem(key());
  return kept !== null && kept < before ? kept : addDays(before, -MONTH);
};

export const rememberMeeting = (day: LocalDate): void => localStorage.setItem(key(), day);
