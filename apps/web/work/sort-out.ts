import { isAnswer } from '#libs/contracts/commands/answers';
import { addDays, dateOf, weekdayOf, type Instant } from '#libs/domain/shared/time';
import type { WorkItem } from '../api/queries';
import { dueDay } from '../parts/days';
import type { WorkTab } from './search';

/** What is asked first of the person; what merely can be done as well comes after it. */
export const firstAct = ({ expected }: WorkItem) => expected.find(({ further }) => !further) ?? expected[0];

const tabOf = (item: WorkItem, now: Instant): WorkTab => {
  const sunday = addDays(dateOf(now), 7 - weekdayOf(dateOf(now)));
  if (item.due !== null && item.due <= now) return 'overdue';
  if (item.due !== null && dueDay(item.due) <= sunday) return 'week';
  return isAnswer(firstAct(item)?.type ?? '') ? 'waiting' : 'upcoming';
};

/** Each task stands in one tab: the first in which it belongs. */
export const sortOut = (
  items: readonly WorkItem[],
  now: Instant,
): Readonly<Record<WorkTab, readonly WorkItem[]>> => {
  const tabs: Record<WorkTab, WorkItem[]> = { overdue: [], week: [], waiting: [], upcoming: [] };
  for (const item of items) tabs[tabOf(item, now)].push(item);
  return tabs;
};

/** By what is expected, in the order in which each comes first. */
export const byAct = (items: readonly WorkItem[]): ReadonlyMap<string, readonly WorkItem[]> => {
  const groups = new Map<string, WorkItem[]>();
  for (const item of items) {
    const type = firstAct(item)?.type ?? '';
    groups.set(type, [...(groups.get(type) ?? []), item]);
  }
  return groups;
};
