import { nameSupervisor } from '#libs/domain/plan/supervision/supervisor-succession';
import { answerFindings } from '#libs/domain/plan/findings/answer-findings';
import { absentOf, taskRefsOf } from '#libs/domain/plan/activation/assignments';
import type { PlanCommand } from '#libs/domain/plan/commands';
import { amendPlan, finishAmendment } from '#libs/domain/plan/amendment/decide';
import { correctDocument } from '#libs/domain/plan/draft/decide-document';
import { correctPlanDocument } from '#libs/domain/plan/draft/document-correction';
import { endPlan, finishEnding, takeOverTask } from '#libs/domain/plan/ending/decide';
import { resolveFindings, settleFinding, settlePast } from '#libs/domain/plan/findings/decide';
import {
  addRow,
  correctRow,
  decideDuty,
  dropRow,
  mergeRows,
  splitRow,
} from '#libs/domain/plan/draft/decide-rows';
import { applyVersion, mergePlan } from '#libs/domain/plan/versions/decide';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import type { PlanEvent } from '#libs/domain/plan/events';
import { afterDecision } from '#libs/domain/plan/evolve';
import { blockingFindings, draftFindings, pastDeadlineCode } from '#libs/domain/plan/findings/findings';
import { actionOf, refusePlanAction } from '#libs/domain/plan/permissions';
import type { Plan, PlanSetup, PlanState } from '#libs/domain/plan/plan';
import { chooseAcceptors } from '#libs/domain/plan/draft/acceptors';
import { standsFor } from '#libs/domain/directory/successors';
import { dateOf } from '#libs/domain/shared/time';
import { isDate } from '#libs/domain/plan/draft/timing-change';
import type { Actor } from '#libs/domain/shared/actor';
import type { Decided, OfType } from '#libs/domain/shared/decider';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

export type { PlanContext } from '#libs/domain/plan/context';

const configure = (setup: PlanSetup, context: PlanContext): Decided<PlanEvent> => {
  const missing = missingSetup(setup);
  if (missing) return missing;
  const { actor, directory, now } = context;
  if (!Object.hasOwn(directory.agencies, setup.monitoringAgencyId))
    return reject('DIRECTORY.UNKNOWN_AGENCY', { id: setup.monitoringAgencyId });
  const id = standsFor(directory, setup.monitoringAgencyId, dateOf(now));
  if (id === null) return reject('DIRECTORY.AGENCY_ENDED', { id: setup.monitoringAgencyId });
  if (setup.until !== null && !isDate(setup.until))
    return reject('DRAFT.DATE_INVALID', { date: setup.until });
  // A leap year, so that 02-29 is a day.
  if (setup.yearlyReport !== null && !isDate(`2028-${setup.yearlyReport}`))
    return reject('DRAFT.DATE_INVALID', { date: setup.yearlyReport });
  // Otherwise a plan could be handed to an agency that never agreed to follow it.
  if (actor.kind === 'person' && actor.agencyId !== null && actor.agencyId !== id)
    return reject('ACTOR.NOT_PERMITTED', { command: 'configure' });
  return [{ type: 'PlanConfigured', data: { ...setup, monitoringAgencyId: id, by: byOf(actor) } }];
};

const missingSetup = (setup: PlanSetup | null): Rejection | null => {
  if (setup === null) return reject('PLAN.SETUP_INCOMPLETE', { field: null });
  const required = ['monitoringAgencyId', 'supervisorId', 'policyId', 'accepts'] as const;
  const field = required.find((name) => !setup[name]);
  return field === undefined ? null : reject('PLAN.SETUP_INCOMPLETE', { field });
};

/** What must hold for a review and again at activation: time and directory may have moved between them. */
const notReady = (plan: Plan, context: PlanContext): Rejection | null => {
  const incomplete = missingSetup(plan.setup);
  if (incomplete) return incomplete;
  const errors = blockingFindings(plan, context);
  const [error] = errors;
  if (error) {
    const { taskKey, field, code } = error;
    return reject('PLAN.ERROR_FINDINGS_OPEN', { count: errors.length, key: taskKey, field, finding: code });
  }
  const past = draftFindings(plan, context).filter((f) => f.code === pastDeadlineCode);
  const [first] = past;
  return first ? reject('PLAN.PAST_DEADLINE_UNSETTLED', { count: past.length, key: first.taskKey }) : null;
};

const activate = (plan: Plan, context: PlanContext): Decided<PlanEvent> => {
  if (plan.kind !== 'reviewed') return reject('PLAN.NOT_REVIEWED', { planId: plan.id });
  const refusal = notReady(plan, context);
  if (refusal) return refusal;
  const tasks = taskRefsOf(plan, context.directory, context.now);
  if (tasks.length === 0) return reject('PLAN.NOTHING_TO_FOLLOW', { planId: plan.id });
  const absent = absentOf(plan, context.directory, context.now);
  const data = { tasks, by: byOf(context.actor), ...(absent.length > 0 && { absent }) };
  return [{ type: 'PlanActivationStarted', data }];
};

