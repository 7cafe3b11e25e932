import type { FormField } from '#libs/contracts/commands/fields';
import type { Offer, Task } from '../api/queries';
import type { Values } from './form-fields';

/** How the form of a command is laid out, and what it asks by what was answered before; what the API takes, the registry says. */
export interface Design {
  /** In this order, before all others. */
  readonly first?: readonly string[];
  /** Seldom needed: behind "more". */
  readonly rare?: readonly string[];
  /** Whether a field has a meaning yet. */
  readonly asks?: (path: string, values: Values, task: Task) => boolean;
  /** Whether a field is needed that the schema leaves open. */
  readonly needs?: (path: string, values: Values, task: Task) => boolean;
  /** The answer to the same matter that says the opposite. */
  readonly opposite?: Offer['type'];
  /** It waits a few seconds in which it can be taken back. */
  readonly isPostponed?: true;
  /** It cannot be taken back: it is asked once more. */
  readonly isFinal?: true;
}

const isNo = (values: Values, path: string): boolean => values[path] === 'no';
const isYes = (values: Values, path: string): boolean => values[path] === 'yes';
const isGiven = (values: Values, path: string): boolean => (values[path] ?? '') !== '';
const isOfDocument = (path: string): boolean => path.startsWith('document.');

/** Answered yes or no: what belongs to the other answer is not asked. */
const decision = (by: string, onYes: readonly string[]): Design => ({
  first: [by, ...onYes, 'answer'],
  asks: (path, values) => !onYes.includes(path) || isYes(values, by),
  needs: (path, values) => path === 'answer' && isNo(values, by),
});

const designs: Readonly<Partial<Record<Offer['type'], Design>>> = {
  ReportProgress: { first: ['result', 'percent', 'difficulties', 'proposals'] },
  RequestCoordination: { first: ['coordinatorIds', 'content', 'due'] },
  SubmitCoordinationInput: { first: ['summary'] },
  AcceptCoordinationInput: { opposite: 'ReturnCoordinationInput' },
  ReturnCoordinationInput: { opposite: 'AcceptCoordinationInput' },
  SubmitDeliverable: { first: ['summary'], rare: ['classification'] },
  SignOffDeliverable: { opposite: 'RefuseSignOff' },
  RefuseSignOff: { opposite: 'SignOffDeliverable' },
  ApproveDeliverable: { opposite: 'ReturnDeliverable', isPostponed: true },
  ReturnDeliverable: { first: ['reason', 'newDue'], opposite: 'ApproveDeliverable', isPostponed: true },
  RequestExtension: { first: ['proposedDue', 'reason'] },
  DecideExtension: decision('granted', ['due', 'carryCoordination']),
  ProposeReturn: {
    first: ['kind', 'reason', 'suggestedAgencyId'],
    asks: (path, values) => path !== 'suggestedAgencyId' || values['kind'] === 'return',
  },
  DecideReturnProposal: decision('accepted', ['to']),
  DecideAmendmentProposal: {
    first: ['accepted', 'answer'],
    asks: (path, values) => isYes(values, 'accepted') || !(isOfDocument(path) || path.startsWith('terms.')),
    needs: (path, values) =>
      (path === 'answer' && isNo(values, 'accepted')) ||
      ((path === 'document.number' || path === 'document.date') && isYes(values, 'accepted')),
  },
  ReassignTask: { first: ['from', 'to', 'reason'] },
  NameGroupMembers: {
    first: ['agencyIds', 'nobody'],
    asks: (path, values) => path !== 'agencyIds' || !isYes(values, 'nobody'),
    needs: (path, values) => path === 'agencyIds' && !isYes(values, 'nobody'),
  },
  CancelTask: { isFinal: true },
  IssueDirective: {
    first: ['kind', 'text', 'to', 'due'],
    // Praise and criticism are only taken note of.
    asks: (path, values) =>
      path !== 'due' || !['criticism', 'commendation'].includes(String(values['kind'] ?? '')),
  },
  RecordOfficialReminder: {
    asks: (path, _, { officialReminders }) => path !== 'corrects' || officialReminders.length > 0,
  },
  RaiseDifficulty: { first: ['content', 'recommendation'] },
  AssignDifficulty: {
    first: ['agencyId', 'userId', 'due', 'instruction'],
    asks: (path, values) =>
      path === 'agencyId' ? !isGiven(values, 'userId') : path !== 'userId' || !isGiven(values, 'agencyId'),
    needs: (path, values) => path === 'agencyId' && !isGiven(values, 'userId'),
  },
};

export const designOf = (type: Offer['type']): Design => designs[type] ?? {};

/** Commands that wait a few seconds before they are sent. */
export const isPostponed = (type: Offer['type']): boolean => designOf(type).isPostponed === true;

/** The fields as they are asked now: those that have a meaning, in the order of the design, each as needed as it is. */
export const asked = (
  design: Design,
  fields: readonly FormField[],
  { values, task }: { readonly values: Values; readonly task: Task },
): readonly FormField[] => {
  const { first = [], asks = () => true, needs = () => false } = design;
  const place = ({ path }: FormField): number => (first.includes(path) ? first.indexOf(path) : first.length);
  return fields
    .filter(({ path }) => asks(path, values, task))
    .map((field) => ({ ...field, isRequired: field.isRequired || needs(field.path, values, task) }))
    .sort((a, b) => place(a) - place(b));
};
