/** What became of tasks from one day to another, as a committee asks at its meetings; a task is in one of them. */
export const boardChanges = [
  'overdue',
  'done-late',
  'done-in-time',
  'extended',
  'suspended',
  'cancelled',
  'new',
] as const;
export type BoardChange = (typeof boardChanges)[number];
