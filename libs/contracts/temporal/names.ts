/** Names that running workflows depend on; changing one needs a version. */
export const annexTaskWorkflow = 'annexTask';
export const activatePlanWorkflow = 'activatePlan';
export const ledgerAdvancedSignal = 'ledgerAdvanced';
export const activationProgressQuery = 'activationProgress';

export const taskWorkflowId = (taskId: string): string => `task/${taskId}`;
export const activationWorkflowId = (planId: string): string => `activation/${planId}`;

/** What `takeDueSteps` answers: when to wake next (RFC 3339), null when the task is finished. */
export interface NextStep {
  readonly nextStepAt: string | null;
  /** Nothing can ever become due again: the workflow ends. */
  readonly finished: boolean;
}

export interface ActivationProgress {
  readonly total: number;
  readonly started: number;
}
