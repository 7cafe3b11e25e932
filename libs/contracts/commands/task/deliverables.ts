import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import { approval, deliverableForm, deliverableReturn, reason } from '#libs/contracts/http/tasks';

/** The product: handed in by a lead, accepted or returned by whoever accepts it. */
export const deliverables = {
  SubmitDeliverable: entry({
    path: 'deliverables',
    body: deliverableForm,
    files: true,
    conditional: true,
    operationId: 'DeliverablesController_submit',
    cli: 'submit',
    askedBy: [
      'remind-deadline',
      'remind-overdue',
      'deadline-missed',
      'deliverable-returned',
      'sign-off-refused',
      'official-reminder-recorded',
    ],
    contents: ({ body, files }) => ({ ...body, files }),
  }),
  ApproveDeliverable: entry({
    path: 'deliverables/{n}/approval',
    about: 'deliverable',
    body: approval,
    conditional: true,
    operationId: 'DeliverablesController_approve',
    cli: 'approve',
    askedBy: ['deliverable-submitted', 'remind-acceptance'],
    contents: ({ body, n: deliverable }) => ({ deliverable, ...body }),
  }),
  /** Sends the product back with a reason; the supervisor may set a later deadline. */
  ReturnDeliverable: entry({
    path: 'deliverables/{n}/return',
    about: 'deliverable',
    body: deliverableReturn,
    conditional: true,
    operationId: 'DeliverablesController_return',
    cli: 'return',
    askedBy: ['deliverable-submitted', 'remind-acceptance'],
    contents: ({ body, n: deliverable }) => ({ deliverable, ...body }),
  }),
  WithdrawDeliverable: entry({
    path: 'deliverables/{n}/withdrawal',
    about: 'deliverable',
    body: reason,
    conditional: true,
    operationId: 'DeliverablesController_withdraw',
    cli: 'withdraw',
    contents: ({ body, n: deliverable }) => ({ deliverable, ...body }),
  }),
} satisfies Partial<CommandEntries>;
