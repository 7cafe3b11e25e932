import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { readsEverything } from '#libs/domain/permissions/readers';
import type { ListedAt } from '#libs/read-models/listed-at';

/** Tasks without a deadline come after those that have one. */
export const dueOrder = `coalesce(p.due, 'infinity')`;

/** The order of lists; no two tasks have the same place in it. */
export const listOrder = `p.closed, ${dueOrder}, p.sort_order`;

/** The same of rows that were read in order, which have `dueOrder` as a column: what is in order need not be sorted. */
export const readOrder = 'closed, due_order, sort_order';

const now = '$1::timestamptz';

/** Overdue at some instant, of rows that held at an earlier one or then. */
const overdue = (holding: string): readonly string[] => [
  late(holding),
  `not p.closed and ${dueOrder} >= ${holding} and ${dueOrder} < ${now}`,
];
/** What was over by its deadline was never late: so a row that was late then is found among those that ever were. */
const late = (holding: string): string => `not p.closed and p.valid_to > p.due and ${dueOrder} < ${holding}`;
const notDue = (instant: string): string => `not p.closed and ${dueOrder} >= ${instant}`;

/**
 * What follows from a status (`officialStatus`): the deadline of an open task is that of the lead which is late
 * first, and only a suspended one is past it and not overdue.
 */
const partsOfStatus = (
  status: NonNullable<TaskListQuery['status']>,
  holding: string | null,
): readonly string[] => {
  switch (status) {
    case 'open-overdue':
      return holding === null ? [`not p.closed and ${dueOrder} < ${now}`] : overdue(holding);
    case 'open-in-time':
      return [`p.stage = 'suspended'`, `p.stage <> 'suspended' and ${notDue(now)}`];
    case 'no-deadline':
      return [`not p.closed and ${dueOrder} = 'infinity'`];
    case 'done-in-time':
    case 'done-late':
      return [`p.stage = 'done'`];
    case 'cancelled':
      return [`p.stage = 'cancelled'`];
  }
};

/** Whether few tasks can be in the list, which are looked at one by one. */
export const isNarrow = ({ plan, agency, role, caller }: TaskListQuery): boolean =>
  [plan, agency, role].some((given) => given !== undefined) || !readsEverything(caller);

/**
 * Conditions that part a list: an index has each part in the order of the list, with few rows in between that are
 * not asked for, so that a page is read without the rest. What a plan or an agency narrows is one part.
 */
export const partsOf = (q: TaskListQuery, { isPast, holding: instant }: ListedAt): readonly string[] => {
  if (isNarrow(q) || q.stage !== undefined) return ['true'];
  // A literal of the database's own form, made by nobody else.
  const holding = isPast ? `'${instant}'::timestamptz` : null;
  if (q.status !== undefined) return partsOfStatus(q.status, holding);
  return holding === null ? ['true'] : [late(holding), notDue(holding), 'p.closed'];
};