const finish = (plan: Plan, actor: Actor): Decided<PlanEvent> => {
  if (actor.kind !== 'process') return reject('ACTOR.NOT_PERMITTED', { command: 'finish-activation' });
  if (plan.kind !== 'activating') return [];
  return [{ type: 'PlanActivated', data: { tasks: plan.tasks.length } }];
};

const succeedMonitoring = (
  { type: _, ...data }: OfType<PlanCommand, 'SucceedMonitoring'>,
  { setup }: Plan,
  actor: Actor,
): Decided<PlanEvent> => {
  if (actor.kind !== 'process') return reject('ACTOR.NOT_PERMITTED', { command: 'succeed-monitoring' });
  return setup?.monitoringAgencyId === data.from ? [{ type: 'PlanMonitoringSucceeded', data }] : [];
};

const discard = (given: string, actor: Actor): Decided<PlanEvent> => {
  const reason = given.trim();
  if (reason === '') return reject('PLAN.DISCARD_REASON_MISSING');
  return [{ type: 'PlanDiscarded', data: { reason, by: byOf(actor) } }];
};

const decideCommand = (command: PlanCommand, state: PlanState, context: PlanContext): Decided<PlanEvent> => {
  const { actor } = context;
  const refused =
    command.type === 'FinishActivation' ||
    command.type === 'FinishAmendment' ||
    command.type === 'FinishEnding' ||
    command.type === 'TakeOverTask' ||
    command.type === 'SucceedMonitoring'
      ? null
      : refusePlanAction(actionOf(command.type), state, actor);
  if (refused) return refused;
  if (command.type === 'ImportPlan') {
    if (state.kind !== 'none' && state.kind !== 'discarded')
      return reject('PLAN.ALREADY_IMPORTED', { planId: state.id });
    const { planId, fileName, sha256, parsed, replaces } = command;
    const link = replaces !== undefined && { replaces };
    return [{ type: 'PlanImported', data: { planId, fileName, sha256, parsed, by: byOf(actor), ...link } }];
  }
  if (state.kind === 'none') return reject('PLAN.NOT_FOUND');
  if (command.type === 'FinishActivation') return finish(state, actor);
  if (command.type === 'FinishAmendment') return finishAmendment(command, state, context);
  if (command.type === 'FinishEnding') return finishEnding(command, state, context);
  if (command.type === 'TakeOverTask') return takeOverTask(command, state, context);
  if (state.kind === 'closed' || state.kind === 'superseded')
    return reject('PLAN.CLOSED', { planId: state.id, byPlanId: state.ending?.byPlanId ?? null });
  if (state.kind === 'discarded') return reject('PLAN.DISCARDED', { planId: state.id });
  if (command.type === 'EndPlan') return endPlan(command, state, context);
  if (command.type === 'SucceedMonitoring') return succeedMonitoring(command, state, actor);
  if (command.type === 'AmendPlan') return amendPlan(command, state, context);
  if (command.type === 'CorrectPlanDocument') return correctPlanDocument(command, state, context);
  if (command.type === 'NameSupervisor') return nameSupervisor(command, state, context);
  if (state.kind === 'activating' || state.kind === 'active')
    return reject('PLAN.ALREADY_ACTIVE', { planId: state.id });
  if (command.type === 'MergePlan') return mergePlan(command, state, context);
  if (state.mergedInto !== undefined) return reject('PLAN.ALREADY_MERGED', { into: state.mergedInto });
  switch (command.type) {
    case 'CorrectDraftRow':
      return correctRow(command, state, context);
    case 'CorrectDraftDocument':
      return correctDocument(command, state, context);
    case 'AddDraftRow':
      return addRow(command, state, context);
    case 'DropDraftRow':
      return dropRow(command, state, context);
    case 'SplitDraftRow':
      return splitRow(command, state, context);
    case 'MergeDraftRows':
      return mergeRows(command, state, context);
    case 'DecideDuty':
      return decideDuty(command, state, context);
    case 'SettleFinding':
      return settleFinding(command, state, context);
    case 'ResolveFindings':
      return resolveFindings(command, state, context);
    case 'AnswerFindings':
      return answerFindings(command, state, context);
    case 'SettlePastDeadline':
      return settlePast(command, state, context);
    case 'ChooseAcceptors':
      return chooseAcceptors(command, state, context);
    case 'ConfigurePlan':
      return configure(command.setup, context);
    case 'ApplyVersion':
      return applyVersion(command, state, context);
    case 'DiscardPlan':
      return discard(command.reason, actor);
    case 'ReviewPlan':
      return notReady(state, context) ?? [{ type: 'PlanReviewed', data: { by: byOf(actor) } }];
    case 'ActivatePlan':
      return activate(state, context);
  }
};

/**
 * The rules of a plan's life; refusals are values. Whatever changes a reviewed draft takes the review back, which is an
 * event of its own, so that whoever did it is told.
 */
export const decidePlan = (
  command: PlanCommand,
  state: PlanState,
  context: PlanContext,
): Decided<PlanEvent> => {
  const decided = decideCommand(command, state, context);
  if (isRejection(decided) || state.kind !== 'reviewed') return decided;
  const isReopened = afterDecision(state, decided, context.now).kind === 'draft';
  return isReopened ? [...decided, { type: 'PlanReopened', data: { by: byOf(context.actor) } }] : decided;
};
