import type { ListedAgency, TaskListItem } from '#libs/application/ports/task-lists';
import { currentAssignees, type Heirs } from '#libs/domain/directory/current-agency';
import {
  datesInFocus,
  officialStatus,
  type OfficialStatus,
  type Stage,
} from '#libs/domain/annex-task/standing/index';
import type { Instant } from '#libs/domain/shared/time';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { openCyclesLabelled, shownOf } from '#libs/read-models/period-row';

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

/** What `itemOf` needs of the tables of periods `p` and texts `t`, with the status given as an expression. */
export const listColumnsWith = (status: string): string => `p.task_id, p.plan_id, p.sort_order, p.closed,
  ${status} as status, p.stage, p.due, p.original_due, p.reported_at, p.accepted_at, p.open_cycles, t.shown`;

/** The same with the status of the task. */
export const listColumns = listColumnsWith(statusSql);

/** What a list shows, whether of a row or of a state, with its fields in one order. */
const listed = (
  shown: ListRow['shown'],
  standing: Pick<TaskListItem, 'id' | 'planId' | 'closed' | 'status' | 'stage' | 'openCycles' | 'dates'>,
): TaskListItem => {
  const { planNumber, key, number, section, title, product, timingText, leads, coordinators } = shown;
  const { id, planId, closed, status, stage, openCycles, dates } = standing;
  return {
    id,
    planId,
    planNumber,
    key,
    number,
    section,
    title,
    product,
    timingText,
    closed,
    status,
    stage,
    due: dates.approvedDeadline,
    openCycles,
    leads,
    coordinators,
    dates,
  };
};

/** A task as lists show it. */
export const itemOf = (row: ListRow): TaskListItem =>
  listed(row.shown, {
    id: row.task_id,
    planId: row.plan_id,
    closed: row.closed,
    status: row.status,
    stage: row.stage,
    openCycles: row.open_cycles,
    dates: {
      originalDeadline: instantOf(row.original_due),
      approvedDeadline: instantOf(row.due),
      reportedCompletion: instantOf(row.reported_at),
      acceptedCompletion: instantOf(row.accepted_at),
    },
  });

/** A task as lists show it, by its state at an instant. */
export const listedTask = (task: AssignedTask, at: Instant): TaskListItem => {
  const { taskId, planId } = task.assignment;
  const { status, stage } = officialStatus(task, at);
  return listed(shownOf(task), {
    id: taskId,
    planId,
    closed: task.kind !== 'open',
    status,
    stage,
    openCycles: openCyclesLabelled(task),
    dates: datesInFocus(task),
  });
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
