import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import {
  groupMembers,
  opinion,
  reassignment as reassigned,
  returnDecision,
  returnProposal,
} from '#libs/contracts/http/tasks';

/** Who takes part in a task: a unit proposes, the monitoring agency gives its opinion, the supervisor decides. */
export const reassignment = {
  /** The head of a unit says that the task is not theirs, or not as it stands; nothing moves yet. */
  ProposeReturn: entry({
    path: 'return-proposals',
    body: returnProposal,
    conditional: true,
    operationId: 'ReassignmentController_propose',
    cli: 'propose-return',
    contents: ({ body }) => body,
  }),
  GiveOpinion: entry({
    path: 'return-proposals/{n}/opinion',
    about: 'proposal',
    body: opinion,
    operationId: 'ReassignmentController_giveOpinion',
    cli: 'give-opinion',
    askedBy: ['return-proposed'],
    contents: ({ body, n: proposal }) => ({ proposal, ...body }),
  }),
  /** An accepted return moves the task to the agency named, or lets the unit go. */
  DecideReturnProposal: entry({
    path: 'return-proposals/{n}/decision',
    about: 'proposal',
    body: returnDecision,
    operationId: 'ReassignmentController_decide',
    cli: 'decide-return',
    askedBy: ['return-proposed', 'remind-decision'],
    contents: ({ body, n: proposal }) => ({ proposal, ...body }),
  }),
  /** Moves what one agency still owes to another one. */
  ReassignTask: entry({
    path: 'reassignment',
    body: reassigned,
    operationId: 'ReassignmentController_reassign',
    cli: 'reassign',
    contents: ({ body }) => body,
  }),
  /**
   * Says who of an open group ("các đơn vị có liên quan") takes part, or to whom the condition of a group applies, which
   * may be nobody; until then the group owes nothing.
   */
  NameGroupMembers: entry({
    path: 'group-members',
    body: groupMembers,
    operationId: 'ReassignmentController_nameMembers',
    cli: 'name-members',
    askedBy: ['condition-to-settle'],
    contents: ({ body: { agencyIds = [], ...rest } }) => ({ ...rest, agencyIds }),
  }),
} satisfies Partial<CommandEntries>;
