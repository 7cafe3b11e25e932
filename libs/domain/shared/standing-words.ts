/** The four boxes of report 1270/BC-TCTTTg (27/12/2017), and what lies outside them. */
export const officialStatuses = [
  'done-in-time',
  'done-late',
  'open-in-time',
  'open-overdue',
  'no-deadline',
  'cancelled',
] as const;
export type OfficialStatus = (typeof officialStatuses)[number];

/** The step at which a task is. */
export const stages = [
  'awaiting-acknowledgement',
  'in-progress',
  'awaiting-sign-off',
  'awaiting-acceptance',
  'returned',
  'return-proposed',
  'suspended',
  'done',
  'cancelled',
] as const;
export type Stage = (typeof stages)[number];

/** What is waited for: `approver` accepts products, `decider` decides what was asked or proposed. */
export const waitKinds = ['lead', 'coordinator', 'approver', 'decider', 'suspension'] as const;
export type WaitKind = (typeof waitKinds)[number];
