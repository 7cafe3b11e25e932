import type { AvailableAction } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommandType } from '#libs/domain/annex-task/commands';

/** What somebody waits for, the most pressing first; everything else that may be done is the person's choice. */
const expected: readonly TaskCommandType[] = [
  'ApproveDeliverable',
  'ReturnDeliverable',
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
  'WaiveCoordination',
  'AnswerDirective',
  'AcknowledgeDirective',
  'Acknowledge',
  'NameGroupMembers',
  'SubmitDeliverable',
  'ResumeTask',
];

/** Who may approve a product or return it is expected to decide, which is one thing to do. */
const isOtherWay = (action: AvailableAction, available: readonly AvailableAction[]): boolean =>
  action.type === 'ReturnDeliverable' &&
  available.some(
    ({ type, n, onBehalfOf }) =>
      type === 'ApproveDeliverable' && n === action.n && onBehalfOf === action.onBehalfOf,
  );

/** The actions that are expected of the person, the most pressing first. */
export const expectedActions = (available: readonly AvailableAction[]): AvailableAction[] =>
  available
    .filter((action) => expected.includes(action.type) && !action.further && !isOtherWay(action, available))
    .sort((a, b) => expected.indexOf(a.type) - expected.indexOf(b.type));
