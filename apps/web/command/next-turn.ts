import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import { earlier, endOfTerm } from '#libs/domain/policy/offsets';
import { endOfDay, type Instant } from '#libs/domain/shared/time';
import type { Answered } from '#libs/api-client/routes';
import type { Offer, Participant, Task } from '../api/queries';
import type { Values } from './form-fields';

/** Whose turn it is once a command was given, and by when. */
export interface Turn {
  /** What they are called; several where several are waited for. */
  readonly who: readonly string[];
  /** Null where nothing says. */
  readonly by: Instant | null;
}

export interface TurnFacts {
  readonly task: Task;
  readonly offer: Pick<Offer, 'type' | 'cycle' | 'n' | 'given'>;
  readonly values: Values;
  readonly policy: Answered<'/policies/{id}'> | undefined;
  readonly calendar: WorkingCalendar | null | undefined;
  readonly now: Instant;
  /** Of an agency that takes no part in the task. */
  readonly nameOf: (agencyId: string) => string;
}

/** Commands for which the policy of the task is needed. */
export const needsPolicy = (type: Offer['type']): boolean =>
  type === 'SubmitDeliverable' || type === 'SignOffDeliverable' || type === 'RequestCoordination';

const textIn = (values: Values, path: string): string => {
  const value = values[path];
  return typeof value === 'string' ? value : '';
};
const listIn = (values: Values, path: string): readonly string[] => {
  const value = values[path];
  return typeof value === 'object' ? value : [];
};
const endIn = (values: Values, path: string): Instant | null => {
  const day = textIn(values, path);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? endOfDay(day) : null;
};

const partsIn = ({ cycles }: Task): readonly Participant[] =>
  cycles.flatMap(({ participants, former }) => [...participants, ...former]);

/** The lead's part that the offer is about: by what it numbers, else the first that is open. */
const leadPart = ({ task, offer: { n, cycle } }: TurnFacts): Participant | undefined => {
  const parts = partsIn(task);
  const has = (items: readonly { readonly n: number }[]) => items.some((item) => item.n === n);
  const leads = parts.filter((part) => part.role === 'lead' && part.cycle === cycle);
  return (
    leads.find(({ deliverables, extensions }) => n !== null && (has(deliverables) || has(extensions))) ??
    leads.find(({ completion }) => completion === null) ??
    leads[0]
  );
};

const turn = (who: readonly string[], by: Instant | null = null): Turn => ({ who, by });

/** A unit goes on with its part. */
const ofLead = (facts: TurnFacts, by?: Instant | null): Turn | null => {
  const part = leadPart(facts);
  return part === undefined ? null : turn([part.name], by ?? part.dates.approvedDeadline);
};

const approval = ({ task, policy, calendar, now }: TurnFacts): Turn =>
  turn([task.approver], policy && calendar ? endOfTerm(now, policy.approveWithin, calendar) : null);

const submitted = (facts: TurnFacts): Turn =>
  facts.policy?.signOff === true ? turn([leadPart(facts)?.name ?? facts.task.approver]) : approval(facts);

const coordination = (facts: TurnFacts): Turn => {
  const { values, nameOf, policy, calendar } = facts;
  const deadline = leadPart(facts)?.dates.approvedDeadline ?? null;
  const usual =
    deadline !== null && policy && calendar
      ? earlier(deadline, policy.coordinationClosesBefore, calendar)
      : null;
  return turn(listIn(values, 'coordinatorIds').map(nameOf), endIn(values, 'due') ?? usual);
};

const returnedInput = ({ task, offer }: TurnFacts): Turn | null => {
  for (const { name, requests } of partsIn(task)) {
    const request = requests.find(({ inputs }) => inputs.some(({ n }) => n === offer.n));
    if (request) return turn([name], request.due);
  }
  return null;
};

const askingLead = ({ task, offer, nameOf }: TurnFacts): Turn | null => {
  const asked = partsIn(task)
    .flatMap(({ requests }) => requests)
    .find(({ n }) => n === (offer.given.request ?? offer.n));
  return asked ? turn([nameOf(asked.leadAgencyId)]) : null;
};

const extended = (facts: TurnFacts): Turn | null => {
  const { task, offer, values } = facts;
  const asked = partsIn(task)
    .flatMap(({ extensions }) => extensions)
    .find(({ n }) => n === offer.n);
  if (asked === undefined || values['granted'] === undefined) return null;
  return ofLead(
    facts,
    values['granted'] === 'yes' ? (endIn(values, 'due') ?? asked.proposedDue) : asked.from,
  );
};

/** A directive without addressees is for all who take part; a letter without any for the lead. */
const addressed = ({ task, offer, values, nameOf }: TurnFacts, by: Instant | null): Turn => {
  const to = listIn(values, 'to');
  const meant = offer.type === 'IssueDirective' ? [...task.leads, ...task.coordinators] : task.leads;
  return turn(to.length > 0 ? to.map(nameOf) : meant.map(({ name }) => name), by);
};

/** Whose turn it is after a command, as far as task, policy and what was typed say it; null where nobody's is. */
export const nextTurn = (facts: TurnFacts): Turn | null => {
  const { task, offer, values, nameOf } = facts;
  switch (offer.type) {
    case 'RequestCoordination':
      return coordination(facts);
    case 'SubmitCoordinationInput':
      return askingLead(facts);
    case 'ReturnCoordinationInput':
      return returnedInput(facts);
    case 'SubmitDeliverable':
      return submitted(facts);
    case 'SignOffDeliverable':
      return approval(facts);
    case 'ReturnDeliverable':
      return ofLead(facts, endIn(values, 'newDue'));
    case 'AcceptCoordinationInput':
    case 'WaiveCoordination':
    case 'RefuseSignOff':
    case 'WithdrawDeliverable':
      return ofLead(facts);
    case 'DecideExtension':
      return extended(facts);
    case 'ProposeReturn':
    case 'RaiseDifficulty':
      return turn([task.monitoringAgency]);
    case 'RequestExtension':
    case 'GiveOpinion':
    case 'ProposeAmendment':
    case 'ConsolidateDifficulty':
      return turn([task.supervisor]);
    case 'ReassignTask': {
      const to = textIn(values, 'to');
      return to === '' ? null : turn([nameOf(to)], leadPart(facts)?.dates.approvedDeadline ?? null);
    }
    case 'NameGroupMembers':
      return turn(listIn(values, 'agencyIds').map(nameOf));
    case 'IssueDirective':
      return addressed(facts, endIn(values, 'due'));
    case 'RecordOfficialReminder':
      return addressed(facts, leadPart(facts)?.dates.approvedDeadline ?? null);
    case 'AssignDifficulty': {
      const agencyId = textIn(values, 'agencyId');
      return agencyId === '' ? null : turn([nameOf(agencyId)], endIn(values, 'due'));
    }
    case 'Acknowledge':
    case 'ReportProgress':
    case 'ApproveDeliverable':
    case 'DecideReturnProposal':
    case 'SuspendTask':
    case 'ResumeTask':
    case 'PauseReminders':
    case 'AmendTask':
    case 'DecideAmendmentProposal':
    case 'CancelTask':
    case 'AcknowledgeDirective':
    case 'AnswerDirective':
    case 'AssignOfficer':
    case 'ResolveDifficulty':
      return null;
  }
};
