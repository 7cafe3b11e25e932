import type { AgencySuccessionEvent } from '#libs/domain/annex-task/agency-succession/events';
import type { StepAbout } from '#libs/domain/annex-task/kernel/step-identity';
import { stepNamed } from '#libs/domain/annex-task/kernel/step-names';
import { handOverAmendmentProposals } from '#libs/domain/annex-task/amendment/evolve-proposals';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import { handOverDifficulty } from '#libs/domain/annex-task/difficulty/evolve';
import { handOverDirectives } from '#libs/domain/annex-task/directive/evolve';
import { releaseOfficer } from '#libs/domain/annex-task/officer/evolve';
import { goesOn } from '#libs/domain/annex-task/group-members/group-members';
import { takingOver } from '#libs/domain/annex-task/reassignment/evolve';
import {
  awaitingAcceptance,
  awaitingSignOff,
  openCyclesOf,
  participantOf,
  pendingExtension,
  pendingProposal,
} from '#libs/domain/annex-task/kernel/queries';
import {
  participantKey,
  type AssignedTask,
  type Assignee,
  type CoordinationRequest,
  type Deliverable,
  type Participant,
} from '#libs/domain/annex-task/kernel/state';
import { addressedTo } from '#libs/domain/annex-task/kernel/who-accepts';
import type { Instant } from '#libs/domain/shared/time';

type Succeeded = Extract<AgencySuccessionEvent, { type: 'ParticipantSucceeded' }>['data'];

/** What is waited for elsewhere: its steps were taken, whoever waits from now on. */
const goesAlong = (about: StepAbout): boolean => {
  switch (about) {
    case 'coordination':
    case 'coordination-open':
    case 'acceptance':
    case 'decision':
    case 'decision-return':
    case 'decision-amendment':
      return true;
    case 'acknowledgement':
    case 'deadline':
    case 'interim':
    case 'sign-off':
    case 'directive':
    case 'directive-acknowledgement':
    case 'difficulty':
    case 'difficulty-raised':
    case 'difficulty-consolidated':
      return false;
  }
};

/** The names of those steps that go along, of which the state keeps nothing but the names. */
const carriedOf = ({ taken }: Participant): string[] =>
  taken.filter((name) => {
    const step = stepNamed(name);
    return step.kind !== 'named' && goesAlong(step.about);
  });

/** What was handed in and is neither accepted nor returned; where it waits for the head, it is the successor's then. */
const product = (p: Participant): Deliverable | undefined => awaitingAcceptance(p) ?? awaitingSignOff(p);

/** What waits for others goes along as it is: a product for its acceptance, a request for its decision. */
const goingAlong = (from: Participant, to: Participant): Participant => {
  // One of a kind waits at a time: the successor's own goes first, the other stays to be seen.
  const waiting = product(to) ? undefined : product(from);
  const extension = pendingExtension(to) ? undefined : pendingExtension(from);
  const proposal = pendingProposal(to) ? undefined : pendingProposal(from);
  const carried = carriedOf(from).filter((name) => !to.taken.includes(name));
  return {
    ...to,
    requests: [...to.requests, ...from.requests.filter(({ status }) => status === 'open')],
    deliverables: waiting ? [...to.deliverables, waiting] : to.deliverables,
    ...(extension && { extensions: [...(to.extensions ?? []), extension] }),
    ...(proposal && { returnProposals: [...(to.returnProposals ?? []), proposal] }),
    taken: [...to.taken, ...carried],
  };
};

/** The successor had a part of its own, which goes on; as lead, if either was. */
const joined = (from: Participant, own: Participant, at: Instant): Participant => {
  if (own.completion !== null) return own;
  if (own.role === 'lead' || from.role === 'coordinator') return goingAlong(from, own);
  return goingAlong(from, {
    ...takingOver(from, own, at, own.agencyId),
    requests: own.requests,
    groupId: from.groupId,
  });
};

/** Whoever had no part, or no more, takes over the whole of it. */
const fresh = (from: Participant, to: string, known: Participant | null, at: Instant): Participant => {
  const { groupId } = from;
  const taking = { ...takingOver(from, known, at, to), requests: known?.requests ?? [], groupId };
  return goingAlong(from, taking);
};

const without = <T extends { readonly n: number }>(
  all: readonly T[],
  gone: readonly T[] = [],
): readonly T[] => all.filter(({ n }) => !gone.some((one) => one.n === n));

