/**
 * What a step is about. `acknowledgement`, `deadline`, `overdue` and `interim` go to a participant;
 * `coordination` to a coordinating unit (with `request`); `acceptance` to whoever accepts and `sign-off` to the head of the lead (with `deliverable`);
 * `open-coordination` to a lead whose product waits for it to end the coordination (with `deliverable`);
 * `decision` to the supervisor (with `extension`, `proposal` or `amendmentProposal`); `directive` to an agency addressed (with `directive`);
 * `difficulty` to whoever has it (with `difficulty`).
 */
export type ReminderKind =
  | 'acknowledgement'
  | 'deadline'
  | 'overdue'
  | 'interim'
  | 'coordination'
  | 'acceptance'
  | 'open-coordination'
  | 'decision'
  | 'sign-off'
  | 'directive'
  | 'difficulty';

/** What is late when a step is escalated. */
export type EscalationSubject =
  'deadline' | 'coordination' | 'acceptance' | 'decision' | 'directive' | 'difficulty';
