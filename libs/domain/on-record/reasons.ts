import type { LocalDate } from '#libs/domain/shared/time';

const day = (date: LocalDate): string => date.split('-').reverse().join('/');

/** The reason of what is done because a document says so. */
export const accordingTo = ({
  number,
  date,
}: {
  readonly number: string;
  readonly date: LocalDate;
}): string => `Theo văn bản số ${number} ngày ${day(date)}`;

/** Why a row of a draft was dropped that the corrected version of its file has no more. */
export const noLongerIn = (fileName: string): string => `Không còn trong ${fileName}`;

/** Why a day is off that follows a holiday on a weekly day off. */
export const insteadOf = (holiday: string): string => `Nghỉ bù: ${holiday}`;
