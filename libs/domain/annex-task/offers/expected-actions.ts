import { actionsWithMandates, type AvailableAction } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommandType } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { TaskState } from '#libs/domain/annex-task/kernel/state';
import type { Person } from '#libs/domain/shared/actor';

/** What somebody waits for, the most pressing first; everything else that may be done is the person's choice. */
export const expectedTypes = [
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
] as const satisfies readonly TaskCommandType[];
export type ExpectedType = (typeof expectedTypes)[number];

const expected: readonly TaskCommandType[] = expectedTypes;

/** Who may approve a product or return it is expected to decide, which is one thing to do. */
const isOtherWay = (action: AvailableAction, available: readonly AvailableAction[]): boolean =>
  action.type === 'ReturnDeliverable' &&
  available.some(
    ({ type, n, onBehalfOf }) =>
      type === 'ApproveDeliverable' && n === action.n && onBehalfOf === action.onBehalfOf,
  );

const mayBeExpected = ({ type, further }: AvailableAction): boolean => expected.includes(type) && !further;

/** The actions that are expected of the person, the most pressing first. */
export const expectedActions = (available: readonly AvailableAction[]): AvailableAction[] =>
  available
    .filter((action) => mayBeExpected(action) && !isOtherWay(action, available))
    .sort((a, b) => expected.indexOf(a.type) - expected.indexOf(b.type));

/** What is expected of the context's actor and of those on whose behalf they act; nothing else is decided for it. */
export const expectedOf = (
  state: TaskState,
  context: TaskContext,
  mandates: readonly Person[] = [],
): AvailableAction[] => expectedActions(actionsWithMandates(state, context, mandates, mayBeExpected));
