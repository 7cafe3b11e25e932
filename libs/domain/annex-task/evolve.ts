import type { StepSubject } from '#libs/domain/annex-task/kernel/event-parts';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveAmendmentProposals } from '#libs/domain/annex-task/amendment/evolve-proposals';
import { evolveChanges } from '#libs/domain/annex-task/amendment/evolve-changes';
import { evolveCoordination } from '#libs/domain/annex-task/coordination/evolve';
import { evolveDeliverables } from '#libs/domain/annex-task/deliverable/evolve';
import { evolveDifficulties } from '#libs/domain/annex-task/difficulty/evolve';
import { evolveOfficialReminders } from '#libs/domain/annex-task/official-reminder/evolve';
import { evolveDirectives } from '#libs/domain/annex-task/directive/evolve';
import { evolveGroupMembers, evolveMembersChanged } from '#libs/domain/annex-task/group-members/evolve';
import { goesOn, withoutSettledMembers } from '#libs/domain/annex-task/group-members/group-members';
import { evolveReassignment } from '#libs/domain/annex-task/reassignment/evolve';
import { evolveOfficers } from '#libs/domain/annex-task/officer/evolve';
import { evolveSuccession } from '#libs/domain/annex-task/agency-succession/evolve';
import { evolvePlanNumber } from '#libs/domain/annex-task/plan-facts/plan-number';
import { evolveSupervisor } from '#libs/domain/annex-task/plan-facts/supervisor-succession';
import { newParticipant } from '#libs/domain/annex-task/kernel/new-participant';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import { withAcceptable } from '#libs/domain/annex-task/coordination/open-coordination';
import { cyclesOf, knownBy } from '#libs/domain/annex-task/kernel/queries';
import {
  participantKey,
  type AssignedTask,
  type Participant,
  type TaskState,
} from '#libs/domain/annex-task/kernel/state';
import type { Happened } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';

const opened = (
  task: AssignedTask,
  data: Extract<TaskEvent, { type: 'CycleOpened' }>['data'],
  occurredAt: Instant,
): AssignedTask => {
  const previous = cyclesOf(task).at(-1)?.no ?? 0;
  const { pastDeadline } = task.assignment;
  const { acknowledged: _, ...others } = task;
  const created = task.assignment.assignees.filter(goesOn).map((assignee): [string, Participant] => {
    // Who acknowledged the task need not acknowledge each of its weeks.
    const known = knownBy(task, assignee.agencyId);
    const participant: Participant = {
      ...newParticipant({ ...assignee, cycle: data.no, originalDue: data.due, approvedDue: data.due }),
      acknowledgedAt: known?.at ?? null,
      acknowledgedBy: known?.by ?? null,
      // The choice was about what was late at activation, not about later periods.
      ladderFrom: pastDeadline === 'follow-from-today' && previous === 0 ? occurredAt : null,
    };
    return [participantKey(data.no, assignee.agencyId), participant];
  });
  return {
    ...others,
    cycles: { ...task.cycles, [data.no]: { ...data, openedAt: occurredAt, completedAt: null } },
    participants: { ...task.participants, ...Object.fromEntries(created) },
  };
};

type Acknowledged = Extract<TaskEvent, { type: 'AssignmentAcknowledged' }>['data'];
/** For a cycle that is open, or for the one that opens next. */
const acknowledged = (task: AssignedTask, data: Acknowledged, at: Instant): AssignedTask => {
  const { cycle, agencyId, by } = data;
  return task.participants[participantKey(cycle, agencyId)]
    ? change(task, data, (p) => ({ ...p, acknowledgedAt: at, acknowledgedBy: by }))
    : { ...task, acknowledged: { ...task.acknowledged, [agencyId]: { at, by } } };
};

