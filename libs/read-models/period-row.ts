import { goesOnAs } from '#libs/domain/annex-task/passing-time';
import type { ListedAgency } from '#libs/application/ports/task-lists';
import {
  type Awaited,
  awaitedInTask,
  datesInFocus,
  officialStatus,
  type PartCourse,
  partCourses,
  statusCourse,
} from '#libs/domain/annex-task/standing/index';
import { resolversOf } from '#libs/domain/annex-task/difficulty/index';
import {
  acceptorsOf,
  type AssignedTask,
  type Assignment,
  officerOf,
  openCyclesOf,
} from '#libs/domain/annex-task/kernel/index';
import { formerReadersOf, readersOf } from '#libs/domain/permissions/readers';
import { personName } from '#libs/domain/shared/actor';
import { planOrderText } from '#libs/domain/follow-up/plan-order';
import type { SpanTable } from '#libs/read-models/spans';
import type { Instant } from '#libs/domain/shared/time';
import { visible } from '#libs/domain/shared/visible';

/** What tasks are counted, filtered and ordered by. */
export const taskPeriods: SpanTable = {
  name: 'task_periods',
  of: 'task_id',
  columns: [
    'plan_id',
    'section',
    'sort_order',
    'leads',
    'coordinators',
    'accepts',
    'monitoring_agency_id',
    'supervisor_id',
    'closed',
    'status',
    'overdue_after',
    'stage',
    'awaited',
    'former',
    'readers',
    'acceptors',
    'resolvers',
    'courses',
    'due',
    'original_due',
    'reported_at',
    'accepted_at',
    'open_cycles',
    'goes_on_at',
    'goes_on',
  ],
};

/** What is shown of tasks, and by which words they are found. */
export const taskTexts: SpanTable = {
  name: 'task_texts',
  of: 'task_id',
  columns: ['agencies', 'shown', 'words'],
};

/** Plan, then the plan's order (IV before IX, 9 before 10), then id: no two tasks share it. */
export const orderOf = (assignment: Assignment): string =>
  [assignment.planId, planOrderText(assignment), assignment.taskId].join(' ');

const agenciesOf = ({ assignees }: Assignment, role: 'lead' | 'coordinator') =>
  // In the order in which the database gives the fields of an object back: short names first.
  assignees.filter((a) => a.role === role).map(({ agencyId, groupId }) => ({ groupId, agencyId }));
const idsOf = (assignment: Assignment, role: 'lead' | 'coordinator'): string[] =>
  agenciesOf(assignment, role).map(({ agencyId }) => agencyId);

/** `coordination so-noi-vu`, or `acceptance @pct` for a person. */
export const awaitedText = ({ act, agencyId, userId }: Awaited): string =>
  `${act} ${agencyId ?? personName(userId ?? '')}`;

/** What `awaitedText` made. */
export const awaitedFrom = (text: string): Awaited => {
  const [act = '', who = ''] = text.split(' ');
  const person = who.startsWith('@');
  return {
    act: act as Awaited['act'],
    agencyId: person ? null : who,
    userId: person ? who.slice(1) : null,
  };
};

/** `lead so-noi-vu open-in-time 2026-03-09T17:00:00.000Z`: after the instant it is overdue; without one it stays as it is. */
const courseText = ({ role, agencyId, status, overdueAfter }: PartCourse): string =>
  `${role} ${agencyId} ${status} ${overdueAfter ?? ''}`;

/** What is open of a task, as people call it. */
export const openCyclesLabelled = (task: AssignedTask): { no: number; label: string }[] =>
  task.kind === 'open' ? openCyclesOf(task).map(({ no, label }) => ({ no, label })) : [];

/** The row of `task_periods`, without its time. */
export interface PeriodRow {
  readonly [column: string]: unknown;
  /** When the end of a suspension changes it, whether or not that is recorded; null where none ends by itself. */
  readonly goes_on_at: Instant | null;
  /** The row from then on. */
  readonly goes_on: PeriodRow | null;
}

/**
 * The row of `task_periods`, without its time. One literal, as it is made for each event of a rebuild and objects that are
 * put together of others take several times as long.
 */
export const periodRow = (task: AssignedTask): PeriodRow => {
  const { assignment } = task;
  const goesOn = goesOnAs(task);
  const { status, overdueAfter } = statusCourse(task);
  const dates = datesInFocus(task);
  return {
    plan_id: assignment.planId,
    section: assignment.section,
    sort_order: orderOf(assignment),
    leads: idsOf(assignment, 'lead'),
    coordinators: idsOf(assignment, 'coordinator'),
    accepts: assignment.accepts,
    monitoring_agency_id: assignment.monitoringAgencyId,
    supervisor_id: assignment.supervisorId,
    closed: task.kind !== 'open',
    status,
    overdue_after: overdueAfter,
    stage: officialStatus(task, task.assignedAt).stage,
    awaited: awaitedInTask(task).map(awaitedText),
    former: formerReadersOf(task),
    readers: readersOf(task),
    acceptors: acceptorsOf(task),
    resolvers: resolversOf(task),
    courses: partCourses(task).map(courseText),
    due: dates.approvedDeadline,
    original_due: dates.originalDeadline,
    reported_at: dates.reportedCompletion,
    accepted_at: dates.acceptedCompletion,
    open_cycles: openCyclesLabelled(task),
    goes_on_at: goesOn === null ? null : goesOn.at,
    goes_on: goesOn === null ? null : periodRow(goesOn.task),
  };
};

/** With who handles the task there, if anybody does. */
const withOfficer =
  (task: AssignedTask) =>
  (listed: ListedAgency): ListedAgency => {
    const officerId = officerOf(task, listed.agencyId);
    return officerId === null ? listed : { ...listed, officerId };
  };

/** What a list shows of a task beside its row's columns. */
export const shownOf = (task: AssignedTask) => {
  const { assignment } = task;
  const { planNumber, key, number, section, title, product, timingText } = assignment;
  return {
    planNumber,
    key,
    number,
    section,
    title,
    product,
    timingText,
    leads: agenciesOf(assignment, 'lead').map(withOfficer(task)),
    coordinators: agenciesOf(assignment, 'coordinator').map(withOfficer(task)),
  };
};

/** The row of `task_texts`, without its time. */
export const textRow = (task: AssignedTask) => {
  const { planNumber, number, section, title, product, assignees } = task.assignment;
  return {
    agencies: assignees.map(({ agencyId }) => agencyId),
    shown: shownOf(task),
    words: visible([planNumber, section, number, title, product].filter(Boolean).join(' ')).normalize('NFC'),
  };
};