/** What was done stays; what is open has gone along, or nobody waits for it any more. */
const released = (from: Participant, heir: Participant | null, reason: string, at: Instant): Participant => {
  const { extensions, returnProposals } = from;
  return {
    ...from,
    releasedAt: at,
    requests: without(from.requests, heir?.requests).map((r) =>
      r.status === 'open' ? { ...r, status: 'waived', reason } : r,
    ),
    deliverables: without(from.deliverables, heir?.deliverables),
    ...(extensions && { extensions: without(extensions, heir?.extensions) }),
    ...(returnProposals && { returnProposals: without(returnProposals, heir?.returnProposals) }),
  };
};

/** Requests of the former lead are the successor's; nobody waits for those that a lead would answer itself. */
const askedAnew = (task: AssignedTask, cycle: number, { from, to, reason }: Succeeded): AssignedTask => {
  const anew = (r: CoordinationRequest, asked: Participant): CoordinationRequest => {
    if (r.status !== 'open') return r;
    const leadAgencyId = r.leadAgencyId === from ? to : r.leadAgencyId;
    const isOver = leadAgencyId === null || leadAgencyId === asked.agencyId || asked.role === 'lead';
    if (isOver) return { ...r, status: 'waived', reason };
    return leadAgencyId === r.leadAgencyId ? r : { ...r, leadAgencyId };
  };
  const concerned = Object.values(task.participants).filter(
    (p) => p.cycle === cycle && p.requests.some((r) => anew(r, p) !== r),
  );
  return concerned.reduce<AssignedTask>(
    (t, of) => change(t, of, (p) => ({ ...p, requests: p.requests.map((r) => anew(r, p)) })),
    task,
  );
};

const inCycle = (task: AssignedTask, cycle: number, data: Succeeded, at: Instant): AssignedTask => {
  const { from, to } = data;
  const leaving = participantOf(task, cycle, from);
  if (!leaving || leaving.completion !== null) return task;
  const heirIn = (agencyId: string): Participant => {
    const own = participantOf(task, cycle, agencyId);
    if (own) return joined(leaving, own, at);
    return fresh(leaving, agencyId, task.participants[participantKey(cycle, agencyId)] ?? null, at);
  };
  const heir = to === null ? null : heirIn(to);
  const participants = {
    ...task.participants,
    [participantKey(cycle, from)]: released(leaving, heir, data.reason, at),
    ...(heir && { [participantKey(cycle, heir.agencyId)]: heir }),
  };
  return askedAnew({ ...task, participants }, cycle, data);
};

/** An agency appears once, as lead rather than as coordinator of itself. */
const assigneesAfter = (
  assignees: readonly Assignee[],
  leaving: Assignee,
  to: string | null,
): readonly Assignee[] => {
  const others = assignees.filter((a) => a !== leaving);
  if (to === null) return others;
  const own = others.find((a) => a.agencyId === to);
  if (!own) return assignees.map((a) => (a === leaving ? { ...a, agencyId: to } : a));
  // Of what opens from now on it has the part of whichever goes on.
  if (!goesOn(leaving)) return others;
  const isOwn = own.role === 'lead' || leaving.role === 'coordinator';
  if (isOwn && goesOn(own)) return others;
  return others.map((a) => (a === own ? { ...leaving, agencyId: to } : a));
};

const succeeded = (task: AssignedTask, data: Succeeded, at: Instant): AssignedTask => {
  const { from, to } = data;
  const leaving = task.assignment.assignees.find((a) => a.agencyId === from);
  if (!leaving || from === to) return task;
  const assignees = assigneesAfter(task.assignment.assignees, leaving, to);
  const former = [...(task.former ?? []).filter((a) => a.agencyId !== from && a.agencyId !== to), leaving];
  const assignment = { ...task.assignment, assignees };
  const moved = handOverAmendmentProposals({ ...task, assignment, former }, data);
  const begun = releaseOfficer(handOverDirectives(moved, data, at), from);
  return openCyclesOf(task).reduce<AssignedTask>((t, { no }) => inCycle(t, no, data, at), begun);
};

/** The part of the fold that is about agencies that give way to others. */
export const evolveSuccession = (
  task: AssignedTask,
  event: AgencySuccessionEvent,
  at: Instant,
): AssignedTask => {
  switch (event.type) {
    case 'ParticipantSucceeded':
      return succeeded(task, event.data, at);
    case 'MonitoringSucceeded':
      return handOverAmendmentProposals(
        { ...task, assignment: { ...task.assignment, monitoringAgencyId: event.data.to } },
        event.data,
      );
    case 'AcceptanceSucceeded':
      return { ...task, assignment: { ...task.assignment, accepts: addressedTo(event.data.to) } };
    case 'ResolverSucceeded':
      return handOverDifficulty(task, event.data, at);
  }
};
