import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';

/**
 * Commands for whose outcome somebody else waits: who gives one takes the next step, which is not their own part of the
 * task. Apart from the entries, so that a list needs no schema to know it.
 */
const answers = [
  'Acknowledge',
  'SubmitCoordinationInput',
  'AcceptCoordinationInput',
  'ReturnCoordinationInput',
  'ApproveDeliverable',
  'ReturnDeliverable',
  'SignOffDeliverable',
  'RefuseSignOff',
  'DecideExtension',
  'GiveOpinion',
  'DecideReturnProposal',
  'DecideAmendmentProposal',
  'AcknowledgeDirective',
  'AnswerDirective',
  'ConsolidateDifficulty',
  'AssignDifficulty',
  'ResolveDifficulty',
  'NameGroupMembers',
] as const satisfies readonly PeoplesCommandType[];

/** Whether somebody else waits for the outcome of a command. */
export const isAnswer = (type: string): boolean => (answers as readonly string[]).includes(type);
