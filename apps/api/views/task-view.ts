import { taskAt } from '#libs/domain/annex-task/passing-time';
import {
  amendmentProposalView,
  difficultyView,
  directiveView,
  officerView,
} from '#apps/api/views/oversight-view';
import { nameOf } from '#apps/api/views/bearer-names';
import { spansView } from '#apps/api/views/drawn-view';
import { etagOf } from '#apps/api/views/etag';
import type { offersOn } from '#apps/api/views/offers';
import { interimDays } from '#libs/domain/annex-task/reminding/index';
import { membersNamed, openGroupsOf } from '#libs/domain/annex-task/group-members/index';
import {
  type AssignedTask,
  type Assignee,
  type Cycle,
  cyclesOf,
  deadlineOf,
  formerOf,
  officerOf,
  type OrderedReport,
  type Participant,
  participantsOf,
  periodEndOf,
  type TaskSchedule,
} from '#libs/domain/annex-task/kernel/index';
import { type Delay, fourDates, officialStatus, standingOf } from '#libs/domain/annex-task/standing/index';
import { approvingAgencyOf } from '#libs/domain/follow-up/approver';
import type { Names } from '#libs/domain/shared/names';
import type { Language } from '#libs/domain/shared/language';
import type { Instant } from '#libs/domain/shared/time';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

export interface TaskViewFacts {
  readonly version: number;
  /** The instant for which status is told. */
  readonly at: Instant;
  readonly names: Names;
  /** What the caller may do now; empty in a view of the past. */
  readonly availableActions: ReturnType<typeof offersOn>;
  /** Whose the time of each cycle was. */
  readonly delays: readonly Delay[];
  /** Products that have not left an agency which is not the caller's. */
  readonly hiddenProducts: ReadonlySet<number>;
  readonly language: Language;
}

// Each member by its name: what was stored comes back with them in another order.
const delayView = (delay: Delay, names: Names) => ({
  ...delay,
  name: names.agency(delay.agencyId),
  shares: delay.shares.map((share) => {
    const { bearer, agencyId, userId, ms } = share;
    return { bearer, agencyId, userId, ms, name: nameOf(share, names) };
  }),
  spans: spansView(delay.spans, names),
});

const assigneesOf = (task: AssignedTask, role: Assignee['role'], names: Names) =>
  task.assignment.assignees
    .filter((a) => a.role === role)
    .map(({ agencyId, groupId, leftGroup }) => ({
      agencyId,
      name: names.agency(agencyId),
      groupId,
      /** It owes what was open when it left its group, and nothing that opens later. */
      ...(leftGroup && { leftGroup }),
      officer: officerView(officerOf(task, agencyId), names),
    }));

const participantView = (
  task: AssignedTask,
  p: Participant,
  { at, names, hiddenProducts }: TaskViewFacts,
) => {
  const { cycle, agencyId, role, groupId, acknowledgedAt, acknowledgedBy, overdueSince, completion } = p;
  const { progress, deliverables, requests, extensions = [], returnProposals = [], releasedAt = null } = p;
  return {
    cycle,
    agencyId,
    role,
    groupId,
    acknowledgedAt,
    acknowledgedBy,
    overdueSince,
    completion,
    progress,
    requests,
    extensions,
    returnProposals,
    releasedAt,
    name: names.agency(p.agencyId),
    ...standingOf(task, p, at),
    dates: fourDates(p),
    deliverables: deliverables
      .filter(({ n }) => !hiddenProducts.has(n))
      .map((d) => ({ ...d, etag: etagOf(d) })),
    etag: etagOf(p),
  };
};

/** With the reports in between as the deadline orders them by now. */
const scheduleView = (schedule: TaskSchedule): TaskSchedule =>
  schedule.kind === 'single' && schedule.due !== null
    ? { ...schedule, interim: interimDays(schedule, deadlineOf(schedule.due)) }
    : schedule;

const cycleView = (task: AssignedTask, cycle: Cycle, facts: TaskViewFacts) => ({
  ...cycle,
  periodEnd: periodEndOf(task.assignment.schedule, cycle),
  participants: participantsOf(task, cycle.no)
    .sort((a, b) => (a.role === b.role ? (a.agencyId < b.agencyId ? -1 : 1) : a.role === 'lead' ? -1 : 1))
    .map((p) => participantView(task, p, facts)),
  /** Whose part was given to others: what they did stays to be seen. */
  former: formerOf(task, cycle.no).map((p) => participantView(task, p, facts)),
});

const reportView = ({ to, waitsFor }: OrderedReport, names: Names) => ({
  to: to.map((one) => ({ ...one, name: one.agencyId === null ? one.text : names.agency(one.agencyId) })),
  waitsFor,
});

/** A task as people read it, at one instant. */
export const taskView = (given: AssignedTask, facts: TaskViewFacts) => {
  const task = taskAt(given, facts.at);
  const { assignees: _, taskId, timingText, timingRule, schedule, report, ...assignment } = task.assignment;
  const { names, at, version, language } = facts;
  const approvingAgency = approvingAgencyOf(task);
  return {
    id: taskId,
    ...assignment,
    timing: { text: timingText, rule: timingRule, schedule: scheduleView(schedule) },
    ...officialStatus(task, at),
    at,
    version,
    assignedAt: task.assignedAt,
    completedAt: task.completedAt,
    suspensions: task.suspensions ?? [],
    amendments: task.amendments ?? [],
    amendmentProposals: (task.amendmentProposals ?? []).map((each) =>
      amendmentProposalView(task, each, names),
    ),
    cancellation: task.cancellation ?? null,
    successor: task.successor ?? null,
    predecessors: task.predecessors ?? [],
    directives: (task.directives ?? []).map((each) => directiveView(each, names)),
    difficulties: (task.difficulties ?? []).map((each) => difficultyView(each, names)),
    officialReminders: task.officialReminders ?? [],
    monitoringAgency: names.agency(task.assignment.monitoringAgencyId),
    supervisor: names.user(task.assignment.supervisorId),
    /** Who approves what the leads hand in, as receipts name them. */
    approver:
      approvingAgency === null
        ? say(language, message('approver.supervisor'))
        : names.agency(approvingAgency),
    leads: assigneesOf(task, 'lead', names),
    coordinators: assigneesOf(task, 'coordinator', names),
    /** Where a report goes, and which others have to be in before. */
    report: report ? reportView(report, names) : null,
    /** Groups whose members the lead names, or those above it; without any they owe nothing. */
    openGroups: openGroupsOf(task).map((group) => ({ ...group, members: membersNamed(task, group) })),
    cycles: cyclesOf(task).map((cycle) => cycleView(task, cycle, facts)),
    delay: facts.delays.map((delay) => delayView(delay, names)),
    availableActions: facts.availableActions.map((offer) =>
      offer.onBehalfOf === undefined ? offer : { ...offer, onBehalfOfName: names.user(offer.onBehalfOf) },
    ),
  };
};
