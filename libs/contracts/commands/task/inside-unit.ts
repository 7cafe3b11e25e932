import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import { officer, signOff, signOffRefusal } from '#libs/contracts/http/oversight';

/** What the head of a unit arranges inside it. */
export const insideUnit = {
  /** Lets a product that an officer prepared leave the agency, where the policy asks for the head's word. */
  SignOffDeliverable: entry({
    path: 'deliverables/{n}/sign-off',
    about: 'deliverable',
    body: signOff,
    conditional: true,
    operationId: 'InsideUnitController_signOff',
    cli: 'sign-off',
    // The product is handed in by who has it; where it waits for the head, by the head's signature.
    askedBy: [
      'remind-deadline',
      'remind-overdue',
      'deadline-missed',
      'official-reminder-recorded',
      'deliverable-prepared',
      'remind-sign-off',
    ],
    contents: ({ body, n: deliverable }) => ({ deliverable, ...body }),
  }),
  /** Gives it back to whoever prepared it. */
  RefuseSignOff: entry({
    path: 'deliverables/{n}/sign-off-refusal',
    about: 'deliverable',
    body: signOffRefusal,
    conditional: true,
    operationId: 'InsideUnitController_refuseSignOff',
    cli: 'refuse-sign-off',
    contents: ({ body, n: deliverable }) => ({ deliverable, ...body }),
  }),
  /** Names who handles the task in the caller's agency; null: nobody any more. */
  AssignOfficer: entry({
    path: 'officer',
    body: officer,
    operationId: 'InsideUnitController_assignOfficer',
    cli: 'assign-officer',
    contents: async ({ body: { userId }, accounts }) => ({
      officer: userId === null ? null : await accounts.of(userId),
    }),
  }),
} satisfies Partial<CommandEntries>;
