import { waitsForAgency } from '#libs/domain/annex-task/difficulty/state';
import { owesAnswer } from '#libs/domain/annex-task/directive/state';
import {
  awaitingAcceptance,
  openCyclesOf,
  participantOf,
  participantsOf,
  pendingExtension,
  pendingProposal,
} from '#libs/domain/annex-task/kernel/queries';
import type {
  AssignedTask,
  Assignee,
  ParticipantRole,
  TaskState,
} from '#libs/domain/annex-task/kernel/state';
import { addressedTo, whoAccepts } from '#libs/domain/annex-task/kernel/who-accepts';
import type { SuccessionTerms, TaskPart } from '#libs/domain/succession/succession';

/**
 * Why a person has to choose. `split`, `dissolution`: nothing says who takes over; `lead-and-coordinator`: the
 * successor would coordinate with itself; `successor-finished`: it leads as well and has done its own part.
 */
export type Need = 'split' | 'dissolution' | 'lead-and-coordinator' | 'successor-finished';

/** What of a part is open, each counted over the open cycles. */
export interface Obligations {
  readonly awaitingAcceptance: number;
  readonly requestsToAnswer: number;
  readonly requestsMade: number;
  readonly pendingDecisions: number;
  /** Over the whole task. */
  readonly difficultiesToSolve: number;
}

/** A part of an open task that has to go from the agency that ends to another one. */
export interface OpenPart {
  readonly taskId: string;
  readonly planId: string;
  readonly number: string;
  readonly title: string;
  readonly supervisorId: string;
  readonly part: TaskPart;
  readonly role: ParticipantRole | null;
  readonly groupId: string | null;
  readonly obligations: Obligations;
  readonly need: Need | null;
  /** Whether the task goes on without anybody taking the part over. */
  readonly mayBeLetGo: boolean;
  /** Agencies that cannot take the part over. */
  readonly barred: readonly string[];
  /** Where the persons who were asked by name take it, if everything about the part goes along with them. */
  readonly goesAlongTo: string | null;
}

const nothing: Obligations = {
  awaitingAcceptance: 0,
  requestsToAnswer: 0,
  requestsMade: 0,
  pendingDecisions: 0,
  difficultiesToSolve: 0,
};

const open = ({ status }: { readonly status: string }): boolean => status === 'open';

const obligationsOf = (task: AssignedTask, agencyId: string): Obligations =>
  openCyclesOf(task).reduce<Obligations>((sum, { no }) => {
    const own = participantOf(task, no, agencyId);
    if (!own || own.completion !== null) return sum;
    const asked = participantsOf(task, no).flatMap(({ requests }) => requests);
    const made = asked.filter((r) => open(r) && r.leadAgencyId === agencyId);
    return {
      ...sum,
      awaitingAcceptance: sum.awaitingAcceptance + (awaitingAcceptance(own) ? 1 : 0),
      requestsToAnswer: sum.requestsToAnswer + own.requests.filter(open).length,
      requestsMade: sum.requestsMade + made.length,
      pendingDecisions:
        sum.pendingDecisions + (pendingExtension(own) ? 1 : 0) + (pendingProposal(own) ? 1 : 0),
    };
  }, nothing);

const unsaid = ({ to }: SuccessionTerms): Need | null =>
  to.length === 0 ? 'dissolution' : to.length > 1 ? 'split' : null;

/** Whether the successor leads as well and has done its part of a cycle of which the other is still open. */
const hasFinished = (task: AssignedTask, from: string, to: string): boolean =>
  openCyclesOf(task).some(
    ({ no }) =>
      participantOf(task, no, to)?.completion != null && participantOf(task, no, from)?.completion === null,
  );

const needOfParticipant = (task: AssignedTask, leaving: Assignee, terms: SuccessionTerms): Need | null => {
  const [heir] = terms.to;
  const own = task.assignment.assignees.find(({ agencyId }) => agencyId === heir);
  if (terms.to.length !== 1 || heir === undefined) return unsaid(terms);
  if (own && own.role !== leaving.role) return 'lead-and-coordinator';
  return own?.role === 'lead' && hasFinished(task, terms.from, heir) ? 'successor-finished' : null;
};

type OfTask = Pick<OpenPart, 'taskId' | 'planId' | 'number' | 'title' | 'supervisorId'>;

/** What the agency was to solve, which a task that is done may still wait for. */
const resolverPart = (
  of: OfTask,
  { difficulties = [] }: AssignedTask,
  terms: SuccessionTerms,
): OpenPart[] => {
  const { from, accounts } = terms;
  const waiting = difficulties.filter((difficulty) => waitsForAgency(difficulty, from));
  const keepers = waiting.map(({ assigned }) =>
    accounts.find(({ userId }) => userId === assigned?.resolver.userId),
  );
  if (waiting.length === 0) return [];
  const all = keepers.every((keeper) => keeper !== undefined);
  return [
    {
      ...of,
      part: 'resolver',
      role: null,
      groupId: null,
      obligations: { ...nothing, difficultiesToSolve: waiting.length },
      need: all ? null : unsaid(terms),
      mayBeLetGo: false,
      barred: [from],
      goesAlongTo: all ? (keepers[0]?.agencyId ?? null) : null,
    },
  ];
};

/** What the agency of `terms` has open in the task. */
export const openPartsOf = (task: TaskState, terms: SuccessionTerms): OpenPart[] => {
  if (task.kind === 'unassigned' || task.kind === 'cancelled') return [];
  const { from } = terms;
  const { taskId, planId, number, title, supervisorId, assignees, ...rest } = task.assignment;
  const of = { taskId, planId, number, title, supervisorId };
  const resolving = resolverPart(of, task, terms);
  const leaving = assignees.find(({ agencyId }) => agencyId === from);
  const parts: OpenPart[] = [];
  // Of a task that is done only what a directive asks is still owed.
  if (leaving && (task.kind === 'open' || owesAnswer(task, from)))
    parts.push({
      ...of,
      part: 'participant',
      role: leaving.role,
      groupId: leaving.groupId,
      obligations: obligationsOf(task, from),
      need: needOfParticipant(task, leaving, terms),
      mayBeLetGo: task.kind !== 'open' || assignees.some((a) => a.role === 'lead' && a.agencyId !== from),
      barred: [from],
      goesAlongTo: null,
    });
  if (task.kind === 'open' && rest.monitoringAgencyId === from) {
    parts.push({
      ...of,
      part: 'monitoring',
      role: null,
      groupId: null,
      obligations: { ...nothing, awaitingAcceptance: waitingForMonitors(task) },
      need: unsaid(terms),
      mayBeLetGo: false,
      barred: [from],
      goesAlongTo: null,
    });
  }
  // What is addressed to it goes to whoever has its plans: nobody need choose that apart.
  if (rest.accepts === addressedTo(from))
    parts.push({
      ...of,
      part: 'accepting',
      role: null,
      groupId: null,
      obligations: nothing,
      need: null,
      mayBeLetGo: false,
      barred: [from],
      goesAlongTo: null,
    });
  return [...parts, ...resolving];
};

/** How many products wait for the monitoring agency. */
const waitingForMonitors = (task: AssignedTask): number =>
  openCyclesOf(task)
    .flatMap(({ no }) => participantsOf(task, no).filter(awaitingAcceptance))
    .filter(({ agencyId }) => whoAccepts(task, agencyId) === 'monitoring-agency').length;
