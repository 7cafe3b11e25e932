import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import {
  amendmentDecision,
  amendmentProposal,
  cancellation,
  reminderPause,
  resumption,
  suspension,
  taskAmendment,
} from '#libs/contracts/http/tasks';

/** What changes the terms of a task for everybody. */
export const changes = {
  /** Stops the task's clock until a day, or until it is resumed. */
  SuspendTask: entry({
    path: 'suspension',
    body: suspension,
    operationId: 'TaskChangesController_suspend',
    cli: 'suspend',
    contents: ({ body }) => body,
  }),
  /** Lets the clock go on; deadlines move by the time for which it stood. */
  ResumeTask: entry({
    path: 'resumption',
    body: resumption,
    operationId: 'TaskChangesController_resume',
    cli: 'resume',
    contents: ({ body }) => body,
  }),
  /** Nobody is reminded until a day; that the task is late is said all the same. */
  PauseReminders: entry({
    path: 'reminder-pause',
    body: reminderPause,
    operationId: 'TaskCommandsController_pauseReminders',
    cli: 'pause-reminders',
    contents: ({ body }) => body,
  }),
  /** Changes the task by a document that names what is new. */
  AmendTask: entry({
    path: 'amendments',
    body: taskAmendment,
    operationId: 'TaskChangesController_amend',
    cli: 'amend',
    contents: ({ body }) => body,
  }),
  /** The head of a unit, or the monitoring agency, says what the task's terms should be; nothing changes yet. */
  ProposeAmendment: entry({
    path: 'amendment-proposals',
    body: amendmentProposal,
    operationId: 'TaskChangesController_proposeAmendment',
    cli: 'propose-amendment',
    contents: ({ body }) => body,
  }),
  /** The supervisor amends the task by a document, perhaps to other terms, or refuses and says why. */
  DecideAmendmentProposal: entry({
    path: 'amendment-proposals/{n}/decision',
    about: 'amendment',
    body: amendmentDecision,
    operationId: 'TaskChangesController_decideAmendmentProposal',
    cli: 'decide-amendment-proposal',
    askedBy: ['amendment-proposed', 'remind-decision'],
    contents: ({ body, n: proposal }) => ({ proposal, ...body }),
  }),
  /** The task is not to be done any more. */
  CancelTask: entry({
    path: 'cancellation',
    body: cancellation,
    operationId: 'TaskChangesController_cancel',
    cli: 'cancel',
    contents: ({ body }) => body,
  }),
} satisfies Partial<CommandEntries>;
