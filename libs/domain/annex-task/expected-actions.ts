import type { AvailableAction } from '#libs/domain/annex-task/available-actions';
import type { TaskCommandType } from '#libs/domain/annex-task/commands';

/** What somebody waits for, the most pressing first; everything else that may be done is the person's choice. */
const expected: readonly TaskCommandType[] = [
  'ApproveDeliverable',
  'SignOffDeliverable',
  'DecideExtension',
  'DecideReturnProposal',
  'DecideAmendmentProposal',
  'GiveOpinion',
  'AssignDifficulty',
  'ConsolidateDifficulty',
  'ResolveDifficulty',
  'SubmitCoordinationInput',
  'AcceptCoordinationInput',
  'AnswerDirective',
  'AcknowledgeDirective',
  'Acknowledge',
  'NameGroupMembers',
  'SubmitDeliverable',
];

/** The actions that are expected of the person, the most pressing first. */
export const expectedActions = (available: readonly AvailableAction[]): AvailableAction[] =>
  available
    .filter(({ type, further }) => expected.includes(type) && !further)
    .sort((a, b) => expected.indexOf(a.type) - expected.indexOf(b.type));
