import type { Participant, TaskState } from '#libs/domain/annex-task/kernel/state';
import { startOfDay, type Instant } from '#libs/domain/shared/time';
import type { SuccessionTerms } from '#libs/domain/succession/succession';

/** An act that could not have been if the agency had ended before it. */
export interface ContradictingAct {
  readonly taskId: string;
  readonly agencyId: string;
  readonly at: Instant;
}

const ownActs = (p: Participant): Instant[] => [
  ...(p.acknowledgedAt === null ? [] : [p.acknowledgedAt]),
  ...p.progress.map(({ at }) => at),
  ...p.deliverables.map(({ submittedAt }) => submittedAt),
  ...p.requests.flatMap(({ inputs }) => inputs.map(({ submittedAt }) => submittedAt)),
  ...(p.extensions ?? []).map(({ requestedAt }) => requestedAt),
  ...(p.returnProposals ?? []).map(({ proposedAt }) => proposedAt),
];

/**
 * What the agency did, or a successor asked it to do, on or after the day on which it is to have ended; the
 * earliest such act, null where there is none.
 */
export const contradictingAct = (
  task: TaskState,
  { from, to, on }: Pick<SuccessionTerms, 'from' | 'to' | 'on'>,
): ContradictingAct | null => {
  if (task.kind === 'unassigned') return null;
  const start = startOfDay(on);
  const all = Object.values(task.participants);
  const difficulties = (task.difficulties ?? []).flatMap(({ agencyId, raisedAt, resolved }) => [
    ...(agencyId === from ? [{ at: raisedAt, agencyId }] : []),
    ...(resolved?.agencyId === from ? [{ at: resolved.at, agencyId: from }] : []),
  ]);
  const acts = all.flatMap((p) => [
    ...(p.agencyId === from ? ownActs(p).map((at) => ({ at, agencyId: from })) : []),
    ...p.requests.flatMap(({ leadAgencyId, requestedAt: at }) =>
      leadAgencyId === from || (p.agencyId === from && to.includes(leadAgencyId))
        ? [{ at, agencyId: leadAgencyId }]
        : [],
    ),
  ]);
  const proposals = (task.amendmentProposals ?? []).flatMap(({ agencyId, proposedAt: at }) =>
    agencyId === from ? [{ at, agencyId }] : [],
  );
  const late = [...acts, ...difficulties, ...proposals]
    .filter(({ at }) => at >= start)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return late[0] ? { taskId: task.assignment.taskId, ...late[0] } : null;
};
