import type { StepSubject } from '#libs/domain/annex-task/kernel/event-parts';
import type { ReminderKind } from '#libs/domain/annex-task/reminding/kinds';
import type { TaskEvent, TaskEventType } from '#libs/domain/annex-task/events';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/state';
import { findRequest } from '#libs/domain/annex-task/kernel/address';
import { amendmentProposalNotices } from '#libs/domain/annex-task/amendment/notices';
import { acceptor, agency, head, monitors, supervisor } from '#libs/domain/notices/audiences';
import { difficultyNotices, waitedFor } from '#libs/domain/annex-task/difficulty/notices';
import { escalatedTo } from '#libs/domain/notices/escalated-to';
import { directiveNotices } from '#libs/domain/annex-task/directive/notices';
import { changeNotices, movedRequests } from '#libs/domain/notices/change-notices';
import { officialReminderNotices } from '#libs/domain/annex-task/official-reminder/notices';
import { conditionNotices, membersChangedNotices, namedNotices } from '#libs/domain/notices/group-notices';
import { reassignmentNotices } from '#libs/domain/annex-task/reassignment/notices';
import { reminderPauseNotices } from '#libs/domain/annex-task/reminder-pause/notices';
import { successionNotices } from '#libs/domain/annex-task/agency-succession/notices';
import { approvedDue, factsOf, workingDeadline } from '#libs/domain/notices/facts';
import { supervisorNotices } from '#libs/domain/annex-task/plan-facts/notices';
import type { Audience, Notice, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import type { SlotKind } from '#libs/domain/policy/slots';
import { openCyclesOf, participantOf, officerOf } from '#libs/domain/annex-task/kernel/queries';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

const reminderKinds: Readonly<Record<ReminderKind, NoticeKind>> = {
  acknowledgement: 'remind-acknowledgement',
  deadline: 'remind-deadline',
  overdue: 'remind-overdue',
  interim: 'remind-interim',
  coordination: 'remind-coordination',
  acceptance: 'remind-acceptance',
  'open-coordination': 'remind-open-coordination',
  decision: 'remind-decision',
  'sign-off': 'remind-sign-off',
  directive: 'remind-directive',
  difficulty: 'remind-difficulty',
};

/** Whom a reminder is for: whoever owes what it is about. */
const reminded = (
  { kind, agencyId, difficulty: n }: Extract<TaskEvent, { type: 'ReminderIssued' }>['data'],
  task: AssignedTask,
): Audience => {
  switch (kind) {
    case 'acceptance':
      return acceptor(task, agencyId);
    case 'decision':
      return supervisor(task);
    case 'sign-off':
      return head(agencyId);
    case 'difficulty': {
      const difficulty = task.difficulties?.find((d) => d.n === n);
      return difficulty ? waitedFor(difficulty, task) : monitors(task);
    }
    case 'acknowledgement':
    case 'deadline':
    case 'overdue':
    case 'interim':
    case 'coordination':
    case 'open-coordination':
    case 'directive':
      return agency(agencyId);
  }
};

/** A request as it stands: who asks, who is asked, and until when. */
const requestOf = (
  task: AssignedTask,
  n: number,
): { lead: string; unit: string; due: Instant | null } | null => {
  const found = findRequest(task, n);
  if (isRejection(found)) return null;
  const { participant, request } = found;
  return { lead: request.leadAgencyId, unit: participant.agencyId, due: request.due };
};

/** Whoever handles the task in an agency is told what its people are told, and what is reported to its head. */
const withOfficer = (notice: Notice, task: AssignedTask): Notice => {
  const { to, kind } = notice;
  if (to.kind !== 'agency' || !(to.roles.includes('officer') || kind === 'escalated')) return notice;
  if (!to.roles.includes('head')) return notice;
  const officerId = officerOf(task, to.agencyId);
  return officerId === null ? notice : { ...notice, to: { ...to, officerId } };
};

/** What the event is about, without what it is not. */
const subjectOf = (about: StepSubject): StepSubject => {
  const { extension, proposal, directive, difficulty, amendmentProposal } = about;
  return {
    ...(extension && { extension }),
    ...(proposal && { proposal }),
    ...(directive && { directive }),
    ...(difficulty && { difficulty }),
    ...(amendmentProposal && { amendmentProposal }),
  };
};

/** Events about which nobody is told, so that their task need not be loaded. */
export const silentTypes: readonly TaskEventType[] = [
  'CycleOpened',
  'AssignmentAcknowledged',
  'CoordinationClosed',
  'ProgressReported',
  'DeliverableWithdrawn',
  'DirectiveAcknowledged',
  'CycleCompleted',
  'TaskCompleted',
  'PredecessorLinked',
];

/**
 * Who is told what about an event. What asks for action at once is `prompt`; what can wait for the morning,
 * and every reminder and escalation, is `digest`. Nobody is told about a task that was recorded as done.
 *
 * @param state the task right after the event; or as it is when a mail about it leaves, for whom it is then for and
 *   what it says then
 */
export const noticesFor = (event: TaskEvent, state: TaskState): Notice[] =>
  state.kind === 'unassigned' ? [] : noticesOf(event, state).map((notice) => withOfficer(notice, state));

const noticesOf = (event: TaskEvent, task: AssignedTask): Notice[] => {
  const tell = (
    kind: NoticeKind,
    slot: SlotKind,
    to: Audience,
    more: Partial<Omit<NoticeFacts, 'taskId' | 'number' | 'title' | 'cycleLabel'>>,
  ): Notice => ({ kind, slot, to, facts: factsOf(task, more) });

  switch (event.type) {
    case 'TaskAssigned': {
      const { pastDeadline, schedule, assignees } = event.data;
      // Of a series one period was recorded as done; the units are told of what is to come.
      const isOver = schedule.kind !== 'recurring' || task.kind === 'completed';
      if (pastDeadline === 'record-done' && isOver) return [];
      const told = assignees.map(({ agencyId, role }) => {
        const deadline = workingDeadline(task, agencyId);
        return tell(`assigned-${role}`, 'prompt', agency(agencyId), { agencyId, deadline });
      });
      return [...told, ...conditionNotices(task)];
    }
    case 'CoordinationRequested': {
      const { cycle, agencyId, coordinatorId, request, content, due } = event.data;
      const asked = requestOf(task, request);
      const more = { cycle, agencyId, request, words: content, deadline: asked?.due ?? due };
      return [tell('coordination-requested', 'prompt', agency(asked?.unit ?? coordinatorId), more)];
    }
    case 'CoordinationInputSubmitted': {
      const { cycle, agencyId, request, summary } = event.data;
      const lead = requestOf(task, request)?.lead;
      if (lead === undefined) return [];
      const deadline = approvedDue(task, cycle, lead);
      const more = { cycle, agencyId, request, words: summary, deadline };
      return [tell('coordination-submitted', 'digest', agency(lead), more)];
    }
    case 'CoordinationInputAccepted': {
      const { cycle, agencyId, request } = event.data;
      const deadline = requestOf(task, request)?.due ?? null;
      return [
        tell('coordination-accepted', 'digest', agency(agencyId), { cycle, agencyId, request, deadline }),
      ];
    }
    case 'CoordinationInputReturned':
    case 'CoordinationWaived': {
      const { cycle, agencyId, request, reason } = event.data;
      const kind = event.type === 'CoordinationWaived' ? 'coordination-waived' : 'coordination-returned';
      const deadline = requestOf(task, request)?.due ?? null;
      const more = { cycle, agencyId, request, words: reason, deadline };
      return [tell(kind, 'prompt', agency(agencyId), more)];
    }
    case 'CoordinationMissed': {
      const { cycle, agencyId, request, deadline } = event.data;
      const more = { cycle, agencyId, request, deadline };
      const lead = requestOf(task, request)?.lead;
      const late = tell('coordination-missed', 'digest', agency(agencyId), more);
      return lead === undefined ? [late] : [late, tell('coordination-late', 'digest', agency(lead), more)];
    }
    case 'DeliverableSubmitted': {
      const { cycle, agencyId, deliverable, summary } = event.data;
      const deadline = approvedDue(task, cycle, agencyId);
      const more = { cycle, agencyId, deliverable, words: summary, deadline };
      return event.data.awaitsSignOff
        ? [tell('deliverable-prepared', 'prompt', head(agencyId), more)]
        : [tell('deliverable-submitted', 'digest', acceptor(task, agencyId), more)];
    }
    case 'DeliverableSignedOff': {
      const { cycle, agencyId, deliverable } = event.data;
      const deadline = approvedDue(task, cycle, agencyId);
      const signed = participantOf(task, cycle, agencyId)?.deliverables.find((d) => d.n === deliverable);
      const more = { cycle, agencyId, deliverable, words: signed?.summary ?? null, deadline };
      return [tell('deliverable-submitted', 'digest', acceptor(task, agencyId), more)];
    }
    case 'SignOffRefused': {
      const { cycle, agencyId, deliverable, reason } = event.data;
      const deadline = approvedDue(task, cycle, agencyId);
      const more = { cycle, agencyId, deliverable, words: reason, deadline };
      return [tell('sign-off-refused', 'prompt', agency(agencyId), more)];
    }
    case 'DeliverableReturned': {
      const { cycle, agencyId, deliverable, reason, requests = [] } = event.data;
      const deadline = approvedDue(task, cycle, agencyId);
      const more = { cycle, agencyId, deliverable, words: reason, deadline };
      return [
        tell('deliverable-returned', 'prompt', agency(agencyId), more),
        ...movedRequests(requests, task),
      ];
    }
    case 'DeliverableApproved': {
      const { cycle, agencyId, deliverable } = event.data;
      const deadline = approvedDue(task, cycle, agencyId);
      const more = { cycle, agencyId, deliverable, deadline };
      return [tell('deliverable-approved', 'digest', agency(agencyId), more)];
    }
    case 'ReminderIssued': {
      const { cycle, agencyId, kind, request, deliverable } = event.data;
      const to = reminded(event.data, task);
      // A reminder to acknowledge carries no deadline of its own; the task's is what people look for.
      const deadline = event.data.deadline ?? approvedDue(task, cycle, agencyId);
      const more = { cycle, agencyId, request, deliverable, deadline, ...subjectOf(event.data) };
      return [tell(reminderKinds[kind], 'digest', to, more)];
    }
    case 'DeadlineMissed': {
      const { cycle, agencyId, deadline } = event.data;
      return [tell('deadline-missed', 'digest', agency(agencyId), { cycle, agencyId, deadline })];
    }
    case 'TaskEscalated': {
      const { cycle, agencyId, level, about, request, deadline } = event.data;
      const of = { cycle, agencyId, request, deadline };
      const more = { ...of, escalation: { level, about }, ...subjectOf(event.data) };
      const { to, ...others } = escalatedTo(event.data, task);
      return [{ ...tell('escalated', 'digest', to, more), ...others }];
    }
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionRefused':
    case 'ExtensionLapsed':
    case 'TaskSuspended':
    case 'TaskResumed':
    case 'TaskAmended':
    case 'TaskCancelled':
    case 'TaskSuperseded':
    case 'PredecessorLinked':
      return changeNotices(event, task);
    case 'RemindersPaused':
      return reminderPauseNotices(event.data, task);
    case 'AmendmentProposed':
    case 'AmendmentProposalDecided':
      return amendmentProposalNotices(event, task);
    case 'ReturnProposed':
    case 'ReturnOpinionGiven':
    case 'ReturnProposalDecided':
    case 'ReturnProposalLapsed':
    case 'TaskReassigned':
      return reassignmentNotices(event, task);
    case 'DirectiveIssued':
    case 'DirectiveAcknowledged':
    case 'DirectiveAnswered':
      return directiveNotices(event, task);
    case 'OfficialReminderRecorded':
      return officialReminderNotices(event.data, task);
    case 'GroupMembersNamed':
      return namedNotices(event.data, task);
    case 'GroupMembersChanged':
      return membersChangedNotices(event.data, task);
    case 'DifficultyRaised':
    case 'DifficultyConsolidated':
    case 'DifficultyAssigned':
    case 'DifficultyResolved':
      return difficultyNotices(event, task);
    case 'OfficerAssigned': {
      const { agencyId, userId } = event.data;
      if (userId === null || officerOf(task, agencyId) !== userId) return [];
      const cycle = openCyclesOf(task).at(-1)?.no ?? null;
      const deadline = workingDeadline(task, agencyId);
      return [tell('officer-assigned', 'prompt', { kind: 'user', userId }, { cycle, agencyId, deadline })];
    }
    case 'ParticipantSucceeded':
    case 'MonitoringSucceeded':
    case 'AcceptanceSucceeded':
    case 'ResolverSucceeded':
      return successionNotices(event, task);
    case 'SupervisorSucceeded':
      return supervisorNotices(event.data, task);
    case 'CycleOpened':
    case 'AssignmentAcknowledged':
    case 'CoordinationClosed':
    case 'PlanNumberCorrected':
    case 'ProgressReported':
    case 'DeliverableWithdrawn':
    case 'CycleCompleted':
    case 'TaskCompleted':
      return [];
  }
};
