/** Names that running workflows depend on; changing one needs a version. */
export const annexTaskWorkflow = 'annexTask';
export const activatePlanWorkflow = 'activatePlan';
export const amendPlanWorkflow = 'amendPlan';
export const endPlanWorkflow = 'endPlan';
export const carryOutSuccessionWorkflow = 'carryOutSuccession';
export const ledgerAdvancedSignal = 'ledgerAdvanced';
export const activationProgressQuery = 'activationProgress';
export const amendmentProgressQuery = 'amendmentProgress';
export const endingProgressQuery = 'endingProgress';
export const successionProgressQuery = 'successionProgress';

/** In the memo of a process: after how many milliseconds an attempt of it counts as lost, where that is not as usual. */
export const attemptLimitMemo = 'attemptLimitMs';

export const taskWorkflowId = (taskId: string): string => `task/${taskId}`;
export const activationWorkflowId = (planId: string): string => `activation/${planId}`;

export const amendmentWorkflowId = (planId: string, amendment: number): string =>
  `amendment/${planId}/${amendment}`;

/** A plan ends once. */
export const endingWorkflowId = (planId: string): string => `ending/${planId}`;
export const successionWorkflowId = (id: string): string => `succession/${id}`;

/** What `takeDueSteps` answers: when to wake next (RFC 3339); null when only a nudge can change anything. */
export interface NextStep {
  readonly nextStepAt: string | null;
  /** Nothing can ever become due again: the workflow ends. */
  readonly finished: boolean;
}

/** A task that activation could not assign, and the stable code that says why. */
export interface RefusedTask {
  readonly key: string;
  readonly code: string;
}

/** How far an activation is, and what it ends with; `total` is 0 until the plan was read. */
export interface ActivationProgress {
  readonly total: number;
  readonly started: number;
  readonly refused: readonly RefusedTask[];
}

/** A change that a task did not take, and the stable code that says why. */
export interface RefusedChange extends RefusedTask {
  readonly kind: 'add' | 'alter' | 'move' | 'drop' | 'supervise' | 'renumber';
}

/** How far an amendment is, and what it ends with; `total` is 0 until its tasks were read. */
export interface AmendmentProgress {
  readonly total: number;
  readonly asked: number;
  readonly refused: readonly RefusedChange[];
}

/** How far the end of a plan is, and what it comes to; `total` is 0 until its tasks were read. */
export interface EndingProgress {
  readonly total: number;
  readonly asked: number;
  readonly refused: readonly RefusedTask[];
}

/** A task or plan that kept its part, and the stable code that says why. */
export interface RefusedMove {
  readonly id: string;
  readonly code: string;
}

/** How far a succession is, and what it ends with; nobody is asked until its day has come. */
export interface SuccessionProgress {
  readonly asked: number;
  readonly moved: number;
  readonly refused: readonly RefusedMove[];
}
