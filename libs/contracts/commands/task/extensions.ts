import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import { extensionDecision, extensionRequest } from '#libs/contracts/http/tasks';

/** A later deadline for one lead. */
export const extensions = {
  /** The head of a lead asks for it. */
  RequestExtension: entry({
    path: 'extension-requests',
    body: extensionRequest,
    conditional: true,
    operationId: 'TaskChangesController_requestExtension',
    cli: 'request-extension',
    contents: ({ body }) => body,
  }),
  /** The supervisor grants it, perhaps to another date, or refuses it and says why. */
  DecideExtension: entry({
    path: 'extension-requests/{n}/decision',
    about: 'extension',
    body: extensionDecision,
    operationId: 'TaskChangesController_decideExtension',
    cli: 'decide-extension',
    askedBy: ['extension-requested', 'remind-decision'],
    contents: ({ body, n: extension }) => ({ extension, ...body }),
  }),
} satisfies Partial<CommandEntries>;
