import type { FollowUpHeading } from '#libs/domain/follow-up/columns';
import { vietnameseDay, vietnameseTime } from '#libs/domain/messages/dates';

export const tableTitle = 'BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ';

/** Which plan the table is of. */
export const planLine = ({ planNumber, planDate, planTitle }: FollowUpHeading): string => {
  const number = planNumber === null ? 'Kế hoạch' : `Kế hoạch số ${planNumber}`;
  const day = planDate === null ? '' : ` ngày ${vietnameseDay(planDate)}`;
  return `${number}${day}${planTitle === null ? '' : `: ${planTitle}`}`;
};

/** Of which moment it tells. */
export const asOfLine = ({ asOf }: FollowUpHeading): string => `(Tính đến ${vietnameseTime(asOf)})`;
