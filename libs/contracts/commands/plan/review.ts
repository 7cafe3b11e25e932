import { planEntry } from '#libs/contracts/commands/plan-command';
import { findingResolution, settledFinding } from '#libs/contracts/http/plans';

/** From a draft to a plan that is followed up. */
export const life = {
  /** Confirms the draft; refused while an error finding is open. */
  ReviewPlan: planEntry({
    type: 'ReviewPlan',
    method: 'post',
    path: '{id}/review',
    body: null,
    operationId: 'PlansController_review',
    cli: 'review',
  }),
  /** Begins to follow the plan up. */
  ActivatePlan: planEntry({
    type: 'ActivatePlan',
    method: 'post',
    path: '{id}/activation',
    body: null,
    operationId: 'PlansController_activate',
    cli: 'activate',
  }),
};

/** What is doubtful about a draft. */
export const findings = {
  /** One finding is accepted as it stands; or a table of decisions is taken back. */
  SettleFinding: planEntry({
    type: 'SettleFinding',
    method: 'post',
    path: '{id}/findings',
    body: settledFinding,
    file: 'or-body',
    operationId: 'PlanFindingsController_settle',
    cli: 'settle',
  }),
  /** One finding, or all of one kind with one reason. */
  ResolveFindings: planEntry({
    type: 'ResolveFindings',
    method: 'post',
    path: '{id}/findings/resolutions',
    body: findingResolution,
    operationId: 'PlanFindingsController_resolve',
    cli: 'resolve',
    order: ({ body: { verdict, reason, ...select } }) => ({
      type: 'ResolveFindings',
      select,
      verdict,
      reason,
    }),
  }),
};
