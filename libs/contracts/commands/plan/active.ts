import { planEntry } from '#libs/contracts/commands/plan-command';
import { planClosure, planSupersession } from '#libs/contracts/http/plan-endings';
import { documentCorrection, namedSupervisor, planAmendment } from '#libs/contracts/http/plans';

/** What is decided about a plan that is followed up. */
export const active = {
  /** By a document; a durable process carries it to the tasks. */
  AmendPlan: planEntry({
    type: 'AmendPlan',
    method: 'post',
    path: '{id}/amendments',
    body: planAmendment,
    previewed: true,
    operationId: 'PlanAmendmentsController_amend',
    cli: 'amend',
  }),
  /** With one explicit choice for each task that is not done. */
  ClosePlan: planEntry({
    type: 'EndPlan',
    method: 'post',
    path: '{id}/closure',
    body: planClosure,
    previewed: true,
    operationId: 'PlanEndingsController_close',
    cli: 'close',
  }),
  /** The same where another plan takes over what is chosen. */
  SupersedePlan: planEntry({
    type: 'EndPlan',
    method: 'post',
    path: '{id}/supersession',
    body: planSupersession,
    previewed: true,
    operationId: 'PlanEndingsController_supersede',
    cli: 'supersede',
  }),
  /** What the plan says of its own document, with a reason. */
  CorrectPlanDocument: planEntry({
    type: 'CorrectPlanDocument',
    method: 'post',
    path: '{id}/document-corrections',
    body: documentCorrection,
    conditional: true,
    operationId: 'DocumentCorrectionsController_correct',
    cli: 'document',
  }),
  /** Puts another leader in charge, by a document. */
  NameSupervisor: planEntry({
    type: 'NameSupervisor',
    method: 'post',
    path: '{id}/supervisor',
    body: namedSupervisor,
    operationId: 'PlanSupervisorController_name',
    cli: 'supervisor',
  }),
};
