import type { ListedAgency, TaskListItem } from '#libs/application/ports/task-lists';
import { currentAssignees, type Heirs } from '#libs/domain/directory/current-agency';
import type { OfficialStatus, Stage } from '#libs/domain/annex-task/standing/status';
import type { Instant } from '#libs/domain/shared/time';
import type { shownOf } from '#libs/read-models/period-row';

/** A task's row, as `listSql` selects it. */
export interface ListRow {
  readonly task_id: string;
  readonly plan_id: string;
  readonly sort_order: string;
  readonly closed: boolean;
  readonly status: OfficialStatus;
  readonly stage: Stage;
  readonly due: Date | null;
  readonly original_due: Date | null;
  readonly reported_at: Date | null;
  readonly accepted_at: Date | null;
  readonly open_cycles: TaskListItem['openCycles'];
  readonly shown: ReturnType<typeof shownOf>;
}

export const instantOf = (date: Date | null): Instant | null => date?.toISOString() ?? null;

/** The status at an instant, given as an expression. */
export const statusSqlAt = (at: string): string =>
  `case when p.overdue_after < ${at}::timestamptz then 'open-overdue' else p.status end`;

/** The status at the instant that is `$1`. */
export const statusSql = statusSqlAt('$1');

/** What `itemOf` needs of the tables of periods `p` and texts `t`. */
export const listColumns = `p.task_id, p.plan_id, p.sort_order, p.closed, ${statusSql} as status, p.stage,
  p.due, p.original_due, p.reported_at, p.accepted_at, p.open_cycles, t.shown`;

/** A task as lists show it. */
export const itemOf = (row: ListRow): TaskListItem => {
  const due = instantOf(row.due);
  const { planNumber, key, number, section, title, product, timingText, leads, coordinators } = row.shown;
  return {
    id: row.task_id,
    planId: row.plan_id,
    planNumber,
    key,
    number,
    section,
    title,
    product,
    timingText,
    closed: row.closed,
    status: row.status,
    stage: row.stage,
    due,
    openCycles: row.open_cycles,
    leads,
    coordinators,
    dates: {
      originalDeadline: instantOf(row.original_due),
      approvedDeadline: due,
      reportedCompletion: instantOf(row.reported_at),
      acceptedCompletion: instantOf(row.accepted_at),
    },
  };
};

/** The same with the agencies of today, each once. */
export const underNames = (item: TaskListItem, heirs: Heirs | undefined): TaskListItem => {
  if (heirs === undefined) return item;
  const withRole = (role: string, listed: readonly ListedAgency[]) => listed.map((one) => ({ ...one, role }));
  const named = currentAssignees(
    [...withRole('lead', item.leads), ...withRole('coordinator', item.coordinators)],
    heirs,
  );
  const of = (wanted: string): ListedAgency[] =>
    named.flatMap(({ role, ...listed }) => (role === wanted ? [listed] : []));
  return { ...item, leads: of('lead'), coordinators: of('coordinator') };
};
