import { taskAt } from '#libs/domain/annex-task/passing-time';
import {
  actionsOfTask,
  type AvailableAction,
  type Candidate,
} from '#libs/domain/annex-task/offers/actions-of-task';
import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { decideTask } from '#libs/domain/annex-task/decide';
import { isMember, isUnnamed, openGroupsOf } from '#libs/domain/annex-task/group-members/open-groups';
import {
  awaitingAcceptance,
  cyclesOf,
  openCyclesOf,
  participantsOf,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import type {
  AssignedTask,
  CoordinationRequest,
  Participant,
  TaskState,
} from '#libs/domain/annex-task/kernel/state';
import { permitted } from '#libs/domain/permissions/permissions';
import { authorityOf, type Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';

export type { AvailableAction } from '#libs/domain/annex-task/offers/actions-of-task';

const file = { name: 'x.pdf', mediaType: 'application/pdf', size: 1, sha256: '' };

/** The nearest deadline that could be asked for. */
const justAfter = (due: Instant | null, now: Instant): Instant =>
  plusMinutes(due !== null && due > now ? due : now, 1);

/** Somebody who takes no part yet stands for whoever is to be named; told with the newest cycle. */
const namings = (task: AssignedTask, { directory, now }: TaskContext): Candidate[] => {
  const groups = openGroupsOf(task);
  if (groups.length === 0) return [];
  const cycle = cyclesOf(task).at(-1)?.no ?? 1;
  const known = new Set(task.assignment.assignees.map(({ agencyId }) => agencyId));
  const others = Object.values(directory.agencies).filter(({ id, validTo }) => !known.has(id) && !validTo);
  return groups.map((group) => {
    const { groupId, condition } = group;
    const further = !isUnnamed(task, group) && { further: true as const };
    const someone =
      condition === undefined ? others[0] : others.find(({ id }) => isMember(group, id, { directory, now }));
    const agencyIds = someone ? [someone.id] : [];
    return {
      action: { type: 'NameGroupMembers', cycle, n: null, groupId, ...further },
      command: {
        type: 'NameGroupMembers',
        groupId,
        agencyIds,
        // Where none of its members is left to be named, it can be said that it applies to nobody.
        ...(condition !== undefined && !someone && { nobody: true }),
      },
    };
  });
};

/** Whether the lead already waits for an input of the unit; another one can still be asked. */
const isWaitedFor = ({ requests }: Participant, lead: Participant | undefined): boolean =>
  requests.some(({ status, leadAgencyId }) => status === 'open' && leadAgencyId === lead?.agencyId);

/**
 * To let an input go is the lead's choice while it goes on without; it is waited for once the unit has missed its day,
 * and once nothing else but the input keeps the lead's product from being accepted.
 */
const letGo = (
  { n, leadAgencyId, missedAt, inputs }: CoordinationRequest,
  cycle: number,
  participants: readonly Participant[],
): Candidate => {
  const lead = participants.find(({ agencyId }) => agencyId === leadAgencyId);
  const unanswered = inputs.at(-1)?.status !== 'submitted';
  const isAwaited = unanswered && (missedAt !== null || (lead && awaitingAcceptance(lead)) !== undefined);
  return {
    action: { type: 'WaiveCoordination', cycle, n, ...(!isAwaited && { further: true as const }) },
    command: { type: 'WaiveCoordination', request: n, reason: '-' },
  };
};

/** What a unit proposed may be decided when its cycle has ended: it is about the task. An opinion may be given anew. */
const proposals = (task: AssignedTask): Candidate[] =>
  cyclesOf(task)
    .flatMap(({ no }) => participantsOf(task, no))
    .flatMap(({ cycle, returnProposals = [] }) =>
      returnProposals.flatMap(({ n, opinion }): Candidate[] => {
        const further = opinion !== null && { further: true as const };
        return [
          {
            action: { type: 'GiveOpinion', cycle, n, ...further },
            command: { type: 'GiveOpinion', proposal: n, opinion: '-' },
          },
          {
            action: { type: 'DecideReturnProposal', cycle, n },
            command: { type: 'DecideReturnProposal', proposal: n, accepted: false, answer: '-' },
          },
        ];
      }),
    );

/** Before a cycle opens its task can be acknowledged, and nothing else be done in it. */
const ahead = (task: AssignedTask): Candidate[] => {
  const cycle = openCyclesOf(task).length === 0 ? upcomingPeriod(task)?.no : undefined;
  if (cycle === undefined) return [];
  return [{ action: { type: 'Acknowledge', cycle, n: null }, command: { type: 'Acknowledge', cycle } }];
};

/** The commands that could be given, with contents that only their subject decides about. */
const candidates = (state: TaskState, context: TaskContext): Candidate[] => {
  const { now, actor } = context;
  if (state.kind === 'unassigned') return [];
  if (state.kind !== 'open') return actionsOfTask(state, context);
  const ofCycles = openCyclesOf(state).flatMap(({ no: cycle }) => {
    const participants = participantsOf(state, cycle);
    const of = (command: TaskCommand, n: number | null = null) => ({
      action: { type: command.type, cycle, n },
      command,
    });
    const own = actor.kind === 'person' ? participants.find((p) => p.agencyId === actor.agencyId) : undefined;
    // Nobody acts for another agency: of a task of a hundred units each is offered its own matters.
    const isOwn = (agencyId: string): boolean => agencyId === own?.agencyId;
    const asked = own?.requests ?? [];
    const asking = participants.flatMap((p) => p.requests.filter((r) => isOwn(r.leadAgencyId)));
    return [
      of({ type: 'Acknowledge', cycle }),
      of({ type: 'ReportProgress', cycle, result: '-' }),
      of({ type: 'SubmitDeliverable', cycle, summary: '-', files: [file] }),
      ...participants
        .filter((p) => p.role === 'coordinator' && !isWaitedFor(p, own))
        .slice(0, 1)
        .map((p) => of({ type: 'RequestCoordination', cycle, coordinatorIds: [p.agencyId], content: '-' })),
      ...asked.map((r) =>
        of({ type: 'SubmitCoordinationInput', cycle, request: r.n, summary: '-', files: [] }, r.n),
      ),
      ...asking.flatMap((r) => [
        letGo(r, cycle, participants),
        ...r.inputs.flatMap((i) => [
          of({ type: 'AcceptCoordinationInput', cycle, input: i.n }, i.n),
          of({ type: 'ReturnCoordinationInput', cycle, input: i.n, reason: '-' }, i.n),
        ]),
      ]),
      ...participants.flatMap((p) =>
        p.deliverables.flatMap((d) =>
          isOwn(p.agencyId)
            ? [
                of({ type: 'SignOffDeliverable', deliverable: d.n }, d.n),
                of({ type: 'RefuseSignOff', deliverable: d.n, reason: '-' }, d.n),
                of({ type: 'ApproveDeliverable', deliverable: d.n }, d.n),
                of({ type: 'ReturnDeliverable', deliverable: d.n, reason: '-' }, d.n),
                of({ type: 'WithdrawDeliverable', deliverable: d.n, reason: '-' }, d.n),
              ]
            : [
                of({ type: 'ApproveDeliverable', deliverable: d.n }, d.n),
                of({ type: 'ReturnDeliverable', deliverable: d.n, reason: '-' }, d.n),
              ],
        ),
      ),
      of({
        type: 'RequestExtension',
        cycle,
        proposedDue: justAfter(own?.approvedDue ?? null, now),
        reason: '-',
      }),
      ...participants
        .flatMap((p) => p.extensions ?? [])
        .map(({ n }) => of({ type: 'DecideExtension', extension: n, granted: false, answer: '-' }, n)),
      of({ type: 'ProposeReturn', cycle, kind: 'return', reason: '-' }),
    ];
  });
  const ofTask = [...proposals(state), ...namings(state, context), ...actionsOfTask(state, context)];
  return [...ahead(state), ...ofCycles, ...ofTask];
};

/** Whether an action is asked about; what is not asked about is not decided either. */
export type IsAsked = (action: AvailableAction) => boolean;
const all: IsAsked = () => true;

/** What the actor may do now, decided by the same rules that decide when they do it. */
export const availableActions = (
  state: TaskState,
  context: TaskContext,
  isAsked: IsAsked = all,
): AvailableAction[] => {
  const now = taskAt(state, context.now);
  if (now.kind === 'unassigned') return [];
  // Asked once for each kind of command, of which there can be one for each of a hundred units.
  const refused = new Map<TaskCommandType, boolean>();
  const isRefused = (type: TaskCommandType): boolean => {
    const known = refused.get(type) ?? permitted(type, context.actor, now) !== null;
    refused.set(type, known);
    return known;
  };
  return candidates(now, context)
    .filter(
      ({ action, command }) =>
        isAsked(action) && !isRefused(command.type) && !isRejection(decideTask(command, now, context)),
    )
    .map(({ action }) => action);
};

/** The same together with what the person may do on behalf of others, each told apart by whose it is. */
export const actionsWithMandates = (
  state: TaskState,
  context: TaskContext,
  mandates: readonly Person[],
  isAsked: IsAsked = all,
): AvailableAction[] => [
  ...availableActions(state, context, isAsked),
  ...mandates.flatMap((actor) =>
    availableActions(state, { ...context, actor }, isAsked).map((action) => ({
      ...action,
      onBehalfOf: authorityOf(actor),
    })),
  ),
];
