import type { DecisionContext } from '#libs/domain/annex-task/decision-context';
import { acknowledge } from '#libs/domain/annex-task/assignment/acknowledge';
import { reportProgress } from '#libs/domain/annex-task/progress/decide';
import { refuseOwnAgency } from '#libs/domain/annex-task/own-agency';
import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { assign } from '#libs/domain/annex-task/decide-assign';
import {
  decideInput,
  requestCoordination,
  submitInput,
  waive,
} from '#libs/domain/annex-task/coordination/decide';
import {
  approveDeliverable,
  returnDeliverable,
  submitDeliverable,
  withdrawDeliverable,
} from '#libs/domain/annex-task/deliverable/decide';
import { amend } from '#libs/domain/annex-task/amendment/decide';
import { decideAmendmentProposal, proposeAmendment } from '#libs/domain/annex-task/amendment/decide-proposal';
import {
  assignDifficulty,
  consolidateDifficulty,
  raiseDifficulty,
  resolveDifficulty,
} from '#libs/domain/annex-task/difficulty/decide';
import {
  acknowledgeDirective,
  answerDirective,
  issueDirective,
} from '#libs/domain/annex-task/directive/decide';
import { nameGroupMembers } from '#libs/domain/annex-task/group-members/decide';
import { refuseSignOff, signOff } from '#libs/domain/annex-task/deliverable/decide-sign-off';
import { assignOfficer } from '#libs/domain/annex-task/officer/decide';
import { decideExtension, requestExtension } from '#libs/domain/annex-task/extension/decide';
import {
  decideProposal,
  giveOpinion,
  proposeReturn,
  reassign,
} from '#libs/domain/annex-task/reassignment/decide';
import { pauseReminders } from '#libs/domain/annex-task/reminder-pause/decide';
import { cancel, linkPredecessor, supersede } from '#libs/domain/annex-task/supersession/decide';
import { recordOfficialReminder } from '#libs/domain/annex-task/official-reminder/decide';
import { resume, suspend } from '#libs/domain/annex-task/suspension/decide';
import { withConsequences } from '#libs/domain/annex-task/consequences';
import { broughtByTime } from '#libs/domain/annex-task/passing-time';
import { correctPlanNumber } from '#libs/domain/annex-task/plan-facts/plan-number';
import { succeedSupervisor } from '#libs/domain/annex-task/plan-facts/supervisor-succession';
import { succeed } from '#libs/domain/annex-task/agency-succession/decide';
import { takeDueSteps } from '#libs/domain/annex-task/decide-steps';
import { refuseDocumentDay } from '#libs/domain/annex-task/late-record/document-days';
import { decideLate, happenedAt, saidInstant } from '#libs/domain/annex-task/late-record/late-record';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/state';
import { refuseDelegate } from '#libs/domain/delegation/refuse-delegate';
import { permitted } from '#libs/domain/permissions/permissions';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

/** What is still said about a task that is done. */
const saidAfterwards: readonly TaskCommandType[] = [
  'IssueDirective',
  'AcknowledgeDirective',
  'AnswerDirective',
  'AssignDifficulty',
  'ResolveDifficulty',
  'RecordOfficialReminder',
  'SucceedAgency',
];

const refuseClosed = (command: TaskCommand, { kind, assignment }: AssignedTask): Rejection | null =>
  kind === 'open' || (kind === 'completed' && saidAfterwards.includes(command.type))
    ? null
    : reject('TASK.CLOSED', { taskId: assignment.taskId });

type Act = Exclude<
  TaskCommand,
  {
    type:
      | 'AssignTask'
      | 'TakeDueSteps'
      | 'SupersedeTask'
      | 'LinkPredecessor'
      | 'SucceedSupervisor'
      | 'CorrectPlanNumber';
  }
>;

