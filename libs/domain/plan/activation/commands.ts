export type ActivationCommand =
  /** Of a draft that is not wanted; it stays readable, and the same file may be imported anew. */
  | { type: 'DiscardPlan'; reason: string }
  | { type: 'ReviewPlan' }
  | { type: 'ActivatePlan' }
  /** By the process, once every task was assigned. */
  | { type: 'FinishActivation' };
