import { evolveAssignment, newTask } from '#libs/domain/annex-task/assignment/evolve';
import { evolveCycles } from '#libs/domain/annex-task/group-members/evolve-cycles';
import { evolveProgress } from '#libs/domain/annex-task/progress/evolve';
import { evolveReminding } from '#libs/domain/annex-task/reminding/evolve';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveAmendments } from '#libs/domain/annex-task/amendment/evolve';
import { evolveExtensions } from '#libs/domain/annex-task/extension/evolve';
import { evolveSuspensions } from '#libs/domain/annex-task/suspension/evolve';
import { evolveSupersession } from '#libs/domain/annex-task/supersession/evolve';
import { evolveCoordination } from '#libs/domain/annex-task/coordination/evolve';
import { evolveDeliverables } from '#libs/domain/annex-task/deliverable/evolve';
import { evolveDifficulties } from '#libs/domain/annex-task/difficulty/evolve';
import { evolveOfficialReminders } from '#libs/domain/annex-task/official-reminder/evolve';
import { evolveDirectives } from '#libs/domain/annex-task/directive/evolve';
import { evolveGroupMembers, evolveMembersChanged } from '#libs/domain/annex-task/group-members/evolve';
import { withoutSettledMembers } from '#libs/domain/annex-task/group-members/group-members';
import { evolveReminderPause } from '#libs/domain/annex-task/reminder-pause/evolve';
import { evolveReassignment } from '#libs/domain/annex-task/reassignment/evolve';
import { evolveOfficers } from '#libs/domain/annex-task/officer/evolve';
import { evolveSuccession } from '#libs/domain/annex-task/agency-succession/evolve';
import { evolvePlanNumber } from '#libs/domain/annex-task/plan-facts/plan-number';
import { evolveSupervisor } from '#libs/domain/annex-task/plan-facts/supervisor-succession';
import { withAcceptable } from '#libs/domain/annex-task/acceptable-since';
import { type AssignedTask, type TaskState } from '#libs/domain/annex-task/kernel/state';
import type { Happened } from '#libs/domain/shared/decider';

const onAssigned = (task: AssignedTask, { event, occurredAt }: Happened<TaskEvent>): AssignedTask => {
  switch (event.type) {
    case 'TaskAssigned':
    case 'AssignmentAcknowledged':
      return evolveAssignment(task, event, occurredAt);
    case 'CycleOpened':
    case 'CycleCompleted':
    case 'TaskCompleted':
      return evolveCycles(task, event, occurredAt);
    case 'CoordinationRequested':
    case 'CoordinationInputSubmitted':
    case 'CoordinationInputAccepted':
    case 'CoordinationInputReturned':
    case 'CoordinationWaived':
    case 'CoordinationMissed':
    case 'CoordinationClosed':
      return evolveCoordination(task, event, occurredAt);
    case 'ProgressReported':
      return evolveProgress(task, event, occurredAt);
    case 'DeliverableSubmitted':
    case 'DeliverableSignedOff':
    case 'SignOffRefused':
    case 'DeliverableWithdrawn':
    case 'DeliverableReturned':
    case 'DeliverableApproved':
      return evolveDeliverables(task, event, occurredAt);
    case 'ReminderIssued':
    case 'TaskEscalated':
    case 'DeadlineMissed':
      return evolveReminding(task, event);
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionRefused':
    case 'ExtensionLapsed':
      return evolveExtensions(task, event, occurredAt);
    case 'TaskSuspended':
    case 'TaskResumed':
      return evolveSuspensions(task, event, occurredAt);
    case 'RemindersPaused':
      return evolveReminderPause(task, event.data, occurredAt);
    case 'TaskAmended':
    case 'AmendmentProposed':
    case 'AmendmentProposalDecided':
      return evolveAmendments(task, event, occurredAt);
    case 'TaskCancelled':
    case 'TaskSuperseded':
    case 'PredecessorLinked':
      return evolveSupersession(task, event, occurredAt);
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
  }
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
  return newTask(event.data, occurredAt);
};
