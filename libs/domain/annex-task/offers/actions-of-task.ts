import { pendingAmendmentProposals } from '#libs/domain/annex-task/amendment/proposals';
import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import {
  awaitingAcceptance,
  cyclesOf,
  openCyclesOf,
  participantsOf,
} from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { isInForce } from '#libs/domain/directory/directory';
import type { NamedAccount } from '#libs/domain/shared/actor';
import { dateOf, plusMinutes, type Instant } from '#libs/domain/shared/time';

/** Something the actor may do now; `n` is the deliverable, input or request it is about. */
export interface AvailableAction {
  readonly type: TaskCommandType;
  readonly cycle: number;
  readonly n: number | null;
  /** The open group it is about. */
  readonly groupId?: string;
  /** It may be done, but nobody waits for it. */
  readonly further?: true;
  /** The account on whose behalf it may be done; absent where it is the actor's own to do. */
  readonly onBehalfOf?: string;
}

/** A command with contents that only its subject decides about, and how it is offered. */
export interface Candidate {
  readonly action: AvailableAction;
  readonly command: TaskCommand;
}

/** Stands for the document that decided it: issued today, as it could be at any time. */
const issuedOn = (now: Instant) => ({
  number: '-',
  date: dateOf(now),
  issuer: null,
  signer: null,
  subject: null,
});

interface Offer {
  readonly command: TaskCommand;
  readonly n?: number;
  readonly further?: true | undefined;
}

const aboutDifficulties = (task: AssignedTask, { directory, now }: TaskContext): Offer[] => {
  const { difficulties = [] } = task;
  if (difficulties.length === 0) return [];
  const due = plusMinutes(now, 1);
  const someone = Object.values(directory.agencies).find((agency) => isInForce(agency, dateOf(now)));
  const resolver = { agencyId: someone?.id ?? '' };
  return difficulties.flatMap(({ n, status }): Offer[] => [
    { command: { type: 'ConsolidateDifficulty', difficulty: n, summary: '-' }, n },
    {
      command: { type: 'AssignDifficulty', difficulty: n, resolver, due },
      n,
      // It may be taken up before it is put forward, and given to another one afterwards.
      further: status === 'consolidated' ? undefined : true,
    },
    {
      command: { type: 'ResolveDifficulty', difficulty: n, resolution: '-' },
      n,
      // The monitoring agency passes on what it cannot solve itself.
      further: status === 'raised' ? true : undefined,
    },
  ]);
};

/** Stands for whoever could be named: an account of the actor's own agency. */
const someoneOf = ({ actor }: TaskContext): NamedAccount => ({
  userId: '',
  roles: ['officer'],
  active: true,
  agencyId: actor.kind === 'person' ? actor.agencyId : null,
});

const aboutDirectives = ({ directives = [] }: AssignedTask): Offer[] =>
  directives.flatMap(({ n }): Offer[] => [
    { command: { type: 'AcknowledgeDirective', directive: n }, n },
    { command: { type: 'AnswerDirective', directive: n, answer: '-' }, n },
  ]);

/** Stands for whoever could be let go, or for the lead and somebody who could take over from it. */
const reassignment = (task: AssignedTask, { directory, now }: TaskContext): Offer[] => {
  const { assignees } = task.assignment;
  const parts = openCyclesOf(task).flatMap(({ no }) => participantsOf(task, no));
  const free = assignees.filter(
    ({ agencyId }) => !parts.some((p) => p.agencyId === agencyId && awaitingAcceptance(p)),
  );
  const from = free.find(({ role }) => role === 'coordinator') ?? free[0];
  if (!from) return [];
  const leads = assignees.filter(({ role }) => role === 'lead').length;
  const heir = (): string | undefined =>
    Object.values(directory.agencies).find(
      (agency) =>
        isInForce(agency, dateOf(now)) && ![...assignees, ...parts].some((p) => p.agencyId === agency.id),
    )?.id;
  const to = from.role === 'lead' && leads === 1 ? heir() : undefined;
  return [
    { command: { type: 'ReassignTask', from: from.agencyId, to, reason: '-', document: issuedOn(now) } },
  ];
};

const aboutAmendments = (task: AssignedTask): Offer[] => {
  const terms = { title: `${task.assignment.title}-` };
  const decisions = pendingAmendmentProposals(task).map(({ n }): Offer => ({
    command: { type: 'DecideAmendmentProposal', proposal: n, accepted: false, answer: '-' },
    n,
  }));
  return [{ command: { type: 'ProposeAmendment', terms, reason: '-' } }, ...decisions];
};

/** What concerns the task as a whole; it is told with its newest cycle. */
export const actionsOfTask = (task: AssignedTask, context: TaskContext): Candidate[] => {
  const cycle = cyclesOf(task).at(-1)?.no ?? 1;
  const issued = issuedOn(context.now);
  const someParticipant = task.assignment.assignees.slice(0, 1).map(({ agencyId }) => agencyId);
  const offers: Offer[] = [
    ...reassignment(task, context),
    { command: { type: 'SuspendTask', reason: '-', document: issued } },
    // One that has no day to end by itself waits for the supervisor.
    { command: { type: 'ResumeTask' }, further: suspensionOf(task)?.until === null ? undefined : true },
    { command: { type: 'PauseReminders', until: dateOf(context.now), reason: '-' } },
    { command: { type: 'AmendTask', document: issued, terms: { title: `${task.assignment.title}-` } } },
    ...aboutAmendments(task),
    { command: { type: 'CancelTask', reason: '-', document: issued } },
    { command: { type: 'IssueDirective', kind: 'commendation', text: '-' } },
    ...aboutDirectives(task),
    { command: { type: 'RecordOfficialReminder', document: issued, files: [], to: someParticipant } },
    { command: { type: 'AssignOfficer', officer: someoneOf(context) } },
    { command: { type: 'RaiseDifficulty', content: '-' } },
    ...aboutDifficulties(task, context),
  ];
  return offers.map(({ command, n = null, further }) => ({
    action: { type: command.type, cycle, n, ...(further && { further }) },
    command,
  }));
};
