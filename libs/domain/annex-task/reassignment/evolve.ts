import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/state';
import type { ReassignmentEvent } from '#libs/domain/annex-task/reassignment/events';
import { handOverAmendmentProposals } from '#libs/domain/annex-task/amendment/evolve-proposals';
import { handOverDirectives } from '#libs/domain/annex-task/directive/evolve';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import { newParticipant } from '#libs/domain/annex-task/kernel/new-participant';
import { releaseOfficer } from '#libs/domain/annex-task/officer/evolve';
import { openCyclesOf, participantOf } from '#libs/domain/annex-task/kernel/queries';
import { participantKey, type AssignedTask, type Participant } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

type Reassigned = Extract<ReassignmentEvent, { type: 'TaskReassigned' }>['data'];

const proposal = (
  task: AssignedTask,
  of: { cycle: number; agencyId: string; proposal: number },
  update: (proposal: ReturnProposal) => ReturnProposal,
): AssignedTask =>
  change(task, of, (p) => ({
    ...p,
    returnProposals: (p.returnProposals ?? []).map((r) => (r.n === of.proposal ? update(r) : r)),
  }));

/** Whoever takes over owes the same by the same day; the ladder of what was late begins anew. */
export const takingOver = (
  from: Participant,
  known: Participant | null,
  at: Instant,
  to: string,
): Participant => {
  const { releasedAt: _, ...before } = known ?? newParticipant({ ...from, agencyId: to, groupId: null });
  const { takenOverAt: last, takenOverBefore = [] } = before;
  const late = from.approvedDue !== null && from.approvedDue <= at;
  return {
    ...before,
    role: from.role,
    originalDue: from.originalDue,
    approvedDue: from.approvedDue,
    dueSetAt: at,
    takenOverAt: at,
    ...(last !== undefined && { takenOverBefore: [...takenOverBefore, last] }),
    ladderFrom: late ? at : from.ladderFrom,
    acknowledgedAt: null,
    acknowledgedBy: null,
    requests: [...before.requests, ...from.requests.filter((r) => r.status === 'open')],
  };
};

/** The part of who leaves: what is done stays, what is open goes with the obligation. */
const released = (from: Participant, { to, reason }: Reassigned, at: Instant): Participant => ({
  ...from,
  releasedAt: at,
  requests:
    to === null
      ? from.requests.map((r) => (r.status === 'open' ? { ...r, status: 'waived', reason } : r))
      : from.requests.filter((r) => r.status !== 'open'),
});

/** What a lead had asked for is now asked for by its successor; nobody waits for it without one. */
const askedFor = (task: AssignedTask, cycle: number, data: Reassigned): AssignedTask => {
  const { from, to, reason } = data;
  const asked = Object.values(task.participants).filter(
    (p) => p.cycle === cycle && p.requests.some((r) => r.leadAgencyId === from && r.status === 'open'),
  );
  return asked.reduce<AssignedTask>(
    (t, of) =>
      change(t, of, (p) => ({
        ...p,
        requests: p.requests.map((r) => {
          if (r.leadAgencyId !== from || r.status !== 'open') return r;
          return to === null ? { ...r, status: 'waived', reason } : { ...r, leadAgencyId: to };
        }),
      })),
    task,
  );
};

const reassign = (task: AssignedTask, data: Reassigned, at: Instant): AssignedTask => {
  const { from, to, role } = data;
  const { assignees } = task.assignment;
  const leaving = assignees.find((a) => a.agencyId === from);
  if (!leaving) return task;
  const staying = assignees.flatMap((a) =>
    a.agencyId !== from
      ? [a]
      : to === null
        ? []
        : [{ agencyId: to, role, groupId: null, ...(a.leftGroup && { leftGroup: a.leftGroup }) }],
  );
  const former = [...(task.former ?? []).filter((a) => a.agencyId !== from && a.agencyId !== to), leaving];
  const assignment = { ...task.assignment, assignees: staying };
  const moved = handOverAmendmentProposals({ ...task, assignment, former }, data);
  const begun = releaseOfficer(handOverDirectives(moved, data, at), from);
  return openCyclesOf(task).reduce<AssignedTask>((t, { no }) => {
    const p = participantOf(t, no, from);
    if (!p || p.completion !== null) return t;
    const parts = {
      ...t.participants,
      [participantKey(no, from)]: released(p, data, at),
      ...(to === null
        ? {}
        : {
            [participantKey(no, to)]: takingOver(p, t.participants[participantKey(no, to)] ?? null, at, to),
          }),
    };
    return askedFor({ ...t, participants: parts }, no, data);
  }, begun);
};

/** The part of the fold that is about who takes part. */
export const evolveReassignment = (
  task: AssignedTask,
  event: ReassignmentEvent,
  at: Instant,
): AssignedTask => {
  switch (event.type) {
    case 'ReturnProposed': {
      const { proposal: n, kind, by: proposedBy, reason, suggestedAgencyId } = event.data;
      const made: ReturnProposal = {
        n,
        kind,
        status: 'proposed',
        proposedAt: at,
        proposedBy,
        reason,
        suggestedAgencyId,
        opinion: null,
        decidedAt: null,
        decidedBy: null,
        answer: null,
      };
      return change(task, event.data, (p) => ({
        ...p,
        returnProposals: [...(p.returnProposals ?? []), made],
      }));
    }
    case 'ReturnOpinionGiven':
      return proposal(task, event.data, (r) => ({ ...r, opinion: event.data.opinion }));
    case 'ReturnProposalDecided': {
      const { by: decidedBy, accepted, answer } = event.data;
      const status = accepted ? 'accepted' : 'refused';
      return proposal(task, event.data, (r) => ({ ...r, status, decidedAt: at, decidedBy, answer }));
    }
    case 'ReturnProposalLapsed': {
      const { cause: lapsedAs } = event.data;
      return proposal(task, event.data, (r) => ({ ...r, status: 'lapsed', decidedAt: at, lapsedAs }));
    }
    case 'TaskReassigned':
      return reassign(task, event.data, at);
  }
};