const onAssigned = (task: AssignedTask, { event, occurredAt }: Happened<TaskEvent>): AssignedTask => {
  switch (event.type) {
    case 'TaskAssigned':
      return task;
    case 'CycleOpened':
      return opened(task, event.data, occurredAt);
    case 'AssignmentAcknowledged':
      return acknowledged(task, event.data, occurredAt);
    case 'CoordinationRequested':
    case 'CoordinationInputSubmitted':
    case 'CoordinationInputAccepted':
    case 'CoordinationInputReturned':
    case 'CoordinationWaived':
    case 'CoordinationMissed':
    case 'CoordinationClosed':
      return evolveCoordination(task, event, occurredAt);
    case 'ProgressReported': {
      const { by, percent, result, difficulties, proposals } = event.data;
      const report = { at: occurredAt, by, percent, result, difficulties, proposals };
      return change(task, event.data, (p) => ({ ...p, progress: [...p.progress, report] }));
    }
    case 'DeliverableSubmitted':
    case 'DeliverableSignedOff':
    case 'SignOffRefused':
    case 'DeliverableWithdrawn':
    case 'DeliverableReturned':
    case 'DeliverableApproved':
      return evolveDeliverables(task, event, occurredAt);
    case 'ReminderIssued':
    case 'TaskEscalated':
      return taken(task, event.data);
    case 'DeadlineMissed':
      return change(taken(task, event.data), event.data, (p) => ({
        ...p,
        overdueSince: p.overdueSince ?? event.data.deadline,
      }));
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
      return evolveChanges(task, event, occurredAt);
    case 'AmendmentProposed':
    case 'AmendmentProposalDecided':
      return evolveAmendmentProposals(task, event, occurredAt);
    case 'ReturnProposed':
    case 'ReturnOpinionGiven':
    case 'ReturnProposalDecided':
    case 'ReturnProposalLapsed':
    case 'TaskReassigned':
      return evolveReassignment(task, event, occurredAt);
    case 'DirectiveIssued':
    case 'DirectiveAcknowledged':
    case 'DirectiveAnswered':
      return evolveDirectives(task, event, occurredAt);
    case 'OfficialReminderRecorded':
      return evolveOfficialReminders(task, event.data, occurredAt);
    case 'GroupMembersNamed':
      return evolveGroupMembers(task, event.data, occurredAt);
    case 'GroupMembersChanged':
      return evolveMembersChanged(task, event.data, occurredAt);
    case 'DifficultyRaised':
    case 'DifficultyConsolidated':
    case 'DifficultyAssigned':
    case 'DifficultyResolved':
      return evolveDifficulties(task, event, occurredAt);
    case 'OfficerAssigned':
      return evolveOfficers(task, event, occurredAt);
    case 'ParticipantSucceeded':
    case 'MonitoringSucceeded':
    case 'AcceptanceSucceeded':
    case 'ResolverSucceeded':
      return evolveSuccession(task, event, occurredAt);
    case 'SupervisorSucceeded':
      return evolveSupervisor(task, event.data);
    case 'PlanNumberCorrected':
      return evolvePlanNumber(task, event.data);
    case 'CycleCompleted': {
      const cycle = task.cycles[event.data.cycle];
      if (!cycle) return task;
      return { ...task, cycles: { ...task.cycles, [cycle.no]: { ...cycle, completedAt: occurredAt } } };
    }
    case 'TaskCompleted':
      return { ...task, kind: 'completed', completedAt: occurredAt };
  }
};

type Taken = { cycle: number; agencyId: string; key: string; standsFor: readonly string[] } & StepSubject;
/** A step about the task as a whole is kept with the task: it outlives the cycle in which it was taken. */
const taken = (task: AssignedTask, { key, standsFor, ...about }: Taken): AssignedTask => {
  const { directive, difficulty, amendmentProposal, ...of } = about;
  return (directive ?? difficulty ?? amendmentProposal) === undefined
    ? change(task, of, (p) => ({ ...p, taken: [...p.taken, ...standsFor, key] }))
    : { ...task, taken: [...task.taken, ...standsFor, key] };
};

/**
 * Folds one event into the state. It accepts any subsequence of a task's events (as-of by occurrence leaves
 * some out): what an absent event would have created is simply not there.
 */
export const evolveTask = (state: TaskState, happened: Happened<TaskEvent>): TaskState => {
  const { event, occurredAt } = happened;
  if (state.kind !== 'unassigned') {
    const after = withoutSettledMembers(onAssigned(state, happened));
    return withAcceptable(state, after, event, occurredAt);
  }
  if (event.type !== 'TaskAssigned') return state;
  return {
    kind: 'open',
    assignment: event.data,
    assignedAt: occurredAt,
    completedAt: null,
    cycles: {},
    participants: {},
    taken: [],
    counters: { deliverables: 0, inputs: 0, requests: 0 },
  };
};
