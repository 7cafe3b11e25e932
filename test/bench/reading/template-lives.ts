import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { Assignment, TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { defaultCalendar } from '#libs/domain/calendar/calendar';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Actor, Person, Role } from '#libs/domain/shared/actor';
import type { Happened } from '#libs/domain/shared/decider';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays, at, plusMinutes, type Instant } from '#libs/domain/shared/time';

/** Stand for the agencies and the task until a life is given to one. */
export const placeholders = { lead: '@lead@', unit: '@unit@', task: '@task@' } as const;

const person = (agencyId: string | null, ...roles: Role[]): Person => ({
  kind: 'person',
  userId: `${agencyId ?? 'supervisor'}.officer`,
  agencyId,
  roles,
});
const lead = person(placeholders.lead, 'officer', 'head');
const unit = person(placeholders.unit, 'officer');
const supervisor: Person = { kind: 'person', userId: 'supervisor', agencyId: null, roles: ['supervisor'] };
const files = [{ name: 'bao-cao.pdf', mediaType: 'application/pdf', size: 100, sha256: '0'.repeat(64) }];

type Act = readonly [day: number, command: TaskCommand, by: Actor];
const reports = (from: number, to: number, count: number): Act[] =>
  Array.from({ length: count }, (_, n) => [
    from + Math.floor(((to - from) * n) / count),
    {
      type: 'ReportProgress',
      percent: Math.floor((100 * n) / count),
      result: 'Đã rà soát hồ sơ, lấy ý kiến.',
    },
    lead,
  ]);
const asked = (day: number): Act[] => [
  [day, { type: 'RequestCoordination', coordinatorIds: [placeholders.unit], content: 'Xin ý kiến' }, lead],
  [day + 9, { type: 'SubmitCoordinationInput', summary: 'Nhất trí', files: [] }, unit],
  [day + 11, { type: 'AcceptCoordinationInput', input: 1 }, lead],
];
const handedIn = (day: number, n: number, accepted: boolean): Act[] => [
  [day, { type: 'SubmitDeliverable', summary: 'Dự thảo báo cáo', files }, lead],
  accepted
    ? [day + 3, { type: 'ApproveDeliverable', deliverable: n }, supervisor]
    : [day + 3, { type: 'ReturnDeliverable', deliverable: n, reason: 'Chưa đủ số liệu' }, supervisor],
];
const acknowledged: Act = [1, { type: 'Acknowledge' }, lead];

/** What happens on which day after the assignment; the task is due on day 60. */
const scripts: readonly (readonly Act[])[] = [
  [acknowledged, ...reports(3, 40, 5), ...handedIn(45, 1, true)],
  [acknowledged, ...asked(5), ...reports(18, 48, 3), ...handedIn(50, 1, true)],
  [acknowledged, ...reports(3, 58, 4), ...handedIn(66, 1, true)],
  [acknowledged, ...asked(10), ...handedIn(30, 1, false), ...reports(35, 45, 2), ...handedIn(48, 2, true)],
  [acknowledged, ...reports(5, 55, 6)],
  [acknowledged, ...asked(20).slice(0, 1), ...reports(22, 50, 4)],
  [
    acknowledged,
    ...reports(4, 20, 3),
    [21, { type: 'SuspendTask', reason: 'Chờ quy định mới' }, supervisor],
    [40, { type: 'ResumeTask' }, supervisor],
    ...reports(45, 60, 3),
  ],
  [...reports(10, 30, 2), [35, { type: 'CancelTask', reason: 'Không còn phù hợp' }, supervisor]],
  [acknowledged, ...reports(3, 50, 8), [52, { type: 'SubmitDeliverable', summary: 'Dự thảo', files }, lead]],
];

/** The first day of every template. */
export const templateDay = '2024-01-01';

const assignment: Assignment = {
  taskId: placeholders.task,
  planId: '@plan@',
  planNumber: '@planNumber@',
  key: '@key@',
  number: '@key@',
  section: '@section@',
  title: '@title@',
  product: '@product@',
  timingText: 'Trong 60 ngày',
  timingRule: 'by-date',
  schedule: { kind: 'single', start: null, due: addDays(templateDay, 60), interim: [] },
  assignees: [
    { agencyId: placeholders.lead, role: 'lead', groupId: null },
    { agencyId: placeholders.unit, role: 'coordinator', groupId: null },
  ],
  accepts: 'supervisor',
  monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
  supervisorId: 'supervisor',
  policyId: defaultPolicy.id,
  pastDeadline: null,
  doneOn: null,
  doneBy: null,
};

/** Plays a script by the domain's own rules, with the steps of the process that fall due meanwhile. */
const play = (acts: readonly Act[]): readonly Happened<TaskEvent>[] => {
  const history: Happened<TaskEvent>[] = [];
  let state: TaskState = taskDecider.initial;
  const context = (now: Instant, actor: Actor) => ({
    now,
    actor,
    policy: defaultPolicy,
    calendar: defaultCalendar,
    directory: emptyDirectory,
  });
  const give = (now: Instant, command: TaskCommand, actor: Actor): void => {
    const decision = taskDecider.decide(command, state, context(now, actor));
    if (isRejection(decision)) throw new Error(`${command.type}: ${decision.code}`);
    for (const event of decision) {
      history.push({ event, occurredAt: now });
      state = taskDecider.evolve(state, { event, occurredAt: now });
    }
  };
  const wake = (until: Instant): void => {
    for (let n = 0; n < 3; n += 1) {
      const next = taskDecider.nextStepAt(state, context(until, { kind: 'process' }));
      if (next === null || next > until) return;
      give(next, { type: 'TakeDueSteps' }, { kind: 'process' });
    }
  };
  give(at(templateDay, '08:00'), { type: 'AssignTask', assignment }, { kind: 'process' });
  for (const [day, command, by] of acts) {
    const now = at(addDays(templateDay, day), '09:30');
    wake(plusMinutes(now, -1));
    give(now, command, by);
  }
  return history;
};

/** Whole lives of one task each. */
export const templateLives = (): readonly (readonly Happened<TaskEvent>[])[] => scripts.map(play);
