import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import {
  acceptance,
  coordinationInputForm,
  coordinationRequest,
  coordinationWaiver,
  reason,
} from '#libs/contracts/http/tasks';

/** What a lead asks of its coordinating units, and what they send. */
export const coordination = {
  RequestCoordination: entry({
    path: 'coordination-requests',
    body: coordinationRequest,
    conditional: true,
    operationId: 'CoordinationController_ask',
    cli: 'request-coordination',
    contents: ({ body }) => body,
  }),
  /** A coordinating unit's input, with or without files. */
  SubmitCoordinationInput: entry({
    path: 'coordination-inputs',
    body: coordinationInputForm,
    files: true,
    conditional: true,
    operationId: 'CoordinationController_submit',
    cli: 'submit-input',
    askedBy: [
      'coordination-requested',
      'coordination-returned',
      'coordination-missed',
      'remind-coordination',
    ],
    contents: ({ body, files }) => ({ ...body, files }),
  }),
  AcceptCoordinationInput: entry({
    path: 'coordination-inputs/{n}/acceptance',
    about: 'input',
    body: acceptance,
    operationId: 'CoordinationController_accept',
    cli: 'accept-input',
    askedBy: ['coordination-submitted', 'remind-open-coordination'],
    contents: ({ body, n: input }) => ({ input, ...body }),
  }),
  ReturnCoordinationInput: entry({
    path: 'coordination-inputs/{n}/return',
    about: 'input',
    body: reason,
    operationId: 'CoordinationController_return',
    cli: 'return-input',
    askedBy: ['coordination-submitted', 'remind-open-coordination'],
    contents: ({ body, n: input }) => ({ input, ...body }),
  }),
  /** Goes on without the unit's input, with a reason. */
  WaiveCoordination: entry({
    path: 'coordination-waivers',
    body: coordinationWaiver,
    operationId: 'CoordinationController_waive',
    cli: 'waive',
    askedBy: ['remind-open-coordination'],
    contents: ({ body }) => body,
  }),
} satisfies Partial<CommandEntries>;
