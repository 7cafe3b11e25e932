import { periodOfLabel, quarterNumber } from '#libs/domain/on-record/period-label';
import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';

/**
 * What people call the period of a cycle.
 *
 * @param label of the cycle, as it is stored: `2026`, `Quý I/2026`, or empty for a task that is done once
 */
export const periodOf = (label: string): Word => {
  const period = periodOfLabel(label);
  if (period === null) return label;
  const { every, nth } = period;
  const year = String(period.year);
  switch (every) {
    case 'yearly':
      return message('period.year', { year });
    case 'half-yearly':
      return message('period.half', { half: nth === 1 ? 'first' : 'other', year });
    case 'quarterly':
      return message('period.quarter', { quarter: quarterNumber(nth), year });
    case 'monthly':
      return message('period.month', { month: String(nth), year });
    case 'weekly':
      return message('period.week', { week: String(nth), year });
  }
};