/** Decides what people do about a task, for somebody who may do it. */
const decideAct = (
  command: Act,
  task: AssignedTask,
  context: TaskContext,
): readonly TaskEvent[] | Rejection => {
  const refused = refuseClosed(command, task) ?? refuseDocumentDay(command, task, context);
  if (refused) return refused;
  switch (command.type) {
    case 'Acknowledge':
      return acknowledge(command, task, context);
    case 'RequestCoordination':
      return requestCoordination(command, task, context);
    case 'SubmitCoordinationInput':
      return submitInput(command, task, context);
    case 'AcceptCoordinationInput':
    case 'ReturnCoordinationInput':
      return decideInput(command, task, context);
    case 'WaiveCoordination':
      return waive(command, task, context);
    case 'ReportProgress':
      return reportProgress(command, task, context);
    case 'SubmitDeliverable':
      return submitDeliverable(command, task, context);
    case 'WithdrawDeliverable':
      return withdrawDeliverable(command, task, context);
    case 'SignOffDeliverable':
      return signOff(command, task, context);
    case 'RefuseSignOff':
      return refuseSignOff(command, task, context);
    case 'ApproveDeliverable':
      return approveDeliverable(command, task, context);
    case 'ReturnDeliverable':
      return returnDeliverable(command, task, context);
    case 'RequestExtension':
      return requestExtension(command, task, context);
    case 'DecideExtension':
      return decideExtension(command, task, context);
    case 'ProposeReturn':
      return proposeReturn(command, task, context);
    case 'GiveOpinion':
      return giveOpinion(command, task, context);
    case 'DecideReturnProposal':
      return decideProposal(command, task, context);
    case 'ReassignTask':
      return reassign(command, task, context);
    case 'NameGroupMembers':
      return nameGroupMembers(command, task, context);
    case 'SucceedAgency':
      return succeed(command, task, context);
    case 'SuspendTask':
      return suspend(command, task, context);
    case 'ResumeTask':
      return resume(command, task, context);
    case 'PauseReminders':
      return pauseReminders(command, context);
    case 'AmendTask':
      return amend(command, task, context);
    case 'ProposeAmendment':
      return proposeAmendment(command, task, context);
    case 'DecideAmendmentProposal':
      return decideAmendmentProposal(command, task, context);
    case 'CancelTask':
      return cancel(command, context);
    case 'IssueDirective':
      return issueDirective(command, task, context);
    case 'AcknowledgeDirective':
      return acknowledgeDirective(command, task, context);
    case 'AnswerDirective':
      return answerDirective(command, task, context);
    case 'RaiseDifficulty':
      return raiseDifficulty(command, task, context);
    case 'ConsolidateDifficulty':
      return consolidateDifficulty(command, task, context);
    case 'AssignDifficulty':
      return assignDifficulty(command, task, context);
    case 'ResolveDifficulty':
      return resolveDifficulty(command, task, context);
    case 'AssignOfficer':
      return assignOfficer(command, task, context);
    case 'RecordOfficialReminder':
      return recordOfficialReminder(command, task, context);
  }
};

/** The same with what follows from it. */
const decideFully = (
  command: Act,
  task: AssignedTask,
  context: TaskContext,
): readonly TaskEvent[] | Rejection => {
  const events = decideAct(command, task, context);
  return isRejection(events) ? events : withConsequences(task, events, context.now);
};

const decideNow = (
  command: TaskCommand,
  state: TaskState,
  context: DecisionContext,
): readonly TaskEvent[] | Rejection => {
  const task = state.kind === 'unassigned' ? null : state;
  const refusal = permitted(command.type, context.actor, task);
  // Whoever may not know the task learns nothing about it, not even that it does not exist.
  if (refusal && (task !== null || context.actor.kind === 'process' || command.type === 'AssignTask'))
    return refusal;
  if (command.type === 'AssignTask') return assign(command.assignment, state, context);
  if (task === null) return reject('TASK.NOT_FOUND');
  if (command.type === 'SupersedeTask') return supersede(command, task);
  if (command.type === 'LinkPredecessor') return linkPredecessor(command, task);
  if (command.type === 'SucceedSupervisor') return succeedSupervisor(command, task);
  if (command.type === 'CorrectPlanNumber') return correctPlanNumber(command, task);
  if (command.type === 'TakeDueSteps') return task.kind === 'open' ? takeDueSteps(task, context) : [];
  // Who records something late needs the authority when it is recorded.
  const barred = refuseDelegate(command, task, context) ?? refuseOwnAgency(command, task, context);
  const at = saidInstant(command, context.now);
  if (at === null) return refuseClosed(command, task) ?? barred ?? decideFully(command, task, context);
  return barred ?? decideLate(command, task, context, at, decideFully);
};

/**
 * Decides a command against the newest state. A refusal is a value and never an event; a process step that is
 * no longer needed yields no event. What time alone has brought about holds at once: whoever acts before the process
 * has recorded it records it along. Where the command says when it happened, it is decided as of then.
 */
export const decideTask = (
  command: TaskCommand,
  state: TaskState,
  context: DecisionContext,
): readonly TaskEvent[] | Rejection => {
  const passed = broughtByTime(state, happenedAt(command, context));
  const decision = decideNow(command, passed.state, context);
  if (isRejection(decision)) return decision;
  const happens = command.type === 'TakeDueSteps' || decision.length > 0;
  return happens ? [...passed.events, ...decision] : decision;
};
