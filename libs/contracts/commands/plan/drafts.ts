import { planEntry } from '#libs/contracts/commands/plan-command';
import {
  appliedVersion,
  chosenAcceptors,
  documentChanges,
  droppedRow,
  pastDeadline,
  planSetup,
} from '#libs/contracts/http/plans';

/** A plan's file becomes a draft. */
export const imported = {
  ImportPlan: planEntry({
    type: 'ImportPlan',
    method: 'post',
    path: '',
    body: null,
    file: 'alone',
    operationId: 'PlansController_import',
    cli: 'import',
  }),
};

/** What is settled about a draft as a whole before it is followed up, and its end where it is not. */
export const settings = {
  /** Between recording a task as done and following it up, where its deadline has passed. */
  SettlePastDeadline: planEntry({
    type: 'SettlePastDeadline',
    method: 'post',
    path: '{id}/past-deadlines',
    body: pastDeadline,
    operationId: 'PlansController_settlePast',
    cli: 'past',
    order: ({ body }) => ({ type: 'SettlePastDeadline', ...body }),
  }),
  /** Who monitors, supervises and accepts, the policy, and the plan's last day. */
  ConfigurePlan: planEntry({
    type: 'ConfigurePlan',
    method: 'put',
    path: '{id}/setup',
    body: planSetup,
    operationId: 'PlansController_configure',
    cli: 'setup',
  }),
  /** It stays readable, and its file may be imported anew. */
  DiscardPlan: planEntry({
    type: 'DiscardPlan',
    method: 'post',
    path: '{id}/removal',
    body: droppedRow,
    operationId: 'PlansController_discard',
    cli: 'discard',
    order: ({ body }) => ({ type: 'DiscardPlan', ...body }),
  }),
  /** Of many rows at once; null leaves them to what is proposed. */
  ChooseAcceptors: planEntry({
    type: 'ChooseAcceptors',
    method: 'put',
    path: '{id}/acceptors',
    body: chosenAcceptors,
    operationId: 'PlansController_chooseAcceptors',
    cli: 'accepts',
    order: ({ body }) => ({ type: 'ChooseAcceptors', ...body }),
  }),
};

/** What the draft says of its document, and a corrected version of it. */
export const documents = {
  /** Number, date, authority, title … */
  CorrectDraftDocument: planEntry({
    type: 'CorrectDraftDocument',
    method: 'patch',
    path: '{id}/draft/document',
    body: documentChanges,
    conditional: true,
    operationId: 'DraftsController_correctDocument',
    cli: 'document',
    order: ({ body: { reason, ...changes }, seen }) => ({
      type: 'CorrectDraftDocument',
      changes,
      reason,
      expectedRowVersion: seen,
    }),
  }),
  /** Takes a corrected version over, save where a correction still applies. */
  ApplyVersion: planEntry({
    type: 'ApplyVersion',
    method: 'post',
    path: '{id}/draft/version',
    body: appliedVersion,
    operationId: 'DraftsController_applyVersion',
    cli: 'apply-version',
  }),
};
