import { vietnameseDay } from '#libs/domain/messages/dates';
import type { LocalDate } from '#libs/domain/shared/time';

/** The reason of what is done because a document says so; it is kept with what was done. */
export const accordingTo = ({
  number,
  date,
}: {
  readonly number: string;
  readonly date: LocalDate;
}): string => `Theo văn bản số ${number} ngày ${vietnameseDay(date)}`;
