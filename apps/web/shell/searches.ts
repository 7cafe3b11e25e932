/** What stands behind the `?` of each page's address; whatever is not understood there is as if it were not there. */

type Given = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);

const day = (value: unknown): string | undefined => {
  const given = text(value);
  return given !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(given) ? given : undefined;
};

/** The same without what is undefined. */
const present = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Only a page of ours is gone to after a sign-in. */
const ownPage = (value: unknown): string | undefined => {
  const given = text(value);
  return given !== undefined && /^\/(?![/\\])/u.test(given) ? given : undefined;
};

export const signInSearch = ({ to, again }: Given): { to?: string; again?: true } =>
  present({ to: ownPage(to), again: again === true ? (true as const) : undefined });

export const workTabs = ['overdue', 'week', 'waiting', 'upcoming'] as const;
export type WorkTab = (typeof workTabs)[number];
export const workSearch = ({ tab }: Given): { tab?: WorkTab } => present({ tab: oneOf(workTabs, tab) });

export const statuses = [
  'open-overdue',
  'open-in-time',
  'done-in-time',
  'done-late',
  'no-deadline',
  'cancelled',
] as const;
export const stages = [
  'awaiting-acknowledgement',
  'in-progress',
  'awaiting-sign-off',
  'awaiting-acceptance',
  'returned',
  'return-proposed',
  'suspended',
  'done',
  'cancelled',
] as const;
export const roles = ['lead', 'coordinator', 'accepts', 'monitors'] as const;

export interface TasksSearch {
  q?: string;
  status?: (typeof statuses)[number];
  stage?: (typeof stages)[number];
  role?: (typeof roles)[number];
  dueAfter?: string;
  dueBefore?: string;
}
export const tasksSearch = (given: Given): TasksSearch =>
  present({
    q: text(given.q),
    status: oneOf(statuses, given.status),
    stage: oneOf(stages, given.stage),
    role: oneOf(roles, given.role),
    dueAfter: day(given.dueAfter),
    dueBefore: day(given.dueBefore),
  });

export const taskTabs = ['act', 'history', 'coordination', 'products', 'information'] as const;
export type TaskTab = (typeof taskTabs)[number];
export interface TaskSearch {
  tab?: TaskTab;
  /** A day, as of the end of which the task is shown. */
  asOf?: string;
  /** The command whose form is open, and the number of what it is about. */
  act?: string;
  n?: number;
}
export const taskSearch = ({ tab, asOf, act, n }: Given): TaskSearch =>
  present({
    tab: oneOf(taskTabs, tab),
    asOf: day(asOf),
    act: text(act),
    n: typeof n === 'number' && Number.isInteger(n) ? n : undefined,
  });
