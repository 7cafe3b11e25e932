import type { FollowUpHeading } from '#libs/domain/follow-up/columns';
import { vietnameseDate, vietnameseTime } from '#libs/domain/messages/dates';
import { startOfDay } from '#libs/domain/shared/time';

export const tableTitle = 'BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ';

/** Which plan the table is of. */
export const planLine = ({ planNumber, planDate, planTitle }: FollowUpHeading): string => {
  const number = planNumber === null ? 'Kế hoạch' : `Kế hoạch số ${planNumber}`;
  const day = planDate === null ? '' : ` ngày ${vietnameseDate(startOfDay(planDate))}`;
  return `${number}${day}${planTitle === null ? '' : `: ${planTitle}`}`;
};

/** Of which moment it tells. */
export const asOfLine = ({ asOf }: FollowUpHeading): string => `(Tính đến ${vietnameseTime(asOf)})`;
